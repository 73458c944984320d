import type { Estimate, Measure } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { QuantityInput } from './input.ts';
import { type Linked, least, most, rootOf } from './linked.ts';
import { breakDown, relate } from './relate.ts';
import { PEOPLE_MEASURES } from './unit.ts';

const VERSION = '1';
/** How many counts back a count is compared with others, so that long documents take no more time a word. */
const REACH = 200;

/** Links counts with one another (parts, versions) and makes estimates of them. */
export function linkCounts(
  drafts: readonly Draft[],
  input: QuantityInput,
  grammar: QuantityGrammar,
): readonly Estimate[] {
  const linked: Linked[] = [];
  for (const draft of drafts) {
    const earlier = linked.slice(-REACH);
    const spoken = draft.elliptic ? spokenOf(draft, earlier) : undefined;
    const whole = spoken ?? wholeOf(draft, earlier, input, grammar);
    const summed = draft.whole && isOpen(draft) ? lastBefore(draft, earlier)?.measure : undefined;
    const measure = summed ?? (isOpen(draft) ? whole?.measure : undefined) ?? draft.measure ?? whole?.measure;
    const unit = draft.unit ?? whole?.unit ?? (draft.people ? undefined : thingBefore(draft, earlier));
    if (!measure || !unit || (measure === 'other' && isIdle(draft))) continue;
    if (spoken && sumsUp(draft, spoken)) {
      const total: Linked = { draft, measure, unit, partOf: undefined, versionOf: undefined };
      for (const other of earlier) if (isSummand(other, total)) other.partOf = total;
      linked.push(total);
      continue;
    }
    if (spoken) {
      const version = rootOf(spoken);
      linked.push({
        draft: { ...draft, population: spoken.draft.population },
        measure,
        unit,
        partOf: undefined,
        versionOf: version,
      });
      continue;
    }
    const one: Linked = { draft, measure, unit, partOf: undefined, versionOf: undefined };
    if (whole?.measure === measure) one.partOf = whole;
    else if (replaces(one, earlier, input, grammar)) one.versionOf = rootOf(formerOf(one, earlier)!);
    else if (PEOPLE_MEASURES.has(measure) && !draft.negated) relate(one, earlier, grammar);
    linked.push(one);
  }
  for (let n = 0; n + 1 < linked.length; n++) {
    nest(linked[n]!, linked[n + 1]!);
    belong(linked[n]!, linked[n + 1]!, input, grammar);
  }
  breakDown(linked, input, grammar);
  const numbers = new Map(linked.map((one, n) => [one, n + 1]));
  return linked.map((one) => estimateOf(one, numbers));
}

/** "Twelve more died, bringing the total to 60": a total that is larger than what was counted before. */
const sumsUp = (draft: Draft, spoken: Linked): boolean => draft.whole && least(draft) > least(spoken.draft);

const isSummand = (other: Linked, { draft, measure, unit }: Linked): boolean =>
  other.measure === measure &&
  other.unit === unit &&
  !other.partOf &&
  !other.versionOf &&
  !other.draft.negated &&
  least(other.draft) < least(draft);

/** The last count of people in the sentence. */
const lastBefore = (draft: Draft, earlier: readonly Linked[]): Linked | undefined =>
  earlier.findLast(
    ({ draft: other, measure }) => other.sentence === draft.sentence && PEOPLE_MEASURES.has(measure),
  );

/** "19 of the 22 killed": a count within the words of another is its whole. */
function nest(outer: Linked, inner: Linked): void {
  const nested = inner.draft.first > outer.draft.first && inner.draft.first < outer.draft.last;
  if (nested && inner.measure === outer.measure && inner.partOf === undefined) outer.partOf = inner;
}

/** "A boy was among the four killed": a count whose whole comes after it. */
function belong(part: Linked, whole: Linked, { tokens }: QuantityInput, { lexicon }: QuantityGrammar): void {
  const [one, other] = [part.draft, whole.draft];
  const gap = other.first - one.last;
  if (part.measure !== whole.measure || part.partOf || one.sentence !== other.sentence) return;
  if (most(one) >= most(other) || gap < 1 || gap > BEHIND) return;
  for (let at = one.last; at < other.first; at++)
    if (lexicon.within.includes(tokens.lower[at]!)) {
      part.partOf = rootOf(whole);
      part.versionOf = undefined;
    }
}

/** The last count of the same measure in the sentence. */
const formerOf = (one: Linked, earlier: readonly Linked[]): Linked | undefined =>
  earlier.findLast(({ measure, draft }) => measure === one.measure && draft.sentence === one.draft.sentence);

/** "18 dead, up from the 14 reported", "rose from 9 to 12": the last two figures are one count before and after. */
function replaces(
  one: Linked,
  earlier: readonly Linked[],
  { tokens }: QuantityInput,
  grammar: QuantityGrammar,
): boolean {
  const { lexicon } = grammar;
  const before = formerOf(one, earlier);
  if (!before) return false;
  let text = ' ';
  for (let at = Math.max(before.draft.last, one.draft.first - BEHIND); at < one.draft.first; at++)
    text += `${tokens.lower[at]} `;
  if (lexicon.formerly.some((phrase) => text.includes(` ${phrase} `))) return true;
  if (isRevised(one.draft, before.draft, tokens, grammar)) return true;
  if (
    one.draft.first - before.draft.last > 1 ||
    !lexicon.joints.includes(tokens.lower[before.draft.last] ?? '')
  )
    return false;
  let lead = ' ';
  for (let at = Math.max(0, before.draft.first - BEHIND); at < before.draft.first; at++)
    lead += `${tokens.lower[at]} `;
  return lexicon.formerly.some((phrase) => lead.includes(` ${phrase} `));
}

