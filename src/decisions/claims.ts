import {
  anchorFits,
  type DocumentInput,
  type MatterTarget,
  overlaps,
  type Passage,
  sameSpan,
} from '../model/index.ts';
import type { Claim } from '../reconcile/index.ts';
import { gone } from './annotations.ts';

/** A document by the hash of its bytes; undefined where the dossier does not hold it. */
export type DocumentBy = (sha256: string) => Pick<DocumentInput, 'id' | 'text'> | undefined;

type Group = readonly Claim[];

const aboutOf = ({ measure, topic }: Claim): string => (topic === 'figure' ? (measure ?? topic) : topic);

/** The name under which a matter of these claims is referred to: its measure, or else its topic. */
export const aboutMatter = (group: Group): string =>
  group.map(aboutOf).find((about) => about !== 'refusal') ?? 'refusal';

/** Whether a claim rests on the words of a passage. */
export function restsOn(claim: Claim, { anchor }: Passage, document: string): boolean {
  return (
    claim.document === document && (sameSpan(claim.span, anchor.span) || overlaps(claim.span, anchor.span))
  );
}

/** The claims of `among` that rest on a passage: those on exactly its words, or else those that share some. */
export function claimsAt(among: Group, passage: Passage, documentBy: DocumentBy): Group {
  const id = documentBy(passage.document)?.id;
  if (id === undefined) return [];
  const near = among.filter((claim) => restsOn(claim, passage, id));
  const exact = near.filter(({ span }) => sameSpan(span, passage.anchor.span));
  return exact.length > 0 ? exact : near;
}

/** Why the words of passages cannot be found; undefined where at least one passage still stands. */
export function whyLost(passages: readonly Passage[], documentBy: DocumentBy): string | undefined {
  const reasons = passages.map(({ document, anchor }) => {
    const held = documentBy(document);
    if (!held) return 'Its document is not in the dossier.';
    return anchorFits(held.text, anchor) ? undefined : gone(anchor.exact);
  });
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? 'It names no words.');
}

/**
 * Index of the group that a target means: of those that are about the same, or else of all, the one that rests on
 * most of its passages; of equals the first. Undefined where none does.
 */
export function findGroup(
  groups: readonly Group[],
  target: MatterTarget,
  documentBy: DocumentBy,
): number | undefined {
  const standing = target.evidence.filter((passage) => whyLost([passage], documentBy) === undefined);
  const counts = groups.map(
    (group) => standing.filter((one) => claimsAt(group, one, documentBy).length > 0).length,
  );
  const same = counts.map((count, index) => (aboutMatter(groups[index]!) === target.about ? count : 0));
  return bestOf(same) ?? bestOf(counts);
}

function bestOf(counts: readonly number[]): number | undefined {
  const most = Math.max(0, ...counts);
  return most > 0 ? counts.indexOf(most) : undefined;
}
