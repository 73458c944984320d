import type { PersonGender } from '../../languages/lexicon/entities.ts';
import type { EntityType, Span } from '../../model/index.ts';

/** A mention that has been given to an entity. */
export interface DraftMention {
  readonly span: Span;
  /** Token at the head. */
  readonly head: number;
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

/** An entity while a document is being read. */
export class Draft {
  type: EntityType;
  subtype: string | undefined;
  /** Its best name; undefined while it is only described. */
  name: string | undefined;
  /** Words of its best name in lower case, without titles and marks. */
  nameWords: readonly string[] = [];
  /** The words of the first description of one that is not named. */
  readonly firstWords: string;
  readonly aliases = new Set<string>();
  readonly descriptions: string[] = [];
  /** Nouns by which it has been described: "minister". */
  readonly nouns = new Set<string>();
  /** Words that stood before such a noun: "foreign". */
  readonly modifiers = new Set<string>();
  readonly mentions: DraftMention[] = [];
  gender: PersonGender;
  plural: boolean;

  constructor(
    type: EntityType,
    subtype: string | undefined,
    firstWords: string,
    gender: PersonGender,
    plural: boolean,
  ) {
    this.type = type;
    this.subtype = subtype;
    this.firstWords = firstWords;
    this.gender = gender;
    this.plural = plural;
  }

  /** Head token of the last mention. */
  get lastHead(): number {
    return this.mentions.at(-1)?.head ?? -1;
  }

  get isPerson(): boolean {
    return this.type === 'person';
  }

  /** Whether it can act as a body: an organisation, a group, or a government. */
  get isBody(): boolean {
    return this.type === 'organisation' || this.type === 'group';
  }

  /** Takes `name` as the best one if it says more than the one it has. */
  rename(name: string, words: readonly string[]): void {
    const known = this.name;
    if (known === undefined || words.length > this.nameWords.length) {
      if (known !== undefined && known !== name) this.aliases.add(known);
      this.name = name;
      this.nameWords = words;
      this.aliases.delete(name);
    } else if (known !== name) this.aliases.add(name);
  }

  describe(words: string, noun: string): void {
    this.nouns.add(noun);
    const known = this.descriptions.some((one) => one.toLowerCase() === words.toLowerCase());
    if (words && !known) this.descriptions.push(words);
  }
}
