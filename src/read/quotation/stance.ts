import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Stance } from '../../model/index.ts';
import type { Layers } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

/** Tells what the words of a cue do: deny, confirm, demand... */
export type StanceReader = (view: View, lemmas: Layers['syntax']['lemma'], cue: Cue) => Stance;

const VERB = tagOf('VERB');
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
  const abilities = new Set(lexicon.abilities);
  const verbsOnly = new Set(lexicon.verbsOnly);
  const naming = new Set(lexicon.namingVerbs);
  const callers = new Set(lexicon.callLinks);
  const disclosing = new Set(
    [...lexicon.sayingVerbs, ...lexicon.disclosing].filter((verb) => !thinking.has(verb)),
  );

  const isNegated = (view: View, lemmas: readonly string[], cue: Cue, sayer: number): boolean => {
    const { tokens, sentences } = view;
    const first = sentences[tokens.sentence[cue.first]!]!.first;
    let found = false;
    for (let n = sayer - 1; n >= Math.max(first, cue.first - REACH); n--) {
      const word = tokens.lower[n]!;
      const isBreak = breaks.has(word);
      const negates = negations.has(word) || refusals.has(lemmas[n]!);
      if (n < cue.first && !negates && (word === ',' || isBreak || view.mark[n] !== view.mark[cue.head]))
        break;
      if (negates) found = !found;
      // "neither confirmed nor denied": each of the two is negated once.
      if (negates && isBreak) break;
    }
    return found;
  };

  const isUnable = ({ tokens }: View, cue: Cue): boolean => {
    for (let n = cue.first; n < cue.last; n++) if (abilities.has(tokens.lower[n]!)) return true;
    return (
      abilities.has(tokens.lower[cue.first - 1] ?? '') || abilities.has(tokens.lower[cue.first - 2] ?? '')
    );
  };

  return (view, lemmas, cue) => {
    let stance: Stance = 'says';
    let sayer = cue.head;
    for (const n of [cue.head, ...range(cue)]) {
      const known = stances.get(lemmas[n]!) ?? stances.get(view.tokens.lower[n]!);
      if (!known || (verbsOnly.has(lemmas[n]!) && view.tag[n] !== VERB)) continue;
      // "called the report a lie" names it so; "called for calm" and "called on them" demand.
      if (naming.has(lemmas[n]!) && !callers.has(view.tokens.lower[n + 1] ?? '')) continue;
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
    if (stance === 'denies' && isUnable(view, cue)) return 'admits';
    return lexicon.negated[stance] ?? stance;
  };
}

const range = ({ first, last }: Cue): number[] => Array.from({ length: last - first }, (_, n) => first + n);

/** The last word of a cue that opens with a refusal ("declined to say"), otherwise its head. */
function lastVerb(lemmas: readonly string[], cue: Cue, refusals: ReadonlySet<string>): number {
  return refusals.has(lemmas[cue.head]!) ? cue.last : cue.head;
}
