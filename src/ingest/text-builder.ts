import type { Block, BlockKind } from '../model/index.ts';
import type { CharRun } from './source-map.ts';

/** Builds a text out of pieces of a source, noting where each came from and which blocks they form. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #runs: { textStart: number; length: number; from: number; to: number }[] = [];
  readonly #layout: Block[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Appends characters that stand in the source at `[from, to)`. */
  append(text: string, from: number, to: number): void {
    if (text === '') return;
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
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Declares what was appended since `start` a block. */
  block(kind: BlockKind, start: number): void {
    if (this.#length > start) this.#layout.push({ kind, span: [start, this.#length] });
  }

  build(): { readonly text: string; readonly runs: readonly CharRun[]; readonly layout: readonly Block[] } {
    return { text: this.#pieces.join(''), runs: this.#runs, layout: this.#layout };
  }
}
