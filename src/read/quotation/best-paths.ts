import type { ChainScores } from './chain.ts';

const NONE = -1e15;

/** Finds the several best label sequences of scored chains; its room is used again and again. */
export class BestPaths {
  readonly #most: number;
  readonly #behind: number;
  #values = new Float64Array(0);
  #from = new Int16Array(0);
  #ahead = new Float64Array(0);
  /** The paths that `find` found last, best first, and their scores. */
  readonly paths: Int8Array[] = [];
  readonly scores: number[] = [];

  /** @param most how many paths are kept, @param behind how far behind the best, in nats. */
  constructor(most: number, behind: number) {
    this.#most = most;
    this.#behind = behind + 1e-9;
  }

  /**
   * Finds the best paths of the chain in `scores` that are near enough to the best, and returns how many there are (Chow &
   * Schwartz 1989). What no near path can pass through is left out by the best score from there to the end.
   */
  find({ labels, state, edge }: ChainScores, count: number): number {
    const most = this.#most;
    this.#grow(count, labels);
    const least = this.#lookAhead(labels, state, edge, count) - this.#behind;
    const values = this.#values;
    const from = this.#from;
    const ahead = this.#ahead;
    for (let at = 0; at < count; at++)
      for (let label = 0; label < labels; label++) {
        const base = (at * labels + label) * most;
        const own = state[at * labels + label]!;
        const needed = least - ahead[at * labels + label]!;
        let kept = 0;
        for (let before = 0; before < (at ? labels : 1); before++) {
          const step = own + edge[(at * labels + before) * labels + label]!;
          const earlier = ((at - 1) * labels + before) * most;
          for (let n = 0; n < (at ? most : 1); n++) {
            const sofar = at ? values[earlier + n]! : 0;
            const value = sofar + step;
            if (sofar <= NONE || value < needed || (kept === most && value <= values[base + most - 1]!))
              break;
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
        if (kept < most) values[base + kept] = NONE;
      }
    return this.#collect(count, labels);
  }

  /** Fills in the best score from each label of each position to the end; returns the score of the best path. */
  #lookAhead(labels: number, state: Float64Array, edge: Float64Array, count: number): number {
    const ahead = this.#ahead;
    ahead.fill(0, (count - 1) * labels, count * labels);
    for (let at = count - 1; at > 0; at--)
      for (let before = 0; before < labels; before++) {
        let best = -Infinity;
        for (let label = 0; label < labels; label++) {
          const here = at * labels + label;
          const value = edge[(at * labels + before) * labels + label]! + state[here]! + ahead[here]!;
          if (value > best) best = value;
        }
        ahead[(at - 1) * labels + before] = best;
      }
    let best = -Infinity;
    for (let label = 0; label < labels; label++)
      best = Math.max(best, edge[label]! + state[label]! + ahead[label]!);
    return best;
  }

  /** Traces the best of the ends back. */
  #collect(count: number, labels: number): number {
    const most = this.#most;
    const base = (count - 1) * labels * most;
    const next = new Array<number>(labels).fill(0);
    let found = 0;
    for (; found < most; found++) {
      let best = -1;
      let highest = NONE;
      for (let label = 0; label < labels; label++) {
        const at = label * most + next[label]!;
        if (next[label]! >= most || this.#values[base + at]! <= highest) continue;
        best = at;
        highest = this.#values[base + at]!;
      }
      if (best < 0) break;
      const label = Math.floor(best / most);
      // Behind the last that was kept stands none.
      next[label] = next[label]! + 1;
      this.scores[found] = highest;
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
    this.#ahead = new Float64Array(room * labels);
    for (let n = 0; n < this.#most; n++) this.paths[n] = new Int8Array(room);
  }
}
