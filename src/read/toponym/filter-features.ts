import type { Level } from '../../gazetteer/levels.ts';
import type { Clusters } from '../../learn/clusters.ts';
import { hashString, mix } from '../../learn/hash.ts';
import type { Sentence } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Candidate, isCapital, type Passage } from './candidates.ts';
import type { DocumentCues } from './cues.ts';
import type { ToponymWords } from './words.ts';

/** At least as many as one candidate has. */
export const MAX_FEATURES = 64;

const NONE = 0;
const EDGE = 1;
const INITIALS = 9_999;
const UNKNOWN_TAG = tagOf('X');
const WIDE = new Set<Level>(['continent', 'country', 'region', 'water']);
const NAME_TYPES = ['person', 'organisation', 'place', 'other'];

/** What the features are made from, beside the candidate itself. */
export interface FilterContext {
  readonly words: ToponymWords;
  readonly clusters: Clusters;
  readonly cues: DocumentCues;
}

/**
 * Writes the hashed features that tell whether a candidate is meant as a place into `out` and returns their number.
 * Allocates nothing per feature.
 */
export function filterFeatures(
  passage: Passage,
  candidate: Candidate,
  context: FilterContext,
  out: Uint32Array,
): number {
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(template, value);
  };
  const { tokens } = passage;
  const { first, last, matches } = candidate;
  const sentence = passage.sentences[tokens.sentence[first]!]!;
  const word = (at: number): number =>
    at < sentence.first || at >= sentence.last ? EDGE : hashString(tokens.lower[at]!);
  const group = (at: number): number =>
    at < sentence.first || at >= sentence.last ? EDGE : context.clusters.fine(tokens.lower[at]!) + 2;
  const coarse = (at: number): number => {
    const fine = group(at);
    return fine < 2 ? fine : context.clusters.coarse(fine - 2) + 2;
  };
  const named = nameState(passage, candidate);
  const length = last - first;
  const renown = renownOf(candidate);
  const level = levelState(candidate);
  const capitals = capitalsAround(passage, candidate, sentence);

  const wordBefore = word(first - 1);
  const wordAfter = word(last);
  const coarseBefore = coarse(first - 1);
  const coarseAfter = coarse(last);
  const commas = commaState(passage, candidate, sentence);

  add(1, 0);
  add(2, named);
  add(3, renown);
  add(4, level);
  add(5, mix(named, renown));
  add(6, mix(named, level));
  add(7, length);
  add(8, mix(length, named));
  add(9, wordBefore);
  add(10, wordAfter);
  add(11, mix(wordBefore, named));
  add(12, mix(wordAfter, named));
  add(13, group(first - 1));
  add(14, group(last));
  add(15, mix(coarseBefore, coarseAfter));
  add(16, mix(word(first - 2), wordBefore));
  add(17, mix(wordAfter, word(last + 1)));
  add(18, group(first - 2));
  add(19, group(last + 1));
  add(20, capitals);
  add(21, mix(capitals, named));
  add(22, mix(capitals, renown));
  add(23, mix(candidate.noun ? (candidate.nounInside ? 2 : 1) : 0, named));
  add(24, shapeOf(passage, candidate));
  add(25, mix(first === sentence.first ? 1 : 0, tagAt(passage, first)));
  add(26, mix(tagAt(passage, first - 1), tagAt(passage, last)));
  const initials = isInitials(tokens.text[first]!);
  add(27, initials ? INITIALS : group(last - 1));
  add(28, initials ? INITIALS : mix(coarse(first), coarse(last - 1)));
  add(29, Math.min(matches.length, 8));
  add(30, passage.dateline ? 1 : 0);
  add(31, commas);
  add(32, mix(commas, renown));
  const cues = context.cues.byKey.get(candidate.key);
  if (cues) {
    add(33, mix(Math.min(cues.count, 5), named));
    add(34, mix(Math.min(cues.located, 4), cues.located === cues.count ? 1 : 0));
    add(35, mix(Math.min(cues.located, 2), renown));
    add(36, mix(Math.min(cues.elsewhere, 3), named));
  }
  add(37, length === 1 && context.cues.small.has(tokens.lower[first]!) ? mix(renown, 1) : NONE);
  if (context.words.titles.has(stripped(tokens.lower[first - 1]))) add(38, renown);
  if (candidate.abbreviation) add(39, 1);
  add(40, mix(initials ? INITIALS : group(first), renown));
  add(41, mix(coarseBefore, level));
  add(42, mix(coarseAfter, level));
  return count;
}

