import type { Draft } from './draft.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { QuantityInput } from './input.ts';
import { type Linked, least, most, rootOf } from './linked.ts';

/** Works out whether a count repeats, corrects, sums up or is part of an earlier one of the same measure. */
export function relate(one: Linked, earlier: readonly Linked[], grammar: QuantityGrammar): void {
  const { draft } = one;
  if (isAgain(one, earlier)) return;
  const roots = earlier.filter((other) => isRootLike(other, one));
  const before = roots.filter((other) => other.draft.sentence !== draft.sentence);
  const said = draft.whole ? roots : before;
  if (draft.another || !said.length) return;
  if (draft.implicit && most(draft) <= 1) relateVictim(one, said, grammar);
  else relateCount(one, said, grammar);
}

/** Whether a count of the same kind stands for itself. */
const isRootLike = (other: Linked, one: Linked): boolean =>
  other.measure === one.measure &&
  other.unit === one.unit &&
  other.partOf === undefined &&
  other.versionOf === undefined &&
  !other.draft.negated;

/** "Gunmen shot a man, leaving him dead": a pronoun for the victim that the sentence named. */
function isAgain(one: Linked, earlier: readonly Linked[]): boolean {
  const { draft, measure } = one;
  if (!draft.implicit || !draft.pronoun) return false;
  const before = earlier.findLast(
    (other) => other.draft.sentence === draft.sentence && other.measure === measure,
  );
  if (before) one.versionOf = rootOf(before);
  return before !== undefined;
}

/** One person in the place of a victim: usually somebody who was counted before. */
function relateVictim(one: Linked, before: readonly Linked[], grammar: QuantityGrammar): void {
  const single = before.findLast(({ draft }) => most(draft) === 1 && isSamePerson(one.draft, draft, grammar));
  if (single) one.versionOf = single;
  else if (one.draft.definite) one.partOf = before.at(-1);
}

/** A soldier is not the rebel that was spoken of before, unless he is spoken of as somebody known. */
const isSamePerson = (one: Draft, other: Draft, grammar: QuantityGrammar): boolean =>
  one.definite || agree(one, other, grammar);

function relateCount(one: Linked, before: readonly Linked[], grammar: QuantityGrammar): void {
  const { draft } = one;
  const value = least(draft);
  const equal = before.findLast(
    (other) => least(other.draft) === value && (draft.definite || agree(draft, other.draft, grammar)),
  );
  if (equal) {
    one.versionOf = equal;
    return;
  }
  const total = before.reduce((sum, other) => sum + least(other.draft), 0);
  if (before.length > 1 && (draft.whole || draft.population === undefined) && value === total) {
    for (const other of before) other.partOf = one;
    return;
  }
  if (draft.whole) {
    for (const other of before) if (least(other.draft) < value) other.partOf = one;
    return;
  }
  const general = before.findLast(
    (other) =>
      other.draft.population === undefined && draft.population !== undefined && least(other.draft) > value,
  );
  if (general) one.partOf = general;
}

/** Whether two counts may be of the same people: of one side, or one of them does not say of which. */
function agree(a: Draft, b: Draft, { sides }: QuantityGrammar): boolean {
  if (a.population === undefined || b.population === undefined || a.population === b.population) return true;
  const [one, other] = [sides.get(a.population), sides.get(b.population)];
  return one !== undefined && one === other;
}

/** "21 people: 17 soldiers and four civilians": a colon or dash between a total and its parts. */
const isListed = ({ draft: total }: Linked, { draft: one }: Linked, { tokens }: QuantityInput): boolean =>
  LISTS.has(tokens.lower[total.last] ?? '') && one.first > total.last;

const LISTS: ReadonlySet<string> = new Set([':', '–', '—']);

/** Sentences after a total in which its parts are looked for. */
const AFTER = 4;

/**
 * "Five were killed. Three died in the market. A guard and a driver were shot at the gate": counts after a total that
 * add up to it are its parts.
 */
export function breakDown(linked: readonly Linked[], input: QuantityInput, grammar: QuantityGrammar): void {
  for (const [n, total] of linked.entries()) {
    const { draft } = total;
    if (total.partOf || total.versionOf || draft.implicit || draft.negated || least(draft) < 2) continue;
    const parts: Linked[] = [];
    let sum = 0;
    for (const one of linked.slice(n + 1)) {
      if (one.draft.sentence - draft.sentence > AFTER || sum >= least(draft)) break;
      if (!isRootLike(one, total)) continue;
      if (one.draft.sentence === draft.sentence && !isListed(total, one, input)) continue;
      if (!agree(draft, one.draft, grammar)) break;
      parts.push(one);
      sum += least(one.draft);
    }
    if (parts.length > 1 && sum === least(draft)) for (const part of parts) part.partOf = total;
  }
}
