// An invented pair of reports with readings, on which decisions are tried.
import { createHash } from 'node:crypto';
import { annotationsOf } from '../../src/decisions/annotations.ts';
import { nextEntry } from '../../src/decisions/chain.ts';
import type { DecidedItem } from '../../src/decisions/reconcile.ts';
import {
  type AnnotationKind,
  type AnnotationTarget,
  anchorAt,
  type Decision,
  type DecisionEntry,
  type Matter,
  type MatterTarget,
} from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { loadResources } from '../../src/resources/load.ts';

const reader = createReader(await loadResources('en'));

/** A document with its reading. */
export function item(id: string, text: string, date: string, publisher: string): DecidedItem {
  const document = {
    id,
    text,
    date,
    publisher,
    language: 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  return { document, reading: reader.read(document) };
}

export const first = item(
  'first',
  `At least 12 people were killed in an attack on the market of Gao on 3 March 2024, the mayor, Ada Roe, said.

The army denied that any civilian had died. Another 30 people were injured in the attack, according to the hospital.`,
  '2024-03-05',
  'Hill Wire',
);

export const second = item(
  'second',
  `The attack on the market of Gao on 3 March 2024 killed 40 people, the rebels said in a statement.

Some 2,000 people fled the town, the United Nations said.`,
  '2024-03-09',
  'Valley Post',
);

export const items: readonly DecidedItem[] = [first, second];

/** A decision, or how it follows from the log before it. */
export type Given = Decision | ((log: readonly DecisionEntry[]) => Decision);

/** A log of these decisions, all by one person, one a minute. */
export function logOf(...decisions: readonly Given[]): readonly DecisionEntry[] {
  const log: DecisionEntry[] = [];
  for (const [index, given] of decisions.entries()) {
    const decision = typeof given === 'function' ? given(log) : given;
    const last = log.at(-1);
    const when = `2024-04-01T10:${String(index).padStart(2, '0')}:00.000Z`;
    const head = last ? { length: last.seq, hash: last.hash } : { length: 0, hash: '0'.repeat(64) };
    log.push(nextEntry(head, { who: 'Ida', when, why: 'tried', decision }));
  }
  return log;
}

/** Takes back the entry with a number. */
export const undoOf =
  (seq: number) =>
  (log: readonly DecisionEntry[]): Decision => ({ type: 'undo', entry: log[seq - 1]!.hash });

/** The annotation of a kind that holds some words. */
export function target(
  { document, reading }: DecidedItem,
  kind: AnnotationKind,
  words: string,
): AnnotationTarget {
  const at = document.text.indexOf(words);
  const found = annotationsOf(reading, kind).find(({ span }) => span[0] <= at && at < span[1]);
  if (!found) throw new Error(`no ${kind} at "${words}"`);
  return {
    kind,
    document: document.sha256,
    anchor: anchorAt(document.text, found.span),
    ...(found.detail === undefined ? {} : { detail: found.detail }),
  };
}

/** A matter by all that it rests on. */
export function matterTarget(matter: Matter, among: readonly DecidedItem[] = items): MatterTarget {
  return {
    about: matter.measure ?? matter.type,
    evidence: matter.accounts
      .flatMap(({ evidence }) => evidence)
      .map(({ document: id, span }) => {
        const { document } = among.find((one) => one.document.id === id)!;
        return { document: document.sha256, anchor: anchorAt(document.text, span) };
      }),
  };
}
