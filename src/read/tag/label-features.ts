import { mix } from '../../learn/hash.ts';
import { distanceStep, type ParseInput } from './parse-input.ts';
import type { ParseState } from './parse-state.ts';

/** Room for the features of one arc. */
export const LABEL_FEATURES = 56;

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
  features[n++] = mix(side, 1);
  features[n++] = mix(dw, 2 + side * 512);
  features[n++] = mix(dt, 3 + side * 512);
  features[n++] = mix(mix(dw, dt), 4);
  features[n++] = mix(hw, 5 + side * 512);
  features[n++] = mix(ht, 6 + side * 512);
  features[n++] = mix(pair, 7);
  features[n++] = mix(mix(hw, dw), 8 + side * 512);
  features[n++] = mix(hw, dt * 2 + side + 0x900);
  features[n++] = mix(dw, ht * 2 + side + 0xa00);
  features[n++] = mix(pair, 0xb00 + distance);
  features[n++] = mix(dw, 0xc00 + distance);
  features[n++] = mix(pair, 0xd00 + between);
  features[n++] = mix(suffix[d]!, 0xe00 + ht);
  features[n++] = mix(fine[d]!, 0xf00 + ht * 2 + side);
  features[n++] = mix(fine[h]!, 0x1000 + dt * 2 + side);
  features[n++] = mix(fine[h]! * 1024 + fine[d]!, 17 + side * 512);
  features[n++] = mix(coarse[d]! * 64 + coarse[h]!, 18 + side * 512);
  features[n++] = mix(first, 19 + side * 512);
  features[n++] = mix(first, pair + 0x140000);
  features[n++] = mix(firstTag, pair + 0x150000);
  features[n++] = mix(mix(first, hw), 22);
  features[n++] = mix(mix(first, dw), 23);
  features[n++] = mix(word[second]!, pair + 0x180000);
  features[n++] = mix(tag[second]! * 64 + firstTag, pair + 0x190000);
  features[n++] = mix(word[rightmost]!, pair + 0x1a0000);
  features[n++] = mix(tag[rightmost]!, pair + 0x1b0000);
  features[n++] = mix(siblings.last, pair + 0x1c0000);
  features[n++] = mix(siblings.seen, pair + 0x1d0000);
  features[n++] = mix(siblings.seen, dt + 0x1e00);
  features[n++] = mix(siblings.last, hw ^ 31);
  features[n++] = mix(tag[above]!, pair + 0x200000);
  features[n++] = mix(word[headLeft]!, pair + 0x210000);
  features[n++] = mix(tag[headLeft]! * 64 + tag[headRight]!, pair + 0x220000);
  features[n++] = mix(word[headLeft2]!, pair + 0x230000);
  features[n++] = mix(word[headRight]!, pair + 0x240000);
  features[n++] = mix(word[d - 1]!, pair + 0x250000);
  features[n++] = mix(tag[d - 1]!, pair + 0x260000);
  features[n++] = mix(word[d + 1]!, pair + 0x270000);
  features[n++] = mix(tag[d + 1]!, pair + 0x280000);
  features[n++] = mix(upos[d - 1]! * 64 + upos[d + 1]!, pair + 0x290000);
  features[n++] = mix(tag[headLeft2]! * 64 + tag[headLeft]!, pair + 0x2a0000);
  features[n++] = mix(
    state.lefts[dependent]! > 0 ? 1 : 0,
    pair + 0x2b0000 + Math.min(3, state.rights[dependent]!) * 2,
  );
  features[n++] = mix(mix(before[d]!, after[d]!), pair + 0x2c0000);
  features[n++] = mix(after[h]!, pair + 0x2d0000);
  features[n++] = mix(before[h]!, pair + 0x2e0000);
  return n;
}
