import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Chosen } from './choose.ts';
import { firstTokenFrom, type View } from './view.ts';

const SENTENCE_END = /^[.?!…]+$/;
/** A longer "source" is no source. */
const MOST_SOURCE = 30;
/** Least `View.shape` of words with a capital. */
const CAPITALS = 5;

/**
 * Finds the quotations that lost their closing mark before an inverted cue: "‘What now? Says the mayor, ..." The
 * quotation then ends with its first sentence, and the sentence that begins with the cue names the source.
 */
export function findInterrupted(view: View, chosen: readonly Chosen[], lexicon: QuotationLexicon): Chosen[] {
  const forms = new Set(lexicon.sayingForms);
  const { marks, tokens, sentences, shape } = view;
  const found: Chosen[] = [];
  for (const { span, unclosed } of marks) {
    const first = unclosed ? firstTokenFrom(tokens, span[0]) : tokens.count;
    const own = sentences[tokens.sentence[first] ?? -1];
    const next = own && sentences[tokens.sentence[first]! + 1];
    if (!own || !next || own.block !== next.block || !forms.has(tokens.lower[next.first]!)) continue;
    let end = next.last;
    while (end > next.first && SENTENCE_END.test(tokens.text[end - 1]!)) end--;
    const from = next.first + 1;
    if (end <= from || end - from > MOST_SOURCE || shape[from]! < CAPITALS) continue;
    const taken = chosen.some(({ contents }) => contents.some(([a, b]) => a < own.last && first < b));
    if (taken) continue;
    const cue = { first: next.first, last: from, head: next.first };
    const contents = [[first, own.last]] as const;
    found.push({ cue, sources: [[from, end]], contents });
  }
  return found;
}
