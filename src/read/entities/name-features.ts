import { mix } from '../../learn/hash.ts';
import { ALL_CAPITALS, CAPITAL, CONNECTOR, DIGIT, FORM, LETTERS, SINGLE } from './word-forms.ts';

/** One sentence as the features see it: offsets of the word records, and what the document adds. */
export interface NameContext {
  readonly columns: Uint32Array;
  /** Offset of each token's record, for all tokens of the document. */
  readonly forms: Int32Array;
  /** What the whole document shows of each token's word: `CAPITAL_ELSEWHERE` and `LOWER_ELSEWHERE`, by token. */
  readonly elsewhere: Uint8Array;
  /** Record of a capitalised word that stands before (after) the token's word somewhere else in the document; -1 if none does. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** The sentence's tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The sentence is all in capitals. */
  readonly shouted: boolean;
}

export const CAPITAL_ELSEWHERE = 1;
export const LOWER_ELSEWHERE = 2;

/** The most features that a token may have. */
export const MAX_FEATURES = 80;

/** The longest run of capitalised words that is looked at. */
const RUN = 8;
const PAD = 0x51ed270b;
/** Share of words in capitals from which a sentence counts as all in capitals. */
const SHOUTED = 0.8;

/** Whether the token may be in a name at all: the others are outside, unseen by the model. */
export function isOpen(context: NameContext, at: number): boolean {
  const { columns, forms, first, last, shouted } = context;
  const flags = columns[forms[at]! + FORM.flags]!;
  if (flags & CAPITAL) return true;
  if (!(flags & (CONNECTOR | DIGIT))) return shouted && (flags & LETTERS) !== 0;
  return (
    (at > first && isCapital(context, at - 1)) ||
    (at + 1 < last && isCapital(context, at + 1)) ||
    (at > first + 1 && isCapital(context, at - 2)) ||
    (at + 2 < last && isCapital(context, at + 2))
  );
}

const isCapital = ({ columns, forms }: NameContext, at: number): boolean =>
  (columns[forms[at]! + FORM.flags]! & CAPITAL) !== 0;

/** Writes the hashed features of token `at` into `out` and returns their number. */
export function nameFeatures(context: NameContext, at: number, out: Uint32Array): number {
  const { columns, forms, first, last, shouted } = context;
  const a2 = at - 2 >= first ? forms[at - 2]! : -1;
  const a1 = at - 1 >= first ? forms[at - 1]! : -1;
  const w = forms[at]!;
  const b1 = at + 1 < last ? forms[at + 1]! : -1;
  const b2 = at + 2 < last ? forms[at + 2]! : -1;
  const read = (form: number, column: number): number => (form < 0 ? PAD : columns[form + column]!);
  const word = read(w, FORM.lower);
  const before = read(a1, FORM.lower);
  const after = read(b1, FORM.lower);
  let n = 0;
  out[n++] = mix(1, shouted ? 1 : 0);
  out[n++] = mix(2, word);
  out[n++] = mix(3, before);
  out[n++] = mix(4, after);
  out[n++] = mix(5, read(a2, FORM.lower));
  out[n++] = mix(6, read(b2, FORM.lower));
  out[n++] = mix(mix(7, before), word);
  out[n++] = mix(mix(8, word), after);
  out[n++] = mix(mix(9, before), after);
  out[n++] = mix(10, read(w, FORM.coarse));
  out[n++] = mix(11, read(w, FORM.fine));
  out[n++] = mix(13, read(a1, FORM.fine));
  out[n++] = mix(15, read(b1, FORM.fine));
  out[n++] = mix(mix(17, read(a1, FORM.coarse)), read(w, FORM.fine));
  out[n++] = mix(mix(18, read(w, FORM.fine)), read(b1, FORM.coarse));
  out[n++] = mix(mix(19, read(a2, FORM.coarse)), read(a1, FORM.coarse));
  out[n++] = mix(mix(20, read(b1, FORM.coarse)), read(b2, FORM.coarse));
  out[n++] = mix(mix(21, read(a1, FORM.fine)), read(b1, FORM.fine));
  for (let k = 0; k < 4; k++) {
    const prefix = read(w, FORM.prefix + k);
    const suffix = read(w, FORM.suffix + k);
    if (prefix) out[n++] = mix(22 + k, prefix);
    if (suffix) out[n++] = mix(26 + k, suffix);
  }
  out[n++] = mix(30, read(a1, FORM.suffix + 2));
  out[n++] = mix(31, read(b1, FORM.suffix + 2));
  if (shouted) return n;
  const shape = read(w, FORM.shape);
  const brief = read(w, FORM.brief);
  const briefBefore = read(a1, FORM.brief);
  const briefAfter = read(b1, FORM.brief);
  out[n++] = mix(40, shape);
  out[n++] = mix(41, brief);
  out[n++] = mix(42, briefBefore);
  out[n++] = mix(43, briefAfter);
  out[n++] = mix(mix(44, briefBefore), brief);
  out[n++] = mix(mix(45, brief), briefAfter);
  out[n++] = mix(mix(mix(46, briefBefore), brief), briefAfter);
  out[n++] = mix(mix(47, brief), word);
  const elsewhere = context.elsewhere[at]!;
  out[n++] = mix(mix(48, at === first ? 1 : 0), mix(elsewhere, brief));
  out[n++] = mix(mix(49, brief), read(w, FORM.fine));
  const beforeElsewhere = context.before[at]!;
  const afterElsewhere = context.after[at]!;
  out[n++] = mix(50, read(beforeElsewhere, FORM.fine));
  out[n++] = mix(51, read(beforeElsewhere, FORM.lower));
  out[n++] = mix(mix(52, read(beforeElsewhere, FORM.coarse)), read(afterElsewhere, FORM.coarse));
  out[n++] = mix(53, read(afterElsewhere, FORM.fine));
  out[n++] = mix(54, read(afterElsewhere, FORM.lower));
  return runFeatures(context, at, out, n);
}

