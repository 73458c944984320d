import {
  anchorFits,
  type Decision,
  type DecisionEntry,
  type Document,
  type Reading,
} from '../model/index.ts';
import { add } from './add.ts';
import { findTarget, gone } from './annotations.ts';
import { correct } from './correct.ts';
import { reject } from './reject.ts';
import { standing } from './standing.ts';

/** What one decision did to a reading: the annotations it found, or why it no longer fits. */
export interface Applied {
  readonly seq: number;
  /** Ids in the reading as it was when the decision was applied; a rejected one is no longer there. */
  readonly annotations: readonly string[];
  /** The reading that still had what a rejection took out of it. */
  readonly before?: Reading | undefined;
  readonly unsettled?: string | undefined;
}

export interface DecidedReading {
  readonly reading: Reading;
  readonly applied: readonly Applied[];
}

/**
 * A reading with what people decided about its annotations, applied in order by their anchors. Decisions about other
 * documents, and about matters and origins, are not its concern. Pure.
 *
 * @example applyToReading(reading, document, entries).applied.filter(({ unsettled }) => unsettled)
 */
export function applyToReading(
  reading: Reading,
  document: Pick<Document, 'text' | 'sha256'>,
  entries: readonly DecisionEntry[],
): DecidedReading {
  const applied: Applied[] = [];
  let current = reading;
  for (const { seq, decision } of standing(entries)) {
    if (decision.type === 'add' && decision.passage.document === document.sha256) {
      const { anchor } = decision.passage;
      if (anchorFits(document.text, anchor)) {
        const added = add(current, document.text, seq, anchor.span, decision.annotation);
        current = added.reading;
        applied.push({ seq, annotations: [added.id] });
      } else applied.push({ seq, annotations: [], unsettled: gone(anchor.exact) });
      continue;
    }
    const target = targetOf(decision);
    if (target?.document !== document.sha256) continue;
    const now = findTarget(current, document.text, target);
    // A note may say why something was rejected.
    const found =
      decision.type === 'note' && 'unsettled' in now ? findTarget(reading, document.text, target) : now;
    if ('unsettled' in found) {
      applied.push({ seq, annotations: [], unsettled: found.unsettled });
      continue;
    }
    const next = found.ids.reduce<Reading | undefined>(
      (now, id) => now && applyTo(now, id, decision, seq),
      current,
    );
    applied.push({
      seq,
      annotations: found.ids,
      ...(decision.type === 'reject' ? { before: current } : {}),
      ...(next ? {} : { unsettled: `A ${target.kind} has nothing of the kind to correct.` }),
    });
    if (next) current = next;
  }
  return { reading: current, applied };
}

/** The annotation that a decision is about; undefined for decisions about matters, origins and documents. */
export function targetOf(decision: Decision) {
  if (decision.type === 'correct' || decision.type === 'reject' || decision.type === 'accept')
    return decision.target;
  if (decision.type === 'note' && decision.target.on === 'annotation') return decision.target.annotation;
  return undefined;
}

function applyTo(reading: Reading, id: string, decision: Decision, seq: number): Reading | undefined {
  if (decision.type === 'correct') return correct(reading, id, { seq, change: decision.change });
  if (decision.type === 'reject') return reject(reading, decision.target.kind, [id]);
  return reading;
}
