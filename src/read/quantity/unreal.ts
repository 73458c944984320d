import { tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import type { Sentence } from './measure.ts';
import type { VictimWords } from './victim-words.ts';

const ADV = tagOf('ADV');
const AUX = tagOf('AUX');
const PART = tagOf('PART');
const PUNCT = tagOf('PUNCT');
const VERB = tagOf('VERB');

/** How far before a predicate "if" or "whether" may stand. */
const CONDITION = 12;

/** "Tried to kill", "was not killed", "would have killed", "if one is killed": words that tell of no victim. */
export function isUnreal({ cue, first }: CueHit, sentence: Sentence, words: VictimWords): boolean {
  const { tokens, syntax, from } = sentence;
  if (cue.form === 'base' && first > from && syntax.tag[first - 1] === PART) return true;
  for (let at = first - 1; at >= from; at--) {
    const tag = syntax.tag[at]!;
    if (words.unreal.has(tokens.lower[at]!)) return true;
    if (tag !== AUX && tag !== ADV && tag !== PART && !sentence.words.passive.has(tokens.lower[at]!)) break;
  }
  for (let at = first - 1; at >= Math.max(from, first - CONDITION); at--) {
    if (syntax.tag[at] === PUNCT || syntax.tag[at] === VERB) return false;
    if (words.conditions.has(tokens.lower[at]!)) return true;
  }
  return false;
}
