/** Largest file that is read as a report, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Longest a page may take in the sandbox, in milliseconds. */
export const PAGE_TIMEOUT = 20_000;

/** Depth below which the elements of a page are flattened: deeper ones cost quadratic time and overflow the stack. */
export const DEEPEST_ELEMENT = 120;

/** Characters of Markdown that are parsed at once. */
export const PIECE_LENGTH = 32_768;

/** Characters at a line's start within which marks of quotes and lists count: each may nest one level deeper. */
export const DEEPEST_LEAD = 60;

/** Brackets of Markdown within brackets that are taken as characters: each level is read again by those around it. */
export const DEEPEST_BRACKET = 32;

/** Brackets, tags and marks of emphasis in a piece of Markdown above which they are taken as characters. */
export const MOST_INLINE_MARKS = 4000;

/** For people: "50 MB". */
export function inWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
