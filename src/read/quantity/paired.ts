import { countBelow, type Estimate, overlaps, type Span } from '../../model/index.ts';
import type { Layers, Sentence, Tokens } from '../layers.ts';

type Input = Pick<Layers, 'tokens' | 'sentences' | 'estimates'>;

/** "50 dead and 70 hurt, against the 20 and 30": bare counts in a pair take the two measures before them in order. */
export function paired({ tokens, sentences, estimates }: Input): readonly Estimate[] {
  const sentenceOf = ({ span }: Estimate): number => sentenceAt(sentences, span);
  const isBare = ({ span, implicit }: Estimate): boolean => !implicit && isToken(tokens, span);
  const result = [...estimates];
  for (let n = 2; n + 1 < estimates.length; n++) {
    const [first, second, one, two] = estimates.slice(n - 2, n + 2) as [
      Estimate,
      Estimate,
      Estimate,
      Estimate,
    ];
    if (
      !isBare(one) ||
      !isBare(two) ||
      two.span[0] - one.span[1] > JOINED ||
      first.measure === second.measure
    )
      continue;
    if (new Set([first, second, one, two].map(sentenceOf)).size > 1 || one.measure !== two.measure) continue;
    result[n] = { ...one, measure: first.measure, unit: first.unit };
    result[n + 1] = { ...two, measure: second.measure, unit: second.unit };
  }
  return result;
}

/** The first sentence that overlaps the span; -1 if none does. */
export function sentenceAt(sentences: readonly Sentence[], span: Span): number {
  const at = countBelow(sentences, (sentence) => sentence.span[1] <= span[0]);
  return at < sentences.length && overlaps(sentences[at]!.span, span) ? at : -1;
}

/** Whether the span is that of one token. */
function isToken({ start, end, count }: Tokens, span: Span): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < span[0]) low = middle + 1;
    else high = middle;
  }
  return low < count && start[low] === span[0] && end[low] === span[1];
}

/** Characters of " and ". */
const JOINED = 5;
