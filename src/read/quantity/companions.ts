import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import type { Sentence } from './measure.ts';
import { followingPhrases, type Phrase } from './phrase.ts';

const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const CCONJ = tagOf('CCONJ');
const DET = tagOf('DET');
const NOUN = tagOf('NOUN');
const PRON = tagOf('PRON');
const VERB = tagOf('VERB');

/** "The driver of a lorry and his helper were killed": others who share a verb in the plural with a single victim. */
export function companions(
  victims: readonly Phrase[],
  hit: CueHit,
  sentence: Sentence,
  plural: ReadonlySet<string>,
): readonly Phrase[] {
  const [only] = victims;
  const { tokens, syntax } = sentence;
  if (!only || victims.length > 1 || only.last > hit.first) return [];
  let verb = hit.first;
  const bare = hit.cue.kind === 'verbOfSubject' && syntax.tag[hit.first - 1] !== AUX;
  while (!bare && verb > only.last && !plural.has(tokens.lower[verb]!)) verb--;
  if (verb <= only.last) return [];
  const found: Phrase[] = [];
  for (let at = only.last; at < verb; at++) {
    const next = syntax.tag[at + 1];
    if (bare && syntax.tag[at] === VERB) return [];
    if (syntax.tag[at] !== CCONJ || (next !== DET && next !== PRON)) continue;
    found.push(...followingPhrases(at + 1, { ...sentence, to: verb }).slice(0, 1));
  }
  return found;
}

/**
 * "An activist and member of the council" is one person: a noun without an article describes the one before it, but
 * where the verb is in the plural ("an officer and driver were killed").
 */
export function withoutAppositions(
  phrases: readonly Phrase[],
  hit: CueHit,
  { tokens, syntax, from }: Sentence,
  plural: ReadonlySet<string>,
): readonly Phrase[] {
  let verb = hit.first - 1;
  while (verb > from && syntax.tag[verb] === ADV) verb--;
  if (phrases.length === 2 && verb >= from && plural.has(tokens.lower[verb]!)) return phrases;
  const own = phrases.filter(({ first, head }) => first !== head || syntax.tag[head] !== NOUN);
  return own.length ? own : phrases.slice(0, 1);
}
