import type { ChainScores } from './chain.ts';

const NONE = -1e15;

/** Finds the several best label sequences of scored chains; its room is used again and again. */
export class BestPaths {
  readonly #most: number;
  #values = new Float64Array(0);
  #from = new Int16Array(0);
  /** The paths that `find` found last, best first, and their scores. */
  readonly paths: Int8Array[] = [];
  readonly scores: number[] = [];

  /** @param most how many paths are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Finds the best paths of the chain in `scores` and returns how many there are (Chow & Schwartz 1989). */
  find({ labels, state, edge }: ChainScores, count: number): number {
    const most = this.#most;
    this.#grow(count, labels);
    const values = this.#values;
    const from = this.#from;
    values.fill(NONE, 0, count * labels * most);
    for (let label = 0; label < labels; label++) values[label * most] = edge[label]! + state[label]!;
    for (let at = 1; at < count; at++)
      for (let label = 0; label < labels; label++) {
        const base = (at * labels + label) * most;
        const own = state[at * labels + label]!;
        let kept = 0;
        for (let before = 0; before < labels; before++) {
          const step = own + edge[(at * labels + before) * labels + label]!;
          const earlier = ((at - 1) * labels + before) * most;
          for (let n = 0; n < most; n++) {
            const value = values[earlier + n]! + step;
            if (values[earlier + n]! <= NONE || (kept === most && value <= values[base + most - 1]!)) break;
            let place = Math.min(kept, most - 1);
            for (; place > 0 && values[base + place - 1]! < value; place--) {
              values[base + place] = values[base + place - 1]!;
              from[base + place] = from[base + place - 1]!;
            }
            values[base + place] = value;
            from[base + place] = before * most + n;
            if (kept < most) kept++;
          }
        }
      }
    return this.#collect(count, labels);
  }

  #collect(count: number, labels: number): number {
    const most = this.#most;
    const base = (count - 1) * labels * most;
    const used = new Set<number>();
    let found = 0;
    for (; found < most; found++) {
      let best = -1;
      for (let n = 0; n < labels * most; n++)
        if (
          !used.has(n) &&
          this.#values[base + n]! > NONE &&
          (best < 0 || this.#values[base + n]! > this.#values[base + best]!)
        )
          best = n;
      if (best < 0) break;
      used.add(best);
      this.scores[found] = this.#values[base + best]!;
      this.#trace(count, labels, best, this.paths[found]!);
    }
    return found;
  }

  #trace(count: number, labels: number, last: number, path: Int8Array): void {
    const most = this.#most;
    let at = last;
    for (let n = count - 1; n >= 0; n--) {
      path[n] = Math.floor(at / most);
      at = this.#from[n * labels * most + at]!;
    }
  }

  #grow(count: number, labels: number): void {
    if (this.#values.length >= count * labels * this.#most && this.paths.length > 0) return;
    const room = Math.ceil(count * 1.5);
    this.#values = new Float64Array(room * labels * this.#most);
    this.#from = new Int16Array(room * labels * this.#most);
    for (let n = 0; n < this.#most; n++) this.paths[n] = new Int8Array(room);
  }
}
