import type { Decision, Passage } from '../model/index.ts';

/** All words that a decision is about. */
export function passagesOf(decision: Decision): readonly Passage[] {
  switch (decision.type) {
    case 'correct':
    case 'reject':
    case 'accept':
      return [decision.target];
    case 'add':
      return [decision.passage];
    case 'mergeMatters':
      return decision.matters.flatMap(({ evidence }) => evidence);
    case 'splitMatter':
      return [...decision.matter.evidence, ...decision.apart];
    case 'moveClaim':
      return [...decision.claim.evidence, ...decision.to.evidence];
    case 'note': {
      const { target } = decision;
      if (target.on === 'annotation') return [target.annotation];
      if (target.on === 'passage') return [target.passage];
      return target.on === 'document' ? [] : target.matter.evidence;
    }
    default:
      return [];
  }
}

/** SHA-256 of all documents that a decision is about. */
export function documentsOf(decision: Decision): readonly string[] {
  if (decision.type === 'sameOrigin' || decision.type === 'notSameOrigin') return decision.documents;
  if (decision.type === 'mergeNames' || decision.type === 'partNames')
    return [...new Set(decision.names.flatMap(({ document }) => document ?? []))];
  if (decision.type === 'note' && decision.target.on === 'document') return [decision.target.document];
  return [...new Set(passagesOf(decision).map(({ document }) => document))];
}
