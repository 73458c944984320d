import type { Timex } from '../../model/index.ts';
import type { Layers, Sentence as SentenceOf, Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import { type CueHit, findCues } from './cues.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { Sentence } from './measure.ts';
import { type Patients, patientsOf } from './patients.ts';

const ADJ = tagOf('ADJ');
const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const VERB = tagOf('VERB');

/** What the estimates of one document are found in. */
export interface QuantityInput {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly sentences: readonly SentenceOf[];
  readonly timexes: readonly Timex[];
  readonly cues: readonly (CueHit | undefined)[];
  /** The sentence of a token, made once. */
  readonly around: (token: number) => Sentence;
}

/** What counts are found in, from the layers of a document. */
export function quantityInput(
  { tokens, syntax, sentences, timexes }: Pick<Layers, 'tokens' | 'syntax' | 'sentences' | 'timexes'>,
  grammar: QuantityGrammar,
): QuantityInput {
  const known = withKnownNouns(tokens, syntax, grammar);
  const cues = findCues(tokens, known, grammar.cues);
  const made: (Sentence | undefined)[] = new Array(sentences.length);
  const make = (index: number): Sentence => {
    const { first: from, last: to } = sentences[index]!;
    let patients: Patients | undefined;
    const sentence: Sentence = {
      tokens,
      syntax: known,
      cues,
      words: grammar.predicates,
      from,
      to,
      patients: () => {
        patients ??= patientsOf(sentence);
        return patients;
      },
    };
    return sentence;
  };
  const around = (token: number): Sentence => {
    const index = tokens.sentence[token]!;
    made[index] ??= make(index);
    return made[index];
  };
  return { tokens, syntax: known, sentences, timexes, cues, around };
}

/** Words that are nouns for people ("militant", "wounded civilian") count as nouns where no noun follows them. */
function withKnownNouns(tokens: Tokens, syntax: Syntax, { cues, nouns, victims }: QuantityGrammar): Syntax {
  const tag = syntax.tag.slice();
  for (let at = 0; at < tokens.count; at++) {
    if (tag[at] !== ADJ && tag[at] !== VERB && tag[at] !== PROPN) continue;
    const word = tokens.lower[at]!;
    if (cues.has(word) || (nouns.nouns.get(word)?.unit !== 'people' && !victims.persons.has(word))) continue;
    const next =
      at + 1 < tokens.count && tokens.sentence[at + 1] === tokens.sentence[at] ? syntax.tag[at + 1] : -1;
    const isOutcome = next === ADJ && cues.has(tokens.lower[at + 1]!);
    if ((next !== NOUN && next !== PROPN && next !== ADJ) || isOutcome) tag[at] = NOUN;
  }
  return { ...syntax, tag };
}
