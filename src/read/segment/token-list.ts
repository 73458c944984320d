/** What a token is to the search for the ends of sentences. */
export const PLAIN = 0;
/** An abbreviation after which a sentence goes on. */
export const OPEN_ABBREVIATION = 1;
/** An abbreviation or initial that may end a sentence. */
export const CLOSING_ABBREVIATION = 2;
/** A full stop. */
export const STOP = 3;
/** A question or exclamation mark. */
export const CRY = 4;
export const ELLIPSIS = 5;

/** Tokens while they are being found: columns that grow. */
export class TokenList {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  kind = new Uint8Array(256);
  spaceBefore = new Uint8Array(256);
  readonly text: string[] = [];
  readonly lower: string[] = [];
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  add(start: number, end: number, kind = PLAIN): void {
    const at = this.count++;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.spaceBefore[at] = at === 0 || this.end[at - 1]! < start ? 1 : 0;
    const text = this.source.slice(start, end);
    this.text.push(text);
    this.lower.push(text.toLowerCase());
  }

  #grow(): void {
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.kind = wider(this.kind, new Uint8Array(size));
    this.spaceBefore = wider(this.spaceBefore, new Uint8Array(size));
  }
}
