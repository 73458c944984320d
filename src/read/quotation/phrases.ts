import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import type { View } from './view.ts';

const [ADJ, DET, NOUN, NUM, PART, PROPN] = (['ADJ', 'DET', 'NOUN', 'NUM', 'PART', 'PROPN'] as const).map(
  tagOf,
);
const OPENERS = new Set([ADJ, DET, NUM, PART]);
const NOUNS = new Set([NOUN, PROPN]);
/** So many words of a phrase may have been left between cue and content. */
const MOST = 3;

/**
 * Gives contents the whole of the phrases at their edges: the words between the cue and a noun or verb ("asked | to |
 * visit", "announced | the 17 | dead soldiers"), the noun after a number ("on 17 | February"), no comma at the end.
 */
export function withWholePhrases(view: View, candidate: Chosen): Chosen {
  const { cue, sources } = candidate;
  const taken = (n: number): boolean =>
    (cue.first <= n && n < cue.last) || sources.some(([first, last]) => first <= n && n < last);
  const contents = candidate.contents.map(([first, last]): Span => {
    const near = first > cue.last && first - cue.last <= MOST && !taken(first - 1);
    const from = near && opensPhrase(view, cue.last, first) ? cue.last : first;
    let to = last;
    if (view.tag[to - 1] === NUM && NOUNS.has(view.tag[to] ?? -1) && goesOn(view, to) && !taken(to)) to++;
    while (to > from + 1 && view.tokens.text[to - 1] === ',' && !view.mark[to - 1]) to--;
    return [from, to];
  });
  const apart = contents.every(([first], n) => n === 0 || first >= contents[n - 1]![1]);
  return apart ? { ...candidate, contents } : candidate;
}

/** Whether all of the tokens `[from, to)` may open a phrase that goes on at `to`. */
function opensPhrase({ tag, mark, head }: View, from: number, to: number): boolean {
  // What hangs on a noun before it goes with that noun: "the toll | given by the league".
  const hangs = head[to]! >= from && head[to]! < to;
  for (let n = from; n < to; n++)
    if (mark[n] || !(OPENERS.has(tag[n]!) || (hangs && NOUNS.has(tag[n]!)))) return false;
  return to > from;
}

const goesOn = ({ tokens, mark }: View, n: number): boolean =>
  tokens.sentence[n] === tokens.sentence[n - 1] && mark[n] === mark[n - 1];
