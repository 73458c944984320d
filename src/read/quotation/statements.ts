import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Layers } from '../layers.ts';
import type { Chosen } from './choose.ts';
import type { View } from './view.ts';

/**
 * Tells attributions apart from those whose cue reports a statement and whose content is a mere person or body, as
 * garbled sentences give them ("instructors insist on the government").
 */
export type StatementTest = (
  layers: Pick<Layers, 'mentions' | 'entities'>,
  view: View,
  lemmas: readonly string[],
) => (one: Chosen) => boolean;

/** A test for the language's verbs. */
export function createStatementTest({ propositional }: QuotationLexicon): StatementTest {
  const verbs = new Set(propositional);
  return ({ mentions, entities }, { tokens }, lemmas) => {
    const bodies = new Set(entities.filter(({ type }) => type !== 'nationality').map(({ id }) => id));
    const spans = new Set(mentions.filter(({ entity }) => bodies.has(entity)).map(({ span }) => span.join()));
    return ({ cue, contents: [content, ...more] }) => {
      if (!content || more.length > 0 || cue.first === cue.last || !verbs.has(lemmas[cue.head]!)) return true;
      const [first, last] = content;
      const end = tokens.end[last - 1]!;
      return ![first, first + 1].some((n) => n < last && spans.has([tokens.start[n]!, end].join()));
    };
  };
}
