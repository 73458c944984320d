import { tagOf } from '../tag/tagset.ts';
import type { Judged } from './choose.ts';
import type { View } from './view.ts';

const VERB = tagOf('VERB');
const DAY_LIKE = new Set([tagOf('NOUN'), tagOf('PROPN'), tagOf('ADV')]);
/** A cue that closes its sentence has no more than this many tokens after it and its source. */
const LONGEST_TAIL = 7;
/** Less likely cues are left as they are. */
const LEAST_CHANCE = 0.35;

/**
 * Repairs candidates of the shape "..., the mayor said on Friday." whose content was hardly found: there it is the
 * sentence up to the comma. Wrong trees hide this plain shape from the role model.
 */
export function withTrailingCue(view: View, candidate: Judged): Judged {
  const { cue, sources, contents, cueChance, confidence } = candidate;
  const [source] = sources;
  if (!source || sources.length > 1 || cueChance < LEAST_CHANCE) return candidate;
  if (source[1] !== cue.first && source[0] !== cue.last) return candidate;
  const { tokens, sentences, mark, tag } = view;
  const { first, last } = sentences[tokens.sentence[cue.first]!]!;
  const comma = Math.min(source[0], cue.first) - 1;
  const tail = Math.max(source[1], cue.last);
  if (comma <= first + 2 || tokens.text[comma] !== ',' || last - tail > LONGEST_TAIL) return candidate;
  for (let n = tail; n < last; n++) if (tag[n] === VERB || mark[n]) return candidate;
  const found = contents.reduce((sum, [from, to]) => sum + to - from, 0);
  if (mark[comma - 1] || 2 * found >= comma - first) return candidate;
  // What was taken for content behind the cue may be no more than a day ("said today").
  if (contents.some(([from, to]) => to > tail && (to - from > 1 || !DAY_LIKE.has(tag[from]!))))
    return candidate;
  return { ...candidate, contents: [[first, comma]], confidence: Math.max(confidence, cueChance * 0.8) };
}
