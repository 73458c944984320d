type Column = Int32Array | Uint32Array | Float32Array | Uint8Array;

/** A typed array that grows: an eighth of the memory of a list of numbers. */
export class Growing<T extends Column> {
  #array: T;
  readonly #make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#array = make(1024);
  }

  #reserve(extra: number): void {
    const wanted = this.length + extra;
    if (wanted <= this.#array.length) return;
    const larger = this.#make(Math.max(wanted, Math.ceil(this.#array.length * 1.5)));
    larger.set(this.#array);
    this.#array = larger;
  }

  push(value: number): void {
    this.#reserve(1);
    this.#array[this.length++] = value;
  }

  append(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#array.set(values, this.length);
    this.length += values.length;
  }

  /** What was pushed; valid until the next push. */
  values(): T {
    return this.#array.subarray(0, this.length) as T;
  }
}

export const bytes = (): Growing<Uint8Array> => new Growing((length) => new Uint8Array(length));
export const integers = (): Growing<Int32Array> => new Growing((length) => new Int32Array(length));
export const naturals = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));
export const reals = (): Growing<Float32Array> => new Growing((length) => new Float32Array(length));

/** Gives every distinct string its position; '' is 0. */
export class Positions {
  readonly list: string[] = [''];
  readonly #at = new Map<string, number>([['', 0]]);

  of(key: string): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.#at.set(key, this.list.length);
    return this.list.push(key) - 1;
  }
}
