import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

/** Least `View.shape` of words with a capital. */
const CAPITALS = 5;

const VERBAL = new Set([tagOf('VERB'), tagOf('AUX')]);

/**
 * The words of a cue's subject in the sentence `[first, last)`: those the tree gives, or where it gives none the names
 * or the verbless words beside the cue.
 */
export function subjectOf(
  view: View,
  first: number,
  last: number,
  { head, last: cueEnd }: Cue,
): Span | undefined {
  const at = view.subject[head]!;
  if (at >= 0 && view.mark[at] === view.mark[head]) {
    let from = at;
    let to = at + 1;
    for (let n = first; n < last; n++)
      if (n !== head && view.mark[n] === view.mark[at] && isBelow(view, n, at)) {
        from = Math.min(from, n);
        to = Math.max(to, n + 1);
      }
    return from <= head && head < to ? [at, at + 1] : [from, to];
  }
  // Without a subject in the tree, names that follow the verb or else stand before it are its subject.
  const isName = (n: number): boolean => view.name[n]! > 0 || view.shape[n]! >= CAPITALS;
  let to = cueEnd;
  while (to < last && isName(to)) to++;
  if (to > cueEnd) return [cueEnd, to];
  let from = head;
  while (from > first && isName(from - 1)) from--;
  return from < head ? [from, head] : verblessAfter(view, cueEnd, last);
}

/** The words after an inverted cue that follows quoted words, up to the next mark, where no verb is among them. */
function verblessAfter({ mark, tag, tokens }: View, from: number, last: number): Span | undefined {
  if (from < 2 || !(mark[from - 2] || mark[from - 3])) return undefined;
  let to = from;
  while (to < last && /[\p{L}\p{N}]/u.test(tokens.text[to]!) && !mark[to])
    if (VERBAL.has(tag[to++]!)) return undefined;
  return to > from ? [from, to] : undefined;
}

function isBelow({ head }: View, n: number, above: number): boolean {
  for (let at = n, hops = 0; at >= 0 && hops < 40; at = head[at]!, hops++) if (at === above) return true;
  return false;
}
