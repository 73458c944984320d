import { foldName } from '../../gazetteer/fold.ts';
import type { PlaceNoun } from '../../languages/lexicon/toponym.ts';
import type { Span } from '../../model/index.ts';
import type { Gazetteer, GazetteerPlace, Match } from '../../resources/gazetteer.ts';
import type { Name, Sentence, Tokens } from '../layers.ts';
import type { ToponymWords } from './words.ts';

/** Tokens to look for places in: the body of a document, or its dateline. */
export interface Passage {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly tags: Uint8Array;
  readonly dateline: boolean;
}

/** A stretch of tokens `[first, last)` that may name a place. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** Folded words of the span; what the document's mentions of one place share. */
  readonly key: string;
  /** Places it may be; empty for a name that the gazetteer does not know. */
  readonly matches: readonly Match[];
  /** The noun that says what kind of place it is, inside the name or beside it. */
  readonly noun: PlaceNoun | undefined;
  /** Whether that noun stands inside the name. */
  readonly nounInside: boolean;
  /** Index into the passage's names of the name that overlaps it, or -1. */
  readonly name: number;
  readonly abbreviation: boolean;
}

const MOST_TOKENS = 8;

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** So many names are kept at most, so that a long run takes no more memory. */
const KEPT = 1 << 15;

/** Looks names up and folds them, each once for many documents. */
export class Lookups {
  readonly #gazetteer: Gazetteer;
  readonly #known = new Map<string, readonly Match[]>();
  readonly #folded = new Map<string, string>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  matches(name: string): readonly Match[] {
    let found = this.#known.get(name);
    if (!found) {
      found = this.#gazetteer.matches(name);
      // Codes are written in capitals: "TUR" may be an airport, "Tur" is none.
      if (found.some(({ by }) => by === 'code') && name !== name.toUpperCase())
        found = found.filter(({ by }) => by !== 'code');
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(name, found);
    }
    return found;
  }

  /** As `foldName`. */
  folded(name: string): string {
    let folded = this.#folded.get(name);
    if (folded === undefined) {
      folded = foldName(name);
      if (this.#folded.size >= KEPT) this.#folded.clear();
      this.#folded.set(name, folded);
    }
    return folded;
  }

  /** The place of a code: "US.CA", "ML" or "=Sahel". */
  coded(code: string): GazetteerPlace | undefined {
    if (code.startsWith('=')) return this.matches(code.slice(1))[0]?.place;
    const [country = '', division] = code.split('.');
    return division === undefined
      ? this.#gazetteer.country(country)
      : this.#gazetteer.admin1(country, division);
  }
}

/** Every stretch of the passage that may name a place; they may overlap. */
export function findCandidates(passage: Passage, words: ToponymWords, lookups: Lookups): Candidate[] {
  const { tokens, sentences } = passage;
  const nameAt = namesByToken(passage);
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    for (let first = sentence.first; first < sentence.last; first++) {
      if (!isCapital(tokens.text[first]!) || followsTitle(tokens, words, first, sentence)) continue;
      const abbreviated = abbreviation(passage, words, lookups, first, sentence, nameAt);
      if (abbreviated) found.push(abbreviated);
      else collectAt(passage, words, lookups, first, sentence, nameAt, found);
    }
  }
  return found;
}

/** "Mr. London": what follows a title is a person. */
function followsTitle(tokens: Tokens, words: ToponymWords, first: number, sentence: Sentence): boolean {
  if (first === sentence.first || !isCapital(tokens.text[first - 1]!)) return false;
  const before = tokens.lower[first - 1]!;
  return words.titles.has(before.endsWith('.') ? before.slice(0, -1) : before);
}

function namesByToken({ tokens, names }: Passage): Int32Array {
  const nameAt = new Int32Array(tokens.count).fill(-1);
  names.forEach(({ first, last }, at) => {
    nameAt.fill(at, first, last);
  });
  return nameAt;
}

/** "Calif." anywhere, and after a comma "KY" too. */
function abbreviation(
  passage: Passage,
  words: ToponymWords,
  lookups: Lookups,
  first: number,
  sentence: Sentence,
  nameAt: Int32Array,
): Candidate | undefined {
  const { tokens, text } = passage;
  const word = tokens.text[first]!;
  if (word.length > 6) return undefined;
  const afterComma =
    first > sentence.first + 1 && tokens.text[first - 1] === ',' && isCapital(tokens.text[first - 2]!);
  const nextDot =
    first + 1 < sentence.last && tokens.text[first + 1] === '.' && !tokens.spaceBefore[first + 1];
  let last = first + 1;
  let key = lookups.folded(word);
  if (
    words.abbreviationStarts.has(key) &&
    words.abbreviations.get(`${key} ${tokens.lower[first + 1]?.replaceAll('.', '')}`) &&
    first + 1 < sentence.last
  ) {
    last = first + 2;
    key = `${key} ${tokens.lower[first + 1]!.replaceAll('.', '')}`;
  }
  const dotted = word.includes('.') || (nextDot && last === first + 1) || last > first + 1;
  const code =
    (dotted || afterComma ? words.abbreviations.get(key) : undefined) ??
    (afterComma ? words.postal.get(word) : undefined);
  const place = code === undefined ? undefined : lookups.coded(code);
  if (!place) return undefined;
  const endToken = nextDot && last === first + 1 && first + 2 < sentence.last ? first + 2 : last;
  const span: Span = [tokens.start[first]!, tokens.end[endToken - 1]!];
  return {
    first,
    last,
    span,
    key: lookups.folded(text.slice(span[0], span[1])),
    matches: [{ place, by: 'code' }],
    noun: undefined,
    nounInside: false,
    name: nameAt[first]!,
    abbreviation: true,
  };
}

