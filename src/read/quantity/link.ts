import type { Estimate, Measure } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { QuantityGrammar, QuantityInput } from './estimates.ts';

const VERSION = '1';

interface Linked {
  readonly draft: Draft;
  readonly measure: Measure;
  readonly unit: string;
  readonly population: string | undefined;
  partOf: number | undefined;
  versionOf: number | undefined;
}

/** Links counts with one another (parts, versions) and makes estimates of them. */
export function linkCounts(
  drafts: readonly Draft[],
  input: QuantityInput,
  grammar: QuantityGrammar,
): readonly Estimate[] {
  const linked: Linked[] = [];
  for (const draft of drafts) {
    const whole = wholeOf(draft, linked, input, grammar);
    const measure = draft.measure ?? whole?.measure;
    const unit = draft.unit ?? whole?.unit;
    if (!measure || !unit) continue;
    linked.push({
      draft,
      measure,
      unit,
      population: draft.population,
      partOf: whole && whole.measure === measure ? linked.indexOf(whole) : undefined,
      versionOf: undefined,
    });
  }
  return linked.map((one, n) => estimateOf(one, n));
}

/** The count that a draft is a part of: the nearest larger one before it that a word such as "including" joins it to. */
function wholeOf(
  draft: Draft,
  earlier: readonly Linked[],
  { tokens }: QuantityInput,
  { lexicon }: QuantityGrammar,
): Linked | undefined {
  const before = earlier.findLast(
    ({ draft: other }) => other.sentence === draft.sentence && most(other) >= most(draft),
  );
  if (!before) return undefined;
  if (draft.partitive && draft.unit === undefined) return before;
  let text = ' ';
  for (let at = before.draft.last; at < draft.first; at++) text += `${tokens.lower[at]} `;
  return lexicon.parts.some((phrase) => text.includes(` ${phrase} `)) ? before : undefined;
}

const most = ({ low, point, high }: Draft): number => high ?? point ?? low ?? 0;

function estimateOf(
  { draft, measure, unit, population, partOf, versionOf }: Linked,
  number: number,
): Estimate {
  const { span, low, point, high, modifier, manner, implicit, negated } = draft;
  return {
    id: `q${number + 1}`,
    span,
    low,
    point,
    high,
    modifier,
    measure,
    unit,
    ...(population ? { population } : {}),
    ...(manner ? { manner } : {}),
    ...(partOf === undefined ? {} : { partOf: `q${partOf + 1}` }),
    ...(versionOf === undefined ? {} : { versionOf: `q${versionOf + 1}` }),
    ...(implicit ? { implicit } : {}),
    ...(negated ? { negated } : {}),
    attribution: null,
    provenance: { by: draft.predicate ? 'quantity/predicate' : 'quantity/noun', version: VERSION },
  };
}