/** Initials are not the word that they look like: "US". */
const isInitials = (word: string): boolean => word.length < 5 && /^[\p{Lu}.]+$/u.test(word);

const stripped = (word: string | undefined): string =>
  word?.endsWith('.') ? word.slice(0, -1) : (word ?? '');

/** How the name finder sees the stretch: its type, and whether it has these very bounds. */
function nameState({ names }: Passage, { first, last, name }: Candidate): number {
  const around = names[name];
  if (!around) return NONE;
  const fit =
    around.first === first && around.last === last
      ? 0
      : around.first <= first && around.last >= last
        ? around.first === first
          ? 1
          : around.last === last
            ? 2
            : 3
        : 4;
  return 1 + NAME_TYPES.indexOf(around.type) * 5 + fit;
}

/** Bucket of the renown of the best known place of that name, 0 for an unknown name. Wide places are renowned. */
function renownOf({ matches }: Candidate): number {
  const best = matches[0];
  if (!best) return NONE;
  const kind = best.by === 'name' ? 0 : best.by === 'alternate' ? 1 : 2;
  if (WIDE.has(best.place.level)) return 1000 + (best.place.level === 'country' ? 0 : kind);
  const size = Math.floor(Math.log10(best.place.population + 10));
  const fame = Math.min(6, Math.floor(Math.log2(best.place.fame + 1)));
  return 1 + (size * 8 + fame) * 3 + kind;
}

function levelState({ matches }: Candidate): number {
  const best = matches[0];
  if (!best) return NONE;
  return 1 + hashString(WIDE.has(best.place.level) ? 'wide' : best.place.level);
}

/** Whether the words before and after are capitalised, which makes the stretch part of a longer name. */
function capitalsAround({ tokens }: Passage, { first, last }: Candidate, sentence: Sentence): number {
  const before = first > sentence.first && isCapital(tokens.text[first - 1]!);
  const beforeOpens = before && first - 1 === sentence.first;
  const after = last < sentence.last && isCapital(tokens.text[last]!);
  const joined =
    (last < sentence.last && tokens.spaceBefore[last] === 0 && /^[\p{L}\p{N}-]/u.test(tokens.text[last]!)
      ? 1
      : 0) +
    (first > sentence.first &&
    tokens.spaceBefore[first] === 0 &&
    /[\p{L}\p{N}-]$/u.test(tokens.text[first - 1]!)
      ? 2
      : 0);
  return (before ? 1 : 0) + (beforeOpens ? 2 : 0) + (after ? 4 : 0) + 8 * joined;
}

/** All capitals, with digits, or as a name is usually written. */
function shapeOf({ tokens, text }: Passage, { first, span }: Candidate): number {
  const name = text.slice(span[0], span[1]);
  const shouted = name.length > 1 && name === name.toUpperCase();
  return (shouted ? 1 : 0) + (/\d/.test(name) ? 2 : 0) + (tokens.text[first]!.length < 3 ? 4 : 0);
}

const tagAt = ({ tags }: Passage, at: number): number => tags[at] ?? UNKNOWN_TAG;

/** "X, Y": whether a capitalised word stands beyond the comma on either side. */
function commaState({ tokens }: Passage, { first, last }: Candidate, sentence: Sentence): number {
  const after =
    last + 1 < sentence.last && tokens.text[last] === ',' && isCapital(tokens.text[last + 1]!) ? 1 : 0;
  const before =
    first - 2 >= sentence.first && tokens.text[first - 1] === ',' && isCapital(tokens.text[first - 2]!)
      ? 2
      : 0;
  return after + before;
}
