import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import { subjectOf } from './subject.ts';
import { childBit, type View } from './view.ts';

const VERBAL = new Set([tagOf('VERB'), tagOf('AUX')]);

/**
 * Gives an active cue right after quoted words its source where none was found ("...," explains the tailor): the words
 * after the cue that were taken for content though they are verbless and unquoted, or else the cue's subject.
 */
export function withInvertedSource(view: View, candidate: Chosen): Chosen {
  const { cue, sources, contents } = candidate;
  if (sources.length > 0 || view.children[cue.head]! & childBit('aux:pass')) return candidate;
  const quoted = contents.some(
    ([first, last]) => view.mark[first] && last <= cue.first && last >= cue.first - 1,
  );
  if (!quoted) return candidate;
  const after = contents.find(([first]) => first === cue.last);
  if (after && contents.length > 1)
    return isVerbless(view, after)
      ? { ...candidate, sources: [after], contents: contents.filter((content) => content !== after) }
      : candidate;
  const { first, last } = view.sentences[view.tokens.sentence[cue.head]!]!;
  const source = subjectOf(view, first, last, cue);
  return source && isVerbless(view, source) ? { ...candidate, sources: [source] } : candidate;
}

function isVerbless({ tag, mark }: View, [first, last]: Span): boolean {
  for (let n = first; n < last; n++) if (mark[n] || VERBAL.has(tag[n]!)) return false;
  return true;
}