/** Features of the run of capitalised words around the token: its ends, its neighbours, the place in it. */
function runFeatures(context: NameContext, at: number, out: Uint32Array, from: number): number {
  const { columns, forms, first, last } = context;
  let n = from;
  let left = at;
  while (left > first && at - left < RUN && inRun(context, left - 1)) left--;
  let right = at;
  while (right + 1 < last && right - at < RUN && inRun(context, right + 1)) right++;
  while (right > at && !isCapital(context, right)) right--;
  while (left < at && !isCapital(context, left)) left++;
  const head = forms[right]!;
  const start = forms[left]!;
  const place = Math.min(at - left, 3) * 4 + Math.min(right - at, 3);
  const outsideLeft = left > first ? columns[forms[left - 1]! + FORM.lower]! : PAD;
  const outsideRight = right + 1 < last ? columns[forms[right + 1]! + FORM.lower]! : PAD;
  out[n++] = mix(60, place);
  out[n++] = mix(mix(61, place === 0 ? 0 : 1), columns[head + FORM.lower]!);
  out[n++] = mix(62, columns[head + FORM.fine]!);
  out[n++] = mix(63, columns[start + FORM.lower]!);
  out[n++] = mix(64, columns[start + FORM.fine]!);
  out[n++] = mix(65, outsideLeft);
  out[n++] = mix(66, outsideRight);
  out[n++] = mix(mix(67, columns[start + FORM.coarse]!), columns[head + FORM.coarse]!);
  out[n++] = mix(mix(68, place), columns[forms[at]! + FORM.coarse]!);
  return n;
}

function inRun({ columns, forms }: NameContext, at: number): boolean {
  return (columns[forms[at]! + FORM.flags]! & (CAPITAL | CONNECTOR)) !== 0;
}

/**
 * Writes, for each token, the record of a capitalised word that stands right before (after) the same word at
 * another place of the document: "Roe" stands after "Jane" there.
 */
export function markNeighbours(
  columns: Uint32Array,
  forms: Int32Array,
  sentences: readonly { readonly first: number; readonly last: number }[],
  before: Int32Array,
  after: Int32Array,
): void {
  const places = new Map<number, [number, number]>();
  const capital = (at: number): boolean => (columns[forms[at]! + FORM.flags]! & CAPITAL) !== 0;
  for (const { first, last } of sentences) {
    for (let at = first + 1; at < last; at++) {
      if (!capital(at) || !capital(at - 1)) continue;
      placeOf(places, forms[at]!)[0] ||= at;
      placeOf(places, forms[at - 1]!)[1] ||= at - 1;
    }
  }
  for (let at = 0; at < forms.length; at++) {
    const place = places.get(forms[at]!);
    before[at] = place && place[0] > 0 && place[0] !== at ? forms[place[0] - 1]! : -1;
    after[at] = place && place[1] > 0 && place[1] !== at ? forms[place[1] + 1]! : -1;
  }
}

function placeOf(places: Map<number, [number, number]>, form: number): [number, number] {
  let place = places.get(form);
  if (!place) {
    place = [0, 0];
    places.set(form, place);
  }
  return place;
}

/** Marks, for each token, whether its word stands in the document with and without a capital where both could be. */
export function markElsewhere(
  columns: Uint32Array,
  forms: Int32Array,
  sentences: readonly { readonly first: number; readonly last: number }[],
  out: Uint8Array,
): void {
  const seen = new Map<number, number>();
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      const flags = columns[forms[at]! + FORM.flags]!;
      if (!(flags & LETTERS) || flags & ALL_CAPITALS) continue;
      const bit = !(flags & CAPITAL) ? LOWER_ELSEWHERE : at > first ? CAPITAL_ELSEWHERE : 0;
      if (!bit) continue;
      const word = columns[forms[at]! + FORM.lower]!;
      seen.set(word, (seen.get(word) ?? 0) | bit);
    }
  }
  for (let at = 0; at < out.length; at++) out[at] = seen.get(columns[forms[at]! + FORM.lower]!) ?? 0;
}

/** Whether the words `[first, last)` are all in capitals, but for a few. */
export function isShouted(columns: Uint32Array, forms: Int32Array, first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = first; at < last; at++) {
    const flags = columns[forms[at]! + FORM.flags]!;
    if (!(flags & LETTERS)) continue;
    const all = flags & ALL_CAPITALS;
    if (all) capitals++;
    if (all || !(flags & CAPITAL) || !(flags & SINGLE)) words++;
  }
  return words >= 2 && capitals >= words * SHOUTED;
}
