import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import { initialsOf, plainName } from '../origins/names.ts';
import { fold } from '../text/words.ts';
import { ARTICLES, soundOf } from './romanised.ts';

/** The words by which speakers' names are compared. */
export type NameWords = Pick<
  LedgerLexicon,
  | 'fillers'
  | 'bodies'
  | 'speakingRoles'
  | 'crowds'
  | 'sameBodies'
  | 'authorities'
  | 'armedBodies'
  | 'countryAdjectives'
  | 'outlets'
>;

/** A name taken apart for comparison. */
export interface NameParts {
  readonly plain: string;
  /** All words but fillers such as "the" and "of". */
  readonly words: readonly string[];
  /** Words that tell which body it is: neither fillers nor "ministry", "army", "spokesman". */
  readonly telling: readonly string[];
  /** All words, and those that tell which body it is, by how they sound: names are spelled in many ways. */
  readonly sounds: readonly string[];
  readonly tellingSounds: readonly string[];
  /** Words that name a kind of body ("ministry", "government") and not the role of somebody in it. */
  readonly bodies: readonly string[];
  /** Initials of the name, and the name itself if it looks like an acronym. */
  readonly initials: string;
  readonly acronym: string | null;
  /** How high a body of the state it names: 0 for an armed one, then the authorities from the lowest; -1 for none. */
  readonly rank: number;
}

/** Letters from which on a word is no acronym. */
const LONGEST_ACRONYM = 8;
const BRACKETED = /^(.*?)\s*\(([\p{Lu}\d]{2,8})\)\s*$/u;

/** Names that are remembered taken apart: the same few speak in most reports. */
const REMEMBERED = 20_000;
const takenApart = new WeakMap<NameWords, Map<string, NameParts>>();

/** Takes a name apart. @example partsOf('Ministry of National Defence', words).telling // ['defence'] */
export function partsOf(name: string, lexicon: NameWords): NameParts {
  const known = takenApart.get(lexicon) ?? new Map<string, NameParts>();
  takenApart.set(lexicon, known);
  let parts = known.get(name);
  if (!parts) {
    parts = takeApart(name, lexicon);
    if (known.size >= REMEMBERED) known.clear();
    known.set(name, parts);
  }
  return parts;
}

function takeApart(name: string, lexicon: NameWords): NameParts {
  const plain = plainName(name.replace(/[’']s\b/gu, ''));
  const initials = (name.match(/(?<!\p{L})\p{Lu}(?=\.\s)/gu) ?? []).map(fold);
  const words = [...new Set(canonical(plain, lexicon).split(' '))].filter(
    (word) => word && (initials.includes(word) || !(lexicon.fillers.includes(word) || ARTICLES.has(word))),
  );
  const general = new Set([...lexicon.bodies, ...lexicon.speakingRoles, ...lexicon.crowds]);
  const telling = words.filter((word) => !general.has(word));
  return {
    plain,
    words,
    telling,
    sounds: words.map(soundOf),
    tellingSounds: telling.map(soundOf),
    bodies: words.filter((word) => general.has(word) && !lexicon.speakingRoles.includes(word)),
    initials: initialsOf(name),
    rank: rankOf(words, lexicon),
    acronym: acronymIn(name),
  };
}

/** "UN", "U.N." */
function acronymIn(name: string): string | null {
  const letters = /^(?:\p{Lu}\.){2,8}$/u.test(name) ? name.replaceAll('.', '') : name;
  return /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(letters) ? fold(letters) : null;
}

const rankOf = (words: readonly string[], { armedBodies, authorities }: NameWords): number =>
  [armedBodies, ...authorities].findLastIndex((names) => words.some((word) => names.includes(word)));

/** Names of one body become one, and adjectives of countries the country. */
function canonical(plain: string, { sameBodies, countryAdjectives }: NameWords): string {
  let text = ` ${plain
    .split(' ')
    .map((word) => (Object.hasOwn(countryAdjectives, word) ? countryAdjectives[word] : word))
    .join(' ')} `;
  for (const [first, ...others] of sameBodies)
    for (const other of others) text = text.replace(` ${other} `, ` ${first} `);
  return text.trim();
}

/** A name and the acronym that stands behind it in brackets. */
export function unbracketed(name: string): readonly string[] {
  const match = BRACKETED.exec(name);
  return match ? [match[1]!, match[2]!] : [name];
}

const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word));

/** Whether two bodies' names name one body: equal, an acronym, or one holding all words of the other, a telling one among them. */
export function sameBody(a: NameParts, b: NameParts): boolean {
  if (a.plain === b.plain) return a.words.length >= 2 || a.telling.length > 0;
  if (a.acronym !== null && a.acronym === b.initials) return true;
  if (b.acronym !== null && b.acronym === a.initials) return true;
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (fewer.telling.length === 0 || areOfTwoRanks(a, b)) return false;
  if (within(fewer.sounds, more.sounds))
    return fewer.words.length >= 2 || fewer.telling.length === more.telling.length;
  const common = fewer.sounds.filter((word) => more.sounds.includes(word));
  return (
    common.some((word) => fewer.tellingSounds.includes(word)) &&
    (2 * common.length) / (a.words.length + b.words.length) > 0.75
  );
}

/** An army is not the ministry above it, whatever words their names share. */
const areOfTwoRanks = (a: NameParts, b: NameParts): boolean =>
  a.rank !== b.rank && a.rank >= 0 && b.rank >= 0;

/** Whether two persons' names name one person: the same last word, and no two different first names. */
export function samePerson(a: NameParts, b: NameParts): boolean {
  const [x, y] = [a.tellingSounds, b.tellingSounds];
  if (x.length === 0 || y.length === 0 || x.at(-1) !== y.at(-1)) return false;
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  return fewer.slice(0, -1).every((word) => more.slice(0, -1).some((other) => isSameFirst(word, other)));
}

/** First names are the same, or one is the initial of the other. */
const isSameFirst = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

const CAPITALISED_RUN = /\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*/gu;

/** Whether words name a body: its whole name, its acronym, or capitalised words whose initials are a word of its name. */
export function isNamed({ plain, words, acronym, telling }: NameParts, text: string): boolean {
  if (telling.length === 0 && acronym === null) return false;
  const spoken = ` ${plainName(text)} `;
  if (spoken.includes(` ${acronym ?? plain} `)) return true;
  const initials = new Set((text.match(CAPITALISED_RUN) ?? []).map(initialsOf));
  return words.some((word) => word.length > 1 && word.length < LONGEST_ACRONYM && initials.has(word));
}

/** Whether every word of a name is general ("the ministry"), so that it may mean any such body. */
export const isBare = ({ telling, acronym }: NameParts): boolean => telling.length === 0 && acronym === null;

/** Whether a bare name may mean this body: each of the bodies that it names is one of the body's. */
export const mayMean = (bare: NameParts, body: NameParts): boolean =>
  bare.bodies.length > 0 && !areOfTwoRanks(bare, body) && within(bare.bodies, body.bodies);
