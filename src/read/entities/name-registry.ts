import type { PersonGender } from '../../languages/lexicon/entities.ts';
import type { Draft } from './draft.ts';

/** Words by which names are compared, in lower case. */
export interface NameWords {
  readonly fillers: ReadonlySet<string>;
  readonly generics: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly isTitle: (word: string) => boolean;
  /** Whether the word before a name is a role or rank: "minister". */
  readonly isRole: (word: string) => boolean;
  readonly isFormOfAddress: (word: string) => boolean;
  readonly isDemonym: (word: string) => boolean;
}

/** The named entities met so far, found again by full names, surnames, short forms and acronyms. */
export class NameRegistry {
  readonly #words: NameWords;
  /** Named drafts by each word of their names, the latest last. */
  readonly #byWord = new Map<string, Draft[]>();
  readonly #byAcronym = new Map<string, Draft>();

  constructor(words: NameWords) {
    this.#words = words;
  }

  /** Words of a person's name that are compared: no titles, suffixes or marks. */
  personWords(words: readonly string[]): readonly string[] {
    const { isTitle, suffixes } = this.#words;
    let from = 0;
    while (from < words.length - 1 && isTitle(words[from]!)) from++;
    const bare = words.slice(from).filter((word) => /\p{L}/u.test(word) && !suffixes.has(word));
    return bare.length ? bare : words;
  }

  /** Words of another name that are compared: no articles, marks, or generic word at the end. */
  bodyWords(words: readonly string[]): readonly string[] {
    const { fillers, generics } = this.#words;
    const bare = words.filter((word) => /[\p{L}\d]/u.test(word) && !fillers.has(word));
    while (bare.length > 1 && generics.has(bare.at(-1)!)) bare.pop();
    return bare.length ? bare : words;
  }

  add(draft: Draft, words: readonly string[], full: readonly string[]): void {
    for (const word of words) {
      const list = this.#byWord.get(word);
      if (!list) this.#byWord.set(word, [draft]);
      else if (!list.includes(draft)) list.push(draft);
    }
    if (draft.isPerson || full.length < 2) return;
    for (const acronym of this.#acronymsOf(full))
      if (!this.#byAcronym.has(acronym)) this.#byAcronym.set(acronym, draft);
  }

  #acronymsOf(words: readonly string[]): readonly string[] {
    const letters = words.filter((word) => /\p{L}/u.test(word));
    const all = letters.map((word) => word[0]).join('');
    const bare = letters
      .filter((word) => !this.#words.fillers.has(word))
      .map((word) => word[0])
      .join('');
    return [all, bare].filter((acronym) => acronym.length > 1);
  }

  byAcronym(word: string): Draft | undefined {
    return this.#byAcronym.get(word.toLowerCase().replaceAll('.', ''));
  }

  /** The person whom a name may mean: same surname and no other first name, or a part of the name alone. */
  person(words: readonly string[], gender: PersonGender, at: number): Draft | undefined {
    const last = words.at(-1)!;
    const known = (this.#byWord.get(last) ?? []).filter(
      (draft) =>
        draft.isPerson &&
        !clash(draft.gender, gender) &&
        (words.length === 1 || sameBearer(draft.nameWords, words)),
    );
    const bearers = known.filter(({ nameWords }) => nameWords.at(-1) === last);
    return likeliest(bearers.length ? bearers : known, at);
  }

  /** The organisation, group or place that a name may mean. */
  body(words: readonly string[], types: ReadonlySet<string>): Draft | undefined {
    const known = (this.#byWord.get(words.at(-1)!) ?? []).filter((draft) => types.has(draft.type));
    const same = known.findLast((draft) => draft.nameWords.join(' ') === words.join(' '));
    if (same) return same;
    return known.findLast(
      (draft) =>
        draft.isBody && (isShortForm(words, draft.nameWords) || this.#addsDemonym(words, draft.nameWords)),
    );
  }

  /** Whether the words are a known name with demonyms before it: "the French X mission" and "X". */
  #addsDemonym(words: readonly string[], known: readonly string[]): boolean {
    const extra = words.slice(0, words.length - known.length);
    return extra.length > 0 && isShortForm(known, words) && extra.every(this.#words.isDemonym);
  }
}

/** Tokens after which a mention is as good as forgotten. */
const MEMORY = 60;

/** Of several who bear the name the one of whom the document speaks most or spoke last. */
function likeliest(drafts: readonly Draft[], at: number): Draft | undefined {
  let best: Draft | undefined;
  let highest = -Infinity;
  for (const draft of drafts) {
    const score = Math.log(1 + draft.mentions.length) - (at - draft.lastHead) / MEMORY;
    if (score < highest) continue;
    highest = score;
    best = draft;
  }
  return best;
}

const clash = (a: PersonGender, b: PersonGender): boolean => a !== 'unknown' && b !== 'unknown' && a !== b;

/** "J. Roe" or "Roe" and "Jane Roe", "Jane Mary Roe" and "Jane Roe". */
function sameBearer(known: readonly string[], words: readonly string[]): boolean {
  if (known.length === 1) return words.includes(known[0]!);
  const [short, long] = known.length <= words.length ? [known, words] : [words, known];
  if (short.at(-1) !== long.at(-1)) return short.every((word) => long.includes(word));
  return agree(short[0]!, long[0]!) || short.slice(0, -1).every((word) => long.includes(word));
}

const agree = (a: string, b: string): boolean =>
  a === b ||
  (a.replace('.', '').length === 1 && b.startsWith(a[0]!)) ||
  (b.replace('.', '').length === 1 && a.startsWith(b[0]!));

/** Whether the words are the end of a longer name: "Rights Commission" of "National Rights Commission". */
const isShortForm = (words: readonly string[], known: readonly string[]): boolean =>
  words.length < known.length && words.every((word, n) => word === known[known.length - words.length + n]);
