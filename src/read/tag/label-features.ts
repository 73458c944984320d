import { mix, mixPairs } from '../../learn/hash.ts';
import { distanceStep, type ParseInput } from './parse-input.ts';
import type { ParseState } from './parse-state.ts';

/** Most features of one arc. */
const HALF = 56;

/** Room for the features of one arc and their second halves. */
export const LABEL_FEATURES = 2 * HALF;

/** Relation before the first dependent of a head. */
export const NO_LABEL = 63;

/** Which relations a head's dependents have so far. */
export interface Siblings {
  /** Relation of the dependent before this one. */
  readonly last: number;
  /** Hash of all of them in order. */
  readonly seen: number;
}

/**
 * Writes the hashed features of the arc to `dependent`, in a finished tree whose dependents of the same head
 * further left have their relations. Returns their number.
 */
export function labelFeatures(
  state: ParseState,
  input: ParseInput,
  dependent: number,
  siblings: Siblings,
  features: Uint32Array,
): number {
  const { word, tag, fine, coarse, suffix, upos, before, after, marks } = input;
  const headNumber = state.head[dependent]!;
  const d = dependent + 1;
  const h = headNumber + 1;
  const above = headNumber < state.size ? state.head[headNumber]! + 1 : 0;
  const leftmost = state.left1[dependent]! + 1;
  const second = state.left2[dependent]! + 1;
  const rightmost = state.right1[dependent]! + 1;
  const headLeft = state.left1[headNumber]! + 1;
  const headLeft2 = state.left2[headNumber]! + 1;
  const headRight = state.right1[headNumber]! + 1;
  const dw = word[d]!;
  const dt = tag[d]!;
  const hw = word[h]!;
  const ht = tag[h]!;
  const side = dependent < headNumber ? 0 : 1;
  const distance = side * 8 + distanceStep(dependent - headNumber);
  const pair = (ht * 64 + dt) * 2 + side;
  const first = word[leftmost]!;
  const firstTag = tag[leftmost]!;
  const low = side === 0 ? d : h;
  const high = side === 0 ? h : d;
  const between = Math.min(3, marks[high]! - marks[low]!);
  let n = 0;
  features[n] = side;
  features[n++ + HALF] = 1;
  features[n] = dw;
  features[n++ + HALF] = 2 + side * 512;
  features[n] = dt;
  features[n++ + HALF] = 3 + side * 512;
  features[n] = mix(dw, dt);
  features[n++ + HALF] = 4;
  features[n] = hw;
  features[n++ + HALF] = 5 + side * 512;
  features[n] = ht;
  features[n++ + HALF] = 6 + side * 512;
  features[n] = pair;
  features[n++ + HALF] = 7;
  features[n] = mix(hw, dw);
  features[n++ + HALF] = 8 + side * 512;
  features[n] = hw;
  features[n++ + HALF] = dt * 2 + side + 0x900;
  features[n] = dw;
  features[n++ + HALF] = ht * 2 + side + 0xa00;
  features[n] = pair;
  features[n++ + HALF] = 0xb00 + distance;
  features[n] = dw;
  features[n++ + HALF] = 0xc00 + distance;
  features[n] = pair;
  features[n++ + HALF] = 0xd00 + between;
  features[n] = suffix[d]!;
  features[n++ + HALF] = 0xe00 + ht;
  features[n] = fine[d]!;
  features[n++ + HALF] = 0xf00 + ht * 2 + side;
  features[n] = fine[h]!;
  features[n++ + HALF] = 0x1000 + dt * 2 + side;
  features[n] = fine[h]! * 1024 + fine[d]!;
  features[n++ + HALF] = 17 + side * 512;
  features[n] = coarse[d]! * 64 + coarse[h]!;
  features[n++ + HALF] = 18 + side * 512;
  features[n] = first;
  features[n++ + HALF] = 19 + side * 512;
  features[n] = first;
  features[n++ + HALF] = pair + 0x140000;
  features[n] = firstTag;
  features[n++ + HALF] = pair + 0x150000;
  features[n] = mix(first, hw);
  features[n++ + HALF] = 22;
  features[n] = mix(first, dw);
  features[n++ + HALF] = 23;
  features[n] = word[second]!;
  features[n++ + HALF] = pair + 0x180000;
  features[n] = tag[second]! * 64 + firstTag;
  features[n++ + HALF] = pair + 0x190000;
  features[n] = word[rightmost]!;
  features[n++ + HALF] = pair + 0x1a0000;
  features[n] = tag[rightmost]!;
  features[n++ + HALF] = pair + 0x1b0000;
  features[n] = siblings.last;
  features[n++ + HALF] = pair + 0x1c0000;
  features[n] = siblings.seen;
  features[n++ + HALF] = pair + 0x1d0000;
  features[n] = siblings.seen;
  features[n++ + HALF] = dt + 0x1e00;
  features[n] = siblings.last;
  features[n++ + HALF] = hw ^ 31;
  features[n] = tag[above]!;
  features[n++ + HALF] = pair + 0x200000;
  features[n] = word[headLeft]!;
  features[n++ + HALF] = pair + 0x210000;
  features[n] = tag[headLeft]! * 64 + tag[headRight]!;
  features[n++ + HALF] = pair + 0x220000;
  features[n] = word[headLeft2]!;
  features[n++ + HALF] = pair + 0x230000;
  features[n] = word[headRight]!;
  features[n++ + HALF] = pair + 0x240000;
  features[n] = word[d - 1]!;
  features[n++ + HALF] = pair + 0x250000;
  features[n] = tag[d - 1]!;
  features[n++ + HALF] = pair + 0x260000;
  features[n] = word[d + 1]!;
  features[n++ + HALF] = pair + 0x270000;
  features[n] = tag[d + 1]!;
  features[n++ + HALF] = pair + 0x280000;
  features[n] = upos[d - 1]! * 64 + upos[d + 1]!;
  features[n++ + HALF] = pair + 0x290000;
  features[n] = tag[headLeft2]! * 64 + tag[headLeft]!;
  features[n++ + HALF] = pair + 0x2a0000;
  features[n] = state.lefts[dependent]! > 0 ? 1 : 0;
  features[n++ + HALF] = pair + 0x2b0000 + Math.min(3, state.rights[dependent]!) * 2;
  features[n] = mix(before[d]!, after[d]!);
  features[n++ + HALF] = pair + 0x2c0000;
  features[n] = after[h]!;
  features[n++ + HALF] = pair + 0x2d0000;
  features[n] = before[h]!;
  features[n++ + HALF] = pair + 0x2e0000;
  mixPairs(features, HALF, n);
  return n;
}
