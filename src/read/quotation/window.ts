import { tagOf } from '../tag/tagset.ts';
import type { View } from './view.ts';

/** A cue: its tokens `[first, last)` and the one that heads them. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** The tokens `[first, last)` among which a cue's source and content are looked for. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

const PUNCT = tagOf('PUNCT');

/** How far beyond the cue's sentence a content is looked for, in sentences. */
const REACH = 12;

/** The token of `[first, last)` that heads the others: the first verb or noun whose own head lies outside. */
export function headOf({ head, tag }: View, first: number, last: number): number {
  let found = first;
  for (let n = first; n < last; n++) {
    const above = head[n]!;
    if (above >= first && above < last) continue;
    found = n;
    if (tag[n] !== PUNCT) break;
  }
  return found;
}

/**
 * The cue's sentence, and the neighbouring sentences that quotation marks join to it: those of its paragraph, those in
 * which a quotation goes on, and what follows a colon.
 */
export function windowOf(view: View, cue: Cue): Window {
  const { sentences, tokens, mark } = view;
  const own = tokens.sentence[cue.first]!;
  const joins = (before: number, after: number): boolean => {
    const [left, right] = [sentences[before]!, sentences[after]!];
    if (left.block === right.block) return true;
    const open = mark[left.last - 1]!;
    return open !== 0 && open === mark[right.first];
  };
  const endsInColon = (at: number): boolean => tokens.text[sentences[at]!.last - 1] === ':';
  let from = own;
  while (from > 0 && own - from < REACH && isQuoted(view, from - 1) && joins(from - 1, from)) from--;
  let to = own;
  if (endsInColon(own) && own + 1 < sentences.length) to++;
  while (to + 1 < sentences.length && to - own < REACH && isQuoted(view, to + 1) && joins(to, to + 1)) to++;
  return { first: sentences[from]!.first, last: sentences[to]!.last };
}

/** Whether a sentence holds quoted words. */
function isQuoted({ sentences, mark }: View, at: number): boolean {
  const { first, last } = sentences[at]!;
  for (let n = first; n < last; n++) if (mark[n]) return true;
  return false;
}
