import type { Block, BlockKind } from '../model/index.ts';
import type { CharRun } from './source-map.ts';

/** Builds a text out of pieces of a source, noting where each came from and which blocks they form. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #runs: { textStart: number; length: number; from: number; to: number }[] = [];
  readonly #layout: Block[] = [];
  #length = 0;
  #start = 0;
  #owesSpace = false;

  get length(): number {
    return this.#length;
  }

  /** Appends characters that stand in the source at `[from, to)`. */
  append(text: string, from: number, to: number): void {
    if (text === '') return;
    if (this.#owesSpace) this.insert(' ');
    const last = this.#runs.at(-1);
    const same = text.length === to - from;
    if (
      last &&
      same &&
      last.to === from &&
      last.length === last.to - last.from &&
      last.textStart + last.length === this.#length
    ) {
      last.length += text.length;
      last.to = to;
    } else this.#runs.push({ textStart: this.#length, length: text.length, from, to });
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Appends text that the source does not hold: the break between two blocks. */
  insert(text: string): void {
    this.#owesSpace = false;
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Puts one space between the words of a block that stand before and after. */
  space(): void {
    this.#owesSpace = this.#length > this.#start;
  }

  /** Declares what was appended since `start` a block. */
  block(kind: BlockKind, start: number): void {
    if (this.#length > start) this.#layout.push({ kind, span: [start, this.#length] });
  }

  /** Writes a block, a blank line after what stands before it; one without words leaves nothing behind. */
  write(kind: BlockKind, words: () => void): void {
    const before = { length: this.#length, pieces: this.#pieces.length, runs: this.#runs.length };
    if (before.length > 0) this.insert('\n\n');
    this.#start = this.#length;
    const first = this.#pieces.length;
    words();
    this.#owesSpace = false;
    if (this.#pieces.slice(first).some((piece) => piece.trim() !== '')) this.block(kind, this.#start);
    else {
      this.#length = before.length;
      this.#pieces.length = before.pieces;
      this.#runs.length = before.runs;
    }
  }

  build(): { readonly text: string; readonly runs: readonly CharRun[]; readonly layout: readonly Block[] } {
    return { text: this.#pieces.join(''), runs: this.#runs, layout: this.#layout };
  }
}
