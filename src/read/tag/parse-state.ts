/** Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
/** The next word becomes the head of the top of the stack. */
export const LEFT = 1;
/** The word below the top of the stack becomes its head. */
export const RIGHT = 2;
export const MOVES = 3;

const NONE = -1;

/**
 * A sentence being parsed: a stack of words that lack their head, the next word, and the arcs so far. Words are
 * numbered from 0 within the sentence; the number after the last is the root, which comes last.
 */
export class ParseState {
  size = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(64);
  head = new Int32Array(64);
  /** Two outermost dependents on each side, and how many there are. */
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  lefts = new Uint16Array(64);
  rights = new Uint16Array(64);

  /** Begins a sentence of `size` words. */
  start(size: number): void {
    if (size >= this.stack.length) this.#grow(size + 1);
    this.size = size;
    this.next = 0;
    this.depth = 0;
    for (const column of [this.head, this.left1, this.left2, this.right1, this.right2])
      column.fill(NONE, 0, size + 1);
    this.lefts.fill(0, 0, size + 1);
    this.rights.fill(0, 0, size + 1);
  }

  /** The word `n` places below the top of the stack; -1 if there is none. */
  top(n: number): number {
    return n < this.depth ? this.stack[this.depth - 1 - n]! : NONE;
  }

  get finished(): boolean {
    return this.next === this.size && this.depth === 0;
  }

  /** Whether the move can be made: the root gets one dependent, the last word left. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.size;
    if (move === LEFT) return this.depth > 0 && (this.next < this.size || this.depth === 1);
    return this.depth > 1;
  }

  /** The only move that can be made; undefined if there is a choice. */
  get forced(): number | undefined {
    if (this.depth === 0) return SHIFT;
    if (this.next === this.size) return this.depth === 1 ? LEFT : RIGHT;
    return undefined;
  }

  make(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const word = this.stack[--this.depth]!;
    if (move === LEFT) this.#attachLeft(this.next, word);
    else this.#attachRight(this.stack[this.depth - 1]!, word);
  }

  #attachLeft(head: number, word: number): void {
    this.head[word] = head;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = word;
    this.lefts[head]!++;
  }

  #attachRight(head: number, word: number): void {
    this.head[word] = head;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = word;
    this.rights[head]!++;
  }

  #grow(size: number): void {
    const length = size * 2;
    this.stack = new Int32Array(length);
    this.head = new Int32Array(length);
    this.left1 = new Int32Array(length);
    this.left2 = new Int32Array(length);
    this.right1 = new Int32Array(length);
    this.right2 = new Int32Array(length);
    this.lefts = new Uint16Array(length);
    this.rights = new Uint16Array(length);
  }
}
