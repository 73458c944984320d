import type { Decision, DecisionEntry, Document, Reading } from '../model/index.ts';
import { findTarget } from './annotations.ts';
import { correct } from './correct.ts';
import { reject } from './reject.ts';
import { standing } from './standing.ts';

/** What one decision did to a reading: the annotations it found, or why it no longer fits. */
export interface Applied {
  readonly seq: number;
  /** Ids in the reading as it was when the decision was applied; a rejected one is no longer there. */
  readonly annotations: readonly string[];
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
    const target = targetOf(decision);
    if (target?.document !== document.sha256) continue;
    const found = findTarget(current, document.text, target);
    if ('unsettled' in found) {
      applied.push({ seq, annotations: [], unsettled: found.unsettled });
      continue;
    }
    const next = found.ids.reduce<Reading | undefined>(
      (now, id) => now && applyTo(now, id, decision, seq),
      current,
    );
    if (next) current = next;
    applied.push({
      seq,
      annotations: found.ids,
      ...(next ? {} : { unsettled: `A ${target.kind} has nothing of the kind to correct.` }),
    });
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
