/** Words on one line, cut to `length` letters. */
export function cut(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
