import { LEFT, type ParseState, RIGHT, SHIFT } from '../../read/tag/parse-state.ts';

/** A gold tree as the parser numbers it: the root is the number after the last word. */
export interface GoldTree {
  readonly heads: Int32Array;
  /** The last dependent of each word and of the root; -1 for none. */
  readonly lastDependent: Int32Array;
}

export function goldTree(heads: readonly number[]): GoldTree {
  const size = heads.length;
  const gold = Int32Array.from(heads, (head) => (head < 0 ? size : head));
  const lastDependent = new Int32Array(size + 1).fill(-1);
  gold.forEach((head, n) => {
    lastDependent[head] = n;
  });
  return { heads: gold, lastDependent };
}

/** How many gold arcs can no longer be made after the move (Goldberg and Nivre 2013, arc-hybrid). */
export function cost(state: ParseState, gold: GoldTree, move: number): number {
  return move === SHIFT ? costOfShift(state, gold) : costOfPop(state, gold, move);
}

function costOfShift(state: ParseState, { heads }: GoldTree): number {
  const { next, depth, stack } = state;
  let lost = 0;
  for (let n = 0; n < depth; n++) {
    const word = stack[n]!;
    if (heads[word] === next) lost++;
    if (heads[next] === word && n < depth - 1) lost++;
  }
  return lost;
}

function costOfPop(state: ParseState, { heads, lastDependent }: GoldTree, move: number): number {
  const { next, size } = state;
  const word = state.top(0);
  const head = heads[word]!;
  let lost = 0;
  if (lastDependent[word]! >= next) for (let n = next; n < size; n++) if (heads[n] === word) lost++;
  if (move === LEFT && (head === state.top(1) || head > next)) lost++;
  if (move === RIGHT && head >= next) lost++;
  return lost;
}

/** The allowed moves of least cost, as bits. */
export function bestMoves(state: ParseState, gold: GoldTree): number {
  let least = Number.POSITIVE_INFINITY;
  let bits = 0;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if (!state.allows(move)) continue;
    const lost = cost(state, gold, move);
    if (lost < least) {
      least = lost;
      bits = 0;
    }
    if (lost === least) bits |= 1 << move;
  }
  return bits;
}
