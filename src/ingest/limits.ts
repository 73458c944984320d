/** Largest file that is read as a report, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Longest a page may take in the sandbox, in milliseconds. */
export const PAGE_TIMEOUT = 20_000;

/** Depth below which the elements of a page are flattened: deeper ones cost quadratic time and overflow the stack. */
export const DEEPEST_ELEMENT = 120;

/** For people: "50 MB". */
export function inWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
