import type { Decision, DecisionEntry, MatterTarget, Passage } from '../model/index.ts';
import type { Claim } from '../reconcile/index.ts';
import { familyOf } from '../reconcile/matters/affinity.ts';
import { claimsAt, type DocumentBy, findGroup, whyLost } from './claims.ts';
import type { Unsettled } from './outcomes.ts';

type Groups = readonly (readonly Claim[])[];
/** The groups after a decision, or why it does not fit. */
type Result = Groups | string;

const NO_MATTER = 'No matter rests on these words now.';

/** The claims of each matter as people merged, split and moved them, in the order of the log. */
export function decideMatters(
  groups: Groups,
  entries: readonly DecisionEntry[],
  documentBy: DocumentBy,
  unsettled: Unsettled,
): Groups {
  let current = groups;
  for (const { seq, decision } of entries) {
    const result = applyTo(current, decision, documentBy);
    if (typeof result === 'string') unsettled.set(seq, result);
    else current = result;
  }
  return current.filter((group) => group.length > 0);
}

function applyTo(groups: Groups, decision: Decision, documentBy: DocumentBy): Result {
  switch (decision.type) {
    case 'mergeMatters':
      return merge(groups, decision.matters, documentBy);
    case 'splitMatter':
      return split(groups, decision.matter, decision.apart, documentBy);
    case 'moveClaim':
      return move(groups, decision.claim, decision.to, documentBy);
    case 'note': {
      const { target } = decision;
      if (target.on !== 'matter' && target.on !== 'account') return groups;
      const found = locate(groups, target.matter, documentBy);
      return typeof found === 'string' ? found : groups;
    }
    default:
      return groups;
  }
}

function locate(groups: Groups, target: MatterTarget, documentBy: DocumentBy): number | string {
  return whyLost(target.evidence, documentBy) ?? findGroup(groups, target, documentBy) ?? NO_MATTER;
}

function merge(groups: Groups, targets: readonly MatterTarget[], documentBy: DocumentBy): Result {
  const found = targets.map((target) => locate(groups, target, documentBy));
  const lost = found.find((index) => typeof index === 'string');
  if (lost !== undefined) return lost;
  const [into, ...others] = [...new Set(found as readonly number[])];
  const differing = whyApart([into!, ...others].map((index) => groups[index]!));
  if (differing) return differing;
  const joined = [...groups[into!]!, ...others.flatMap((index) => groups[index]!)];
  return groups.map((group, index) => (index === into ? joined : others.includes(index) ? [] : group));
}

function split(
  groups: Groups,
  target: MatterTarget,
  apart: readonly Passage[],
  documentBy: DocumentBy,
): Result {
  const lost = whyLost(apart, documentBy);
  if (lost) return lost;
  const index = locate(groups, target, documentBy);
  if (typeof index === 'string') return index;
  const group = groups[index]!;
  const leaving = new Set(apart.flatMap((passage) => claimsAt(group, passage, documentBy)));
  if (leaving.size === 0) return 'The words to set apart are no longer in this matter.';
  if (leaving.size === group.length) return 'Nothing would be left of this matter.';
  return groups.toSpliced(
    index,
    1,
    group.filter((claim) => !leaving.has(claim)),
    group.filter((claim) => leaving.has(claim)),
  );
}

function move(groups: Groups, claim: MatterTarget, to: MatterTarget, documentBy: DocumentBy): Result {
  const from = locate(groups, claim, documentBy);
  if (typeof from === 'string') return from;
  const into = locate(groups, to, documentBy);
  if (typeof into === 'string') return into;
  if (from === into) return groups;
  const moving = new Set(claim.evidence.flatMap((one) => claimsAt(groups[from]!, one, documentBy)));
  const differing = whyApart([[...moving], groups[into]!]);
  if (differing) return differing;
  return groups.map((group, index) => {
    if (index === from) return group.filter((one) => !moving.has(one));
    return index === into ? [...group, ...moving] : group;
  });
}

/** A matter has one measure: figures that count other things do not become its own by being put there. */
function whyApart(parts: Groups): string | undefined {
  const measures = parts
    .flatMap((claims) => claims.map(({ measure }) => measure))
    .filter((one) => one !== null);
  const families = new Set(measures.map(familyOf));
  if (families.size < 2) return undefined;
  return `They count different things (${[...new Set(measures)].join(', ')}): correct what the figures measure first.`;
}
