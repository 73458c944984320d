import type { Clusters } from '../../learn/clusters.ts';
import { hashString } from '../../learn/hash.ts';

/** Columns of a word's record. */
export const FORM = {
  lower: 0,
  shape: 1,
  brief: 2,
  prefix: 3,
  suffix: 7,
  coarse: 11,
  fine: 12,
  flags: 13,
} as const;
const WIDTH = 14;

export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const DIGIT = 4;
export const CONNECTOR = 8;
export const LETTERS = 16;
/** One character long. */
export const SINGLE = 32;

/** Words kept from one document to the next: bounds the memory of a long run. */
const KEPT = 1 << 16;

/** What the name finder must know of each distinct word, worked out once a word. */
export class WordForms {
  #columns = new Uint32Array(4096 * WIDTH);
  readonly #rows = new Map<string, number>();
  readonly #clusters: Clusters;
  readonly #connectors: ReadonlySet<string>;

  constructor(clusters: Clusters, connectors: ReadonlySet<string>) {
    this.#clusters = clusters;
    this.#connectors = connectors;
  }

  /** Forgets the words of earlier documents once there are many; offsets given out before are void afterwards. */
  begin(): void {
    if (this.#rows.size > KEPT) this.#rows.clear();
  }

  /** The records; void after the next call of `at`. */
  get columns(): Uint32Array {
    return this.#columns;
  }

  /** Offset in `columns` of the word's record. */
  at(word: string, lower: string): number {
    const known = this.#rows.get(word);
    if (known !== undefined) return known;
    const at = this.#rows.size * WIDTH;
    if (at >= this.#columns.length) {
      const wider = new Uint32Array(this.#columns.length * 2);
      wider.set(this.#columns);
      this.#columns = wider;
    }
    this.#rows.set(word, at);
    this.#fill(at, word, lower);
    return at;
  }

  #fill(at: number, word: string, lower: string): void {
    const columns = this.#columns;
    columns[at + FORM.lower] = hashString(lower);
    columns[at + FORM.shape] = hashString(shapeOf(word, false));
    columns[at + FORM.brief] = hashString(shapeOf(word, true));
    for (let n = 1; n <= 4; n++) {
      columns[at + FORM.prefix + n - 1] = n < lower.length ? hashString(lower.slice(0, n)) : 0;
      columns[at + FORM.suffix + n - 1] = n < lower.length ? hashString(lower.slice(-n)) : 0;
    }
    const fine = this.#clusters.fine(lower);
    columns[at + FORM.fine] = fine;
    columns[at + FORM.coarse] = this.#clusters.coarse(fine);
    columns[at + FORM.flags] = flagsOf(word, lower) | (this.#connectors.has(lower) ? CONNECTOR : 0);
  }
}

function flagsOf(word: string, lower: string): number {
  const letters = /\p{L}/u.test(word) ? LETTERS : 0;
  const capital = word !== lower ? CAPITAL : 0;
  const all = capital && letters && word.length > 1 && word === word.toUpperCase() ? ALL_CAPITALS : 0;
  const single = word.length === 1 ? SINGLE : 0;
  return single | letters | capital | all | (/^\d/.test(word) ? DIGIT : 0);
}

/** A word's shape: `Xxxx`, `dd-dd`; brief with runs of one kind drawn together. */
function shapeOf(word: string, brief: boolean): string {
  let shape = '';
  let last = '';
  for (const letter of word) {
    const kind = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{L}/u.test(letter)
        ? 'x'
        : /\d/.test(letter)
          ? 'd'
          : letter;
    if (!brief || kind !== last) shape += kind;
    if (!brief && shape.length >= 8) break;
    last = kind;
  }
  return shape;
}
