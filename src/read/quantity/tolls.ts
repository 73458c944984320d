import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './measure.ts';
import type { VictimContext, VictimWords } from './victim-words.ts';

const ADJ = tagOf('ADJ');
const ADP = tagOf('ADP');
const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const CCONJ = tagOf('CCONJ');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const VERB = tagOf('VERB');

/** Words on each side of the noun in which what is said of it is looked for. */
const REACH = 5;

/** "Caused heavy casualties", "deaths were reported": a toll of which nobody gives the figure. */
export function openTolls(
  sentence: Sentence,
  words: VictimWords,
  { counted }: VictimContext,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (!hit || !isToll(hit, sentence) || counted(at)) continue;
    if (isAsserted(hit, sentence, words)) drafts.push(draftOf(hit, sentence));
  }
  return drafts;
}

/** A noun in the plural for deaths or casualties. */
const isToll = ({ cue, first }: CueHit, { tokens, syntax }: Sentence): boolean =>
  cue.kind === 'count' &&
  (cue.measure === 'killed' || cue.measure === 'casualties') &&
  syntax.tag[first] === NOUN &&
  syntax.lemma[first] !== tokens.lower[first];

/** Whether a verb says that there is a toll, and nothing before it denies or supposes it. */
function isAsserted(
  { first, last }: CueHit,
  { tokens, syntax, from, to }: Sentence,
  words: VictimWords,
): boolean {
  for (let at = first - 1; at >= Math.max(from, first - 2 * REACH); at--) {
    const word = tokens.lower[at]!;
    if (words.unreal.has(word) || words.conditions.has(word) || words.denying.has(word)) return false;
  }
  for (let at = last; at < Math.min(to, last + REACH); at++) {
    if (words.tolls.has(tokens.lower[at]!)) return true;
    const tag = syntax.tag[at]!;
    if (words.unreal.has(tokens.lower[at]!)) return false;
    if (tag !== AUX && tag !== ADV && !isPhrase(tag)) break;
  }
  for (let at = first - 1; at >= Math.max(from, first - REACH); at--) {
    if (words.tolls.has(tokens.lower[at]!)) return true;
    if (syntax.tag[at] === VERB || !(isPhrase(syntax.tag[at]!) || syntax.tag[at] === CCONJ)) break;
  }
  return false;
}

const isPhrase = (tag: number): boolean => tag === ADJ || tag === DET || tag === NOUN || tag === ADP;

const draftOf = ({ cue, first, last }: CueHit, { tokens }: Sentence): Draft => ({
  low: 1,
  point: null,
  high: null,
  modifier: 'vague',
  span: [tokens.start[first]!, tokens.end[last - 1]!],
  sentence: tokens.sentence[first]!,
  first,
  last,
  head: first,
  predicate: undefined,
  measure: cue.measure,
  unit: 'people',
  population: undefined,
  people: true,
  manner: undefined,
  another: false,
  pronoun: false,
  definite: false,
  whole: false,
  elliptic: false,
  partitive: false,
  implicit: true,
  negated: false,
});
