import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Stance } from '../../model/index.ts';
import type { Layers } from '../layers.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

/** Tells what the words of a cue do: deny, confirm, demand... */
export type StanceReader = (view: View, lemmas: Layers['syntax']['lemma'], cue: Cue) => Stance;

/** How many words before the cue may negate it. */
const REACH = 4;

/** A reader of stances for the language's cue words. */
export function createStanceReader(lexicon: QuotationLexicon): StanceReader {
  const stances = new Map<string, Stance>();
  for (const [stance, words] of Object.entries(lexicon.stances))
    for (const word of words) stances.set(word, stance as Stance);
  const negations = new Set(lexicon.negations);
  const refusals = new Set(lexicon.refusals);
  const breaks = new Set(lexicon.clauseBreaks);
  const thinking = new Set(lexicon.thinking);
  const disclosing = new Set(
    [...lexicon.sayingVerbs, ...lexicon.disclosing].filter((verb) => !thinking.has(verb)),
  );

  const isNegated = (view: View, lemmas: readonly string[], cue: Cue, sayer: number): boolean => {
    const { tokens, sentences } = view;
    const first = sentences[tokens.sentence[cue.first]!]!.first;
    let found = false;
    for (let n = sayer - 1; n >= Math.max(first, cue.first - REACH); n--) {
      const word = tokens.lower[n]!;
      if (n < cue.first && (word === ',' || breaks.has(word) || view.mark[n] !== view.mark[cue.head])) break;
      if (negations.has(word) || refusals.has(lemmas[n]!)) found = !found;
    }
    return found;
  };

  return (view, lemmas, cue) => {
    let stance: Stance = 'says';
    let sayer = cue.head;
    for (const n of [cue.head, ...range(cue)]) {
      const known = stances.get(lemmas[n]!) ?? stances.get(view.tokens.lower[n]!);
      if (!known) continue;
      stance = known;
      sayer = n;
      break;
    }
    const last = stance === 'says' ? Math.max(cue.head, lastVerb(lemmas, cue, refusals)) : sayer;
    if (!isNegated(view, lemmas, cue, last)) return stance;
    if (stance === 'says') {
      if (range(cue).some((n) => thinking.has(lemmas[n]!))) return 'doubts';
      // "declined | to discuss the toll": what is refused may stand in the content.
      const refused = refusals.has(lemmas[cue.head]!) ? [cue.last, cue.last + 1] : [];
      if (![...range(cue), ...refused].some((n) => disclosing.has(lemmas[n] ?? ''))) return 'says';
    }
    return lexicon.negated[stance] ?? stance;
  };
}

const range = ({ first, last }: Cue): number[] => Array.from({ length: last - first }, (_, n) => first + n);

/** The last word of a cue that opens with a refusal ("declined to say"), otherwise its head. */
function lastVerb(lemmas: readonly string[], cue: Cue, refusals: ReadonlySet<string>): number {
  return refusals.has(lemmas[cue.head]!) ? cue.last : cue.head;
}
