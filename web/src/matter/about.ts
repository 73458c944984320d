import type { Decision } from '../../../src/model/decision.ts';
import type { MatterAccount } from '../../../src/schema/api.ts';

/** Whether a decision is about an account: a note on it, or about the words on which it rests. */
export function isAbout(decision: Decision, { evidence }: MatterAccount): boolean {
  const anchors = anchorsOf(decision);
  return anchors.some(({ span, exact }) =>
    evidence.some(
      (one) =>
        one.span[0] < span[1] &&
        span[0] < one.span[1] &&
        (one.words.includes(exact) || exact.includes(one.words)),
    ),
  );
}

function anchorsOf(decision: Decision) {
  switch (decision.type) {
    case 'accept':
    case 'correct':
    case 'reject':
      return [decision.target.anchor];
    case 'add':
      return [decision.passage.anchor];
    case 'moveClaim':
      return decision.claim.evidence.map(({ anchor }) => anchor);
    case 'note': {
      const { target } = decision;
      if (target.on === 'annotation') return [target.annotation.anchor];
      if (target.on === 'passage') return [target.passage.anchor];
      return target.on === 'account' ? target.matter.evidence.map(({ anchor }) => anchor) : [];
    }
    default:
      return [];
  }
}
