import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import { type Sentence, voiceOf } from './measure.ts';
import { followingPhrases, type Phrase, phraseFrom, precedingPhrases } from './phrase.ts';
import type { VictimWords } from './victim-words.ts';

const ADJ = tagOf('ADJ');
const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const PART = tagOf('PART');
const PROPN = tagOf('PROPN');

/** "Killing a guard and wounding six people": what stands behind another verb is said of that one. */
function isBeyondVerb({ first }: Phrase, hit: CueHit, { cues }: Sentence): boolean {
  for (let at = hit.last; at < first; at++) {
    const kind = cues[at]?.cue.kind;
    if (kind === 'verbOfObject' || kind === 'verbOfSubject') return hit.cue.kind === 'verbOfObject';
  }
  return false;
}

/** The phrases that the tree puts in a victim's place. */
export function treeVictims(hit: CueHit, sentence: Sentence): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (const [token, other] of sentence.patients())
    if (other === hit) phrases.push(phraseFrom(token, sentence));
  return phrases.filter((phrase) => !isBeyondVerb(phrase, hit, sentence));
}

/** The phrases in a victim's place by their order, and whether that place is sure. */
export function nearVictims(
  hit: CueHit,
  sentence: Sentence,
  words: VictimWords,
): { readonly phrases: readonly Phrase[]; readonly sure: boolean } {
  const { kind } = hit.cue;
  const { syntax, from, to } = sentence;
  if (kind === 'event' || kind === 'count') return { phrases: nounVictims(hit, sentence, words), sure: true };
  if (kind === 'total' || kind === 'object') return { phrases: [], sure: false };
  if (kind === 'verbOfObject' && voiceOf(hit, sentence) === 'active')
    return { phrases: followingPhrases(hit.last, sentence), sure: true };
  if (kind === 'state') {
    if (hit.last < to && syntax.tag[hit.last] === NOUN) return { phrases: [], sure: false };
    const before = hit.first - 1;
    const tag = before >= from ? syntax.tag[before]! : -1;
    // "Left a constable dead": a state directly after its noun.
    if (tag === NOUN || tag === PROPN) return { phrases: [phraseFrom(before, sentence)], sure: true };
  }
  return { phrases: precedingPhrases(hit.first, sentence), sure: singularVerb(hit, sentence, words) };
}

/** "The killing of a shopkeeper", "the body of a soldier". */
function nounVictims(hit: CueHit, sentence: Sentence, words: VictimWords): readonly Phrase[] {
  const { tokens, syntax, from, to } = sentence;
  if (!words.of.has(tokens.lower[hit.last] ?? '') || hit.last + 1 >= to) return [];
  let before = hit.first - 1;
  while (before >= from && (syntax.tag[before] === DET || syntax.tag[before] === ADJ)) before--;
  // "A march against the killing of a boy" speaks of what everybody knows; it reports no victim.
  if (before >= from && words.background.has(tokens.lower[before]!)) return [];
  return followingPhrases(hit.last + 1, sentence).slice(0, 1);
}

/** Whether the predicate has an auxiliary that only one can have. */
export function singularVerb(
  hit: CueHit,
  { tokens, syntax, from }: Sentence,
  { singular }: VictimWords,
): boolean {
  for (let at = hit.first - 1; at >= Math.max(from, hit.first - 5); at--) {
    if (singular.has(tokens.lower[at]!)) return true;
    const tag = syntax.tag[at]!;
    if (tag !== AUX && tag !== ADV && tag !== PART) return false;
  }
  return false;
}