/** "Raised the toll from 18 to 25", "revised it down to 14 from 20": a verb of change and the words before either figure. */
function isRevised(
  one: Draft,
  before: Draft,
  { lower }: QuantityInput['tokens'],
  { amounts: { openers, revising } }: QuantityGrammar,
): boolean {
  if (!openers.has(lower[one.first - 1] ?? '') && !openers.has(lower[before.first - 1] ?? '')) return false;
  if (one.first - before.last > BEHIND) return false;
  return lower.slice(Math.max(0, before.first - BEHIND), one.first).some((word) => revising.has(word));
}

/** The count that a draft is a part of: the nearest larger one before it that a word such as "including" joins it to. */
function wholeOf(
  draft: Draft,
  earlier: readonly Linked[],
  { tokens, sentences }: QuantityInput,
  { lexicon: { parts }, partsBehind: behind }: QuantityGrammar,
): Linked | undefined {
  const within = (reach: number): Linked | undefined =>
    earlier.findLast(
      ({ draft: other }) =>
        draft.sentence - other.sentence <= reach && most(other) >= most(draft) && !other.implicit,
    );
  const alike = earlier.findLast(
    ({ draft: other, measure }) =>
      measure === draft.measure &&
      draft.sentence - other.sentence <= 1 &&
      most(other) >= most(draft) &&
      !other.implicit,
  );
  if (draft.partitive) return alike ?? within(1);
  const says = (from: number, to: number, phrases: readonly string[]): boolean => {
    let text = ' ';
    for (let at = from; at < to; at++) text += `${tokens.lower[at] ?? ''} `;
    return phrases.some((phrase) => text.includes(` ${phrase} `));
  };
  const before = within(0);
  // "Among them 20 women and 7 children": what is joined to a part is one too.
  if (before?.partOf && draft.first - before.draft.last <= 2 && before.measure === before.partOf.measure)
    return before.partOf;
  // "50 died, 20 women and 7 children among them": words with a pronoun may follow.
  if (before)
    return says(before.draft.last, draft.first, parts) || says(draft.last, draft.last + BEHIND, behind)
      ? before
      : undefined;
  const start = sentences[draft.sentence]?.first ?? draft.first;
  return says(start, draft.first, parts) ? within(1) : undefined;
}

/** How far behind a part the words may stand that make it one. */
const BEHIND = 6;

/** "One of the leaders", "many residents": a small or vague number of which nothing is said that counts. */
const isIdle = (draft: Draft): boolean =>
  draft.predicate === undefined &&
  ((draft.modifier === 'vague' && least(draft) <= VAGUE) || most(draft) === 1);

/** The most that "many" counts for. */
const VAGUE = 10;

/** Whether nothing is said of those who are counted, so that what is said of the whole holds for them too. */
const isOpen = ({ measure, predicate, people }: Draft): boolean =>
  people && predicate === undefined && measure !== undefined && !NAMED.has(measure);

/** Measures that a noun names by itself. */
const NAMED: ReadonlySet<Measure> = new Set(['abducted', 'returned', 'sick', 'casualties']);

/** Unit of the things that were counted last before a count that does not name its own. */
const thingBefore = (draft: Draft, earlier: readonly Linked[]): string | undefined =>
  earlier.findLast(({ draft: other }) => !other.people && draft.sentence - other.sentence <= 1)?.unit;

/** Sentences over which a bare number can refer back without repeating a figure. */
const MEMORY = 3;

/** The count that a bare number speaks of: the last one with the same figure, else the last one of people, of its size if any is. */
function spokenOf(draft: Draft, earlier: readonly Linked[]): Linked | undefined {
  const value = least(draft);
  const same = earlier.findLast(
    ({ draft: other }) =>
      !other.implicit && !other.negated && (least(other) === value || most(other) === value),
  );
  if (same) return same;
  if (draft.modifier === 'exact' && value < 10) return undefined;
  const counts = earlier.filter(
    ({ draft: other, measure, partOf }) =>
      PEOPLE_MEASURES.has(measure) &&
      !other.implicit &&
      !other.negated &&
      !partOf &&
      draft.sentence - other.sentence <= MEMORY,
  );
  return counts.findLast((count) => isOfSize(value, least(count.draft))) ?? counts.at(-1);
}

/** A figure hardly speaks of a count that is several times smaller or larger. */
const isOfSize = (value: number, other: number): boolean =>
  value <= other * SEVERAL && other <= value * SEVERAL;
const SEVERAL = 5;

function estimateOf(one: Linked, numbers: ReadonlyMap<Linked, number>): Estimate {
  const { draft, measure, unit } = one;
  const { span, low, point, high, modifier, population, manner, implicit, negated } = draft;
  return {
    id: `q${numbers.get(one)}`,
    span,
    low,
    point,
    high,
    modifier,
    measure,
    unit,
    ...(population ? { population } : {}),
    ...(manner ? { manner } : {}),
    ...(one.partOf ? { partOf: `q${numbers.get(one.partOf)}` } : {}),
    ...(one.versionOf ? { versionOf: `q${numbers.get(one.versionOf)}` } : {}),
    ...(implicit ? { implicit } : {}),
    ...(negated ? { negated } : {}),
    attribution: null,
    provenance: { by: provenanceOf(draft), version: VERSION },
  };
}

function provenanceOf({ implicit, negated, predicate }: Draft): string {
  if (implicit) return 'quantity/victim';
  if (negated) return 'quantity/denial';
  return predicate ? 'quantity/predicate' : 'quantity/noun';
}
