import { tagOf } from '../tag/tagset.ts';
import type { View } from './view.ts';
import type { Cue, Window } from './window.ts';

/** Where each token of a window stands towards a cue, in columns indexed from the window's first token. */
export interface Bearings {
  room: number;
  /** Steps up the tree from the cue's head to the branch that holds the token, 0 to 4; 6 in other sentences. */
  up: Uint8Array;
  /** Token at the top of that branch. */
  branch: Int32Array;
  /** Relation of the branch, and of the branch within it that holds the token. */
  relation: Uint8Array;
  second: Uint8Array;
  /** Steps from the top of the branch to the token, 0 to 4. */
  down: Uint8Array;
  /** How the token's quotation stands towards the cue: 0 none, 1 the cue's own, then by rank before or after. */
  quote: Uint8Array;
  /** Commas between the cue and the token, 0 to 3. */
  commas: Uint8Array;
  /** Other likely cues between the cue and the token, 0 to 3, and the strongest one of the token's sentence, 0 to 2. */
  rivals: Uint8Array;
  rivalHere: Uint8Array;
  /** Arcs of the tree over the gap before the token, 0 to 4. */
  arcs: Uint8Array;
}

/** Room for bearings; it grows as needed. */
export function createBearings(room = 256): Bearings {
  return {
    room,
    up: new Uint8Array(room),
    branch: new Int32Array(room),
    relation: new Uint8Array(room),
    second: new Uint8Array(room),
    down: new Uint8Array(room),
    quote: new Uint8Array(room),
    commas: new Uint8Array(room),
    rivals: new Uint8Array(room),
    rivalHere: new Uint8Array(room),
    arcs: new Uint8Array(room),
  };
}

const NONE = 63;
const FAR = 6;
const PUNCT = tagOf('PUNCT');

/** Takes the bearings of a window's tokens from a cue. */
export function takeBearings(
  view: View,
  cue: Cue,
  window: Window,
  likely: Uint8Array,
  bearings: Bearings,
): void {
  const size = window.last - window.first;
  if (size > bearings.room) Object.assign(bearings, createBearings(size * 2));
  bearings.up.fill(FAR, 0, size);
  bearings.branch.fill(-1, 0, size);
  bearings.relation.fill(NONE, 0, size);
  bearings.second.fill(NONE, 0, size);
  bearings.down.fill(4, 0, size);
  fillPaths(view, cue, window, bearings);
  fillQuotes(view, cue, window, bearings);
  fillCommas(view, cue, window, bearings);
  fillRivals(view, cue, window, likely, bearings);
  fillArcs(view, window, bearings);
}

function fillPaths(
  view: View,
  cue: Cue,
  window: Window,
  { up, branch, relation, second, down }: Bearings,
): void {
  const sentence = view.sentences[view.tokens.sentence[cue.head]!]!;
  const { head, relation: relations } = view;
  const base = window.first;
  // The cue's head and the tokens above it hold the branches.
  let steps = 0;
  for (let at = cue.head, hops = 0; at >= sentence.first && hops < 60; at = head[at]!, hops++) {
    up[at - base] = steps;
    branch[at - base] = at;
    down[at - base] = 0;
    relation[at - base] = at === cue.head ? NONE - 1 : NONE - 2;
    steps = Math.min(4, steps + 1);
  }
  for (let n = sentence.first; n < sentence.last; n++) settle(n, 0);

  function settle(n: number, hops: number): void {
    if (branch[n - base]! >= 0 || hops > 60) return;
    const above = head[n]!;
    if (above < 0) {
      branch[n - base] = n;
      up[n - base] = 5;
      relation[n - base] = relations[n]!;
      return;
    }
    settle(above, hops + 1);
    const top = relation[above - base]!;
    if (top === NONE - 1 || top === NONE - 2) {
      branch[n - base] = n;
      up[n - base] = up[above - base]!;
      relation[n - base] = relations[n]!;
      down[n - base] = 0;
      return;
    }
    branch[n - base] = branch[above - base]!;
    up[n - base] = up[above - base]!;
    relation[n - base] = top;
    down[n - base] = Math.min(4, down[above - base]! + 1);
    second[n - base] = down[n - base] === 1 ? relations[n]! : second[above - base]!;
  }
}

function fillQuotes(view: View, cue: Cue, window: Window, { quote }: Bearings): void {
  const { mark } = view;
  const own = mark[cue.head]!;
  const base = window.first;
  let rank = 0;
  let seen = own;
  for (let n = cue.last; n < window.last; n++) {
    const at = mark[n]!;
    if (at && at !== own && at !== seen) {
      rank = Math.min(4, rank + 1);
      seen = at;
    }
    quote[n - base] = at === 0 ? 0 : at === own ? 1 : 1 + rank;
  }
  rank = 0;
  seen = own;
  for (let n = cue.last - 1; n >= window.first; n--) {
    const at = mark[n]!;
    if (at && at !== own && at !== seen) {
      rank = Math.min(4, rank + 1);
      seen = at;
    }
    quote[n - base] = at === 0 ? 0 : at === own ? 1 : 5 + rank;
  }
}

function fillCommas(view: View, cue: Cue, window: Window, { commas }: Bearings): void {
  const { tag, tokens } = view;
  const isComma = (n: number): number =>
    (tag[n] === PUNCT || tokens.text[n] === ',') && tokens.text[n] === ',' ? 1 : 0;
  let seen = 0;
  for (let n = cue.last; n < window.last; n++) {
    seen = Math.min(3, seen + isComma(n));
    commas[n - window.first] = seen;
  }
  seen = 0;
  for (let n = cue.last - 1; n >= window.first; n--) {
    if (n < cue.first) seen = Math.min(3, seen + isComma(n));
    commas[n - window.first] = seen;
  }
}

function fillRivals(
  view: View,
  cue: Cue,
  window: Window,
  likely: Uint8Array,
  { rivals, rivalHere }: Bearings,
): void {
  const base = window.first;
  let seen = 0;
  for (let n = cue.last; n < window.last; n++) {
    if (likely[n]) seen = Math.min(3, seen + 1);
    rivals[n - base] = seen;
  }
  seen = 0;
  for (let n = cue.last - 1; n >= window.first; n--) {
    rivals[n - base] = seen;
    if (likely[n] && n < cue.first) seen = Math.min(3, seen + 1);
  }
  for (let n = window.first; n < window.last; ) {
    const { last } = view.sentences[view.tokens.sentence[n]!]!;
    let strongest = 0;
    for (let at = n; at < last; at++)
      if ((at < cue.first || at >= cue.last) && likely[at]! > strongest) strongest = likely[at]!;
    for (; n < last; n++) rivalHere[n - base] = strongest;
  }
}

function fillArcs({ head }: View, window: Window, { arcs }: Bearings): void {
  const size = window.last - window.first;
  const change = new Int16Array(size + 1);
  for (let n = window.first; n < window.last; n++) {
    const above = head[n]!;
    if (above < window.first || above >= window.last) continue;
    change[Math.min(n, above) - window.first + 1]!++;
    change[Math.max(n, above) - window.first + 1]!--;
  }
  let open = 0;
  for (let n = 0; n < size; n++) {
    open += change[n]!;
    arcs[n] = Math.min(4, open);
  }
}
