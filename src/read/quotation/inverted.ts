import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import { childBit, type View } from './view.ts';

const VERBAL = new Set([tagOf('VERB'), tagOf('AUX')]);

/**
 * Turns words that were taken for content into the source where they can be nothing else: verbless and unquoted, right
 * after an active cue that follows quoted words ("...," explains the tailor).
 */
export function withInvertedSource<T extends Chosen>(view: View, candidate: T): T {
  const { cue, sources, contents } = candidate;
  if (sources.length > 0 || contents.length < 2) return candidate;
  if (view.children[cue.head]! & childBit('aux:pass')) return candidate;
  const quoted = contents.some(
    ([first, last]) => view.mark[first] && last <= cue.first && last >= cue.first - 1,
  );
  const source = contents.find(([first]) => first === cue.last);
  if (!quoted || !source || !isVerbless(view, source)) return candidate;
  return { ...candidate, sources: [source], contents: contents.filter((content) => content !== source) };
}

function isVerbless({ tag, mark }: View, [first, last]: Span): boolean {
  for (let n = first; n < last; n++) if (mark[n] || VERBAL.has(tag[n]!)) return false;
  return true;
}
