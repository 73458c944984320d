import type { Span } from '../../model/index.ts';

const REACH = 400;

/** A sentence with the place of the evidence in it. */
export interface EvidenceSentence {
  readonly text: string;
  readonly start: number;
  readonly mark: Span;
}

/**
 * The words around `span` up to where its sentence seems to end, within its paragraph, for showing only: what was
 * read stands in the reading. Reaches at most 400 characters to each side.
 */
export function sentenceAround(text: string, [start, end]: Span): EvidenceSentence {
  const gap = start > 1 ? text.lastIndexOf('\n\n', start - 2) : -1;
  const line = gap === -1 ? 0 : gap + 2;
  const lineEnd = text.indexOf('\n\n', end);
  const before = text.slice(Math.max(line, start - REACH), start);
  const after = text.slice(end, Math.min(lineEnd === -1 ? text.length : lineEnd, end + REACH));
  const lead = before.length - beginning(before, text.slice(start, start + 2));
  const from = start - lead;
  const to = /[.!?…]["”’»)]*$/.test(text.slice(start, end)) ? end : end + ending(after);
  return { text: text.slice(from, to), start: from, mark: [lead, lead + (end - start)] };
}

/** Where the last sentence in `before` begins; `next` is what follows it. */
function beginning(before: string, next: string): number {
  let at = before.length - before.trimStart().length;
  for (const { index, 0: stop } of (before + next).matchAll(/[.!?…]["”’»)]*\s+(?=["“‘«(]?\p{Lu})/gu)) {
    const end = index + stop.length;
    if (end <= before.length && !/\b(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})\.\s+$/u.test(before.slice(0, end))) at = end;
  }
  return at;
}

/** Where the sentence that `after` goes on with ends. */
function ending(after: string): number {
  for (const { index, 0: stop } of after.matchAll(/[.!?…]["”’»)]*(?=\s+["“‘«(]?\p{Lu}|\s*$)/gu)) {
    if (!/\b(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})\.$/u.test(after.slice(0, index + stop.length)))
      return index + stop.length;
  }
  return after.trimEnd().length;
}