function collectAt(
  passage: Passage,
  words: ToponymWords,
  lookups: Lookups,
  first: number,
  sentence: Sentence,
  nameAt: Int32Array,
  found: Candidate[],
): void {
  const { tokens, text } = passage;
  const limit = runEnd(tokens, words, first, Math.min(sentence.last, first + MOST_TOKENS));
  const whole = capitalsEnd(tokens, first, limit);
  const start = tokens.start[first]!;
  for (let last = limit; last > first; last--) {
    if (!endsName(tokens, last - 1)) continue;
    const single = last === first + 1;
    const span: Span = [start, tokens.end[last - 1]!];
    const name = text.slice(start, span[1]);
    const named = nameAt[first]!;
    const known = lookups.matches(name);
    if (single && words.common.has(tokens.lower[first]!) && !isInitials(name, known)) continue;
    const key = lookups.folded(name);
    const demonym = words.demonyms.has(key);
    if (demonym && !isWide(known)) continue;
    const inside = last - first > 1 ? insideNoun(tokens, words, first, last) : undefined;
    const matches = known.length || !inside ? known : lookups.matches(inside.rest(text));
    const wholeName = named >= 0 && sameTokens(passage.names[named]!, first, last);
    const isPlaceName = wholeName && passage.names[named]!.type === 'place' && !demonym;
    const located = last === whole && first > sentence.first && words.locatives.has(tokens.lower[first - 1]!);
    if (!matches.length && !isPlaceName && !inside && !(located && !demonym)) continue;
    const noun = inside?.noun ?? besideNoun(tokens, words, first, last, sentence);
    if (!key) continue;
    found.push({
      first,
      last,
      span,
      key,
      matches,
      noun,
      nounInside: inside !== undefined,
      name: named,
      abbreviation: false,
    });
  }
}

/** A demonym that is also the usual name of a country or region: "Caribbean", "Vatican". */
const isWide = (matches: readonly Match[]): boolean => {
  const best = matches[0];
  return best?.by === 'name' && (best.place.level === 'country' || best.place.level === 'region');
};

/** "US" in capitals is a country, though "us" is a common word. */
const isInitials = (name: string, matches: readonly Match[]): boolean =>
  name.length < 4 && name === name.toUpperCase() && matches[0]?.place.level === 'country';

const sameTokens = (name: Name, first: number, last: number): boolean =>
  name.first === first && name.last === last;

/** Where a run of capitalised words, with the small words that names hold, ends. */
function runEnd(tokens: Tokens, words: ToponymWords, first: number, limit: number): number {
  let at = first + 1;
  while (
    at < limit &&
    (endsName(tokens, at) || words.nameLinks.has(tokens.lower[at]!) || hyphened(tokens, at))
  )
    at++;
  return at;
}

/** Where a run of capitalised words without small words between them ends; hyphens join. */
function capitalsEnd(tokens: Tokens, first: number, limit: number): number {
  let at = first + 1;
  while (at < limit) {
    if (isCapital(tokens.text[at]!)) at++;
    else if (tokens.text[at] === '-' && at + 1 < limit && !tokens.spaceBefore[at + 1]) at += 2;
    else break;
  }
  return at;
}

/** The small word of "Deir ez-Zor": a hyphen follows it, or stands before it, without a space. */
const hyphened = (tokens: Tokens, at: number): boolean =>
  (tokens.text[at + 1] === '-' && !tokens.spaceBefore[at + 1]) ||
  (tokens.text[at - 1] === '-' && !tokens.spaceBefore[at]);

/** A capital after an elided article begins a word of a name too: "Cote d'Ivoire". */
const ELIDED = /^\p{Ll}{1,2}['’]\p{Lu}/u;

const endsName = (tokens: Tokens, at: number): boolean =>
  isCapital(tokens.text[at]!) || (at > 0 && (/^\d/.test(tokens.text[at]!) || ELIDED.test(tokens.text[at]!)));

interface Inside {
  readonly noun: PlaceNoun;
  /** The name without its noun. */
  readonly rest: (text: string) => string;
}

/** The place noun that a name begins or ends with: "Lake Chad", "Oaxaca State", "City of London". */
function insideNoun(tokens: Tokens, words: ToponymWords, first: number, last: number): Inside | undefined {
  const tail = words.nouns.get(tokens.lower[last - 1]!);
  if (tail?.inName)
    return { noun: tail, rest: (text) => text.slice(tokens.start[first]!, tokens.end[last - 2]!) };
  const head = words.nouns.get(tokens.lower[first]!);
  if (!head?.inName) return undefined;
  const from = words.nounLinks.has(tokens.lower[first + 1]!) ? first + 2 : first + 1;
  if (from >= last) return undefined;
  return { noun: head, rest: (text) => text.slice(tokens.start[from]!, tokens.end[last - 1]!) };
}

/** The noun in small letters beside a name: "Mopti region", "the village of Moura". */
function besideNoun(
  tokens: Tokens,
  words: ToponymWords,
  first: number,
  last: number,
  sentence: Sentence,
): PlaceNoun | undefined {
  const after = last < sentence.last ? words.nouns.get(tokens.lower[last]!) : undefined;
  if (after) return after;
  let at = first - 1;
  // "the regions of X and Y": the noun speaks for both.
  if (at > sentence.first && words.joins.has(tokens.lower[at]!) && isCapital(tokens.text[at - 1]!))
    while (at > sentence.first && (words.joins.has(tokens.lower[at]!) || isCapital(tokens.text[at]!))) at--;
  if (at > sentence.first && words.nounLinks.has(tokens.lower[at]!)) at--;
  return at >= sentence.first ? words.nouns.get(tokens.lower[at]!) : undefined;
}
