import type {
  Decision,
  DecisionEntry,
  DecisionOutcome,
  DocumentInput,
  Ledger,
  Reading,
} from '../model/index.ts';
import {
  type Arrangement,
  type Claim,
  type Lexicons,
  ledgerOf,
  type Profile,
  profileOf,
} from '../reconcile/index.ts';
import { loadLedgerLexicons } from '../resources/ledger-lexicons.ts';
import { applyToReading, targetOf } from './apply.ts';
import type { DocumentBy } from './claims.ts';
import { hasDecidedSpeaker } from './correct.ts';
import { decideMatters } from './matters.ts';
import { whyNameless, withDecidedNames } from './names.ts';
import { decideOrigins } from './origins.ts';
import { outcomesOf, type Unsettled } from './outcomes.ts';
import { documentsOf } from './passages.ts';
import { standing } from './standing.ts';

/** An archived document with its reading, as the reader made it. */
export interface DecidedItem {
  readonly document: DocumentInput & { readonly sha256: string };
  readonly reading: Reading;
}

export interface DecidedLedger {
  readonly ledger: Ledger;
  readonly outcomes: readonly DecisionOutcome[];
}

export const lexicons: Lexicons = await loadLedgerLexicons();

/**
 * The ledger of documents with all that people decided about them, and what became of each decision. Pure: the same
 * readings and log give the same ledger, and without decisions it is that of `reconcile`.
 *
 * @example reconcileDecided(items, entries).outcomes.filter(({ state }) => state === 'unsettled')
 */
export function reconcileDecided(
  items: readonly DecidedItem[],
  entries: readonly DecisionEntry[],
): DecidedLedger {
  const unsettled: Unsettled = new Map();
  const distinct = new Map(items.map((item) => [item.document.sha256, item]));
  const documentBy: DocumentBy = (sha256) => distinct.get(sha256)?.document;
  const inForce = standing(entries);
  const profiles = [...distinct.values()].map((item) => profileWith(item, inForce, unsettled));
  refuseStrangers(inForce, documentBy, unsettled);
  for (const [seq, reason] of whyNameless([...distinct.values()], inForce)) unsettled.set(seq, reason);
  const ledger = ledgerOf(profiles, lexicons, arrangementBy(inForce, documentBy, unsettled, true));
  return { ledger, outcomes: outcomesOf(entries, unsettled) };
}

/** How decisions in force arrange origins and matters; what became of each of these is noted anew when it is applied. */
export function arrangementBy(
  inForce: readonly DecisionEntry[],
  documentBy: DocumentBy,
  unsettled: Unsettled,
  isAnew: boolean,
): Arrangement {
  const onOrigins = inForce.filter(({ decision }) => isOnOrigins(decision));
  const onMatters = inForce.filter(({ decision }) => isOnMatters(decision));
  const idsOf = (concerned: readonly DecisionEntry[]): readonly string[] => [
    ...new Set(
      concerned.flatMap(({ decision }) =>
        documentsOf(decision).flatMap((sha256) => documentBy(sha256)?.id ?? []),
      ),
    ),
  ];
  return {
    origins: idsOf(onOrigins),
    documents: idsOf(onMatters),
    links: (found, order) => {
      for (const { seq } of onOrigins) unsettled.delete(seq);
      return decideOrigins(found, order, onOrigins, documentBy, unsettled);
    },
    matters: (found) => {
      for (const { seq } of onMatters) unsettled.delete(seq);
      return decideMatters(found, onMatters, documentBy, unsettled);
    },
    isAnew,
  };
}

const isOnOrigins = ({ type }: Decision): boolean => type === 'sameOrigin' || type === 'notSameOrigin';

/** Notes on matters too: whether they still fit depends on what the matters rest on. */
const isOnMatters = (decision: Decision): boolean =>
  decision.type === 'mergeMatters' ||
  decision.type === 'splitMatter' ||
  decision.type === 'moveClaim' ||
  (decision.type === 'note' && (decision.target.on === 'matter' || decision.target.on === 'account'));

const STRANGE = 'Its document is not in the dossier.';

/** Notes decisions about documents that the dossier does not hold. */
export function refuseStrangers(
  entries: readonly DecisionEntry[],
  documentBy: DocumentBy,
  unsettled: Unsettled,
): void {
  for (const { seq, decision } of entries) {
    const documents = [targetOf(decision)?.document];
    if (decision.type === 'add') documents.push(decision.passage.document);
    if (decision.type === 'note') {
      if (decision.target.on === 'document') documents.push(decision.target.document);
      if (decision.target.on === 'passage') documents.push(decision.target.passage.document);
    }
    if (documents.some((sha256) => sha256 !== undefined && !documentBy(sha256))) unsettled.set(seq, STRANGE);
    else if (unsettled.get(seq) === STRANGE) unsettled.delete(seq);
  }
}

export function profileWith(
  { document, reading }: DecidedItem,
  entries: readonly DecisionEntry[],
  unsettled: Unsettled,
): Profile {
  const decided = applyToReading(reading, document, entries);
  for (const { seq, unsettled: reason } of decided.applied)
    if (reason) unsettled.set(seq, reason);
    else unsettled.delete(seq);
  const profile = profileOf({ document, reading: decided.reading }, lexicons.get(reading.language));
  const claims = profile.claims.map((claim) => withDecidedSpeaker(claim, decided.reading));
  return withDecidedNames({ ...profile, claims }, document.sha256, entries);
}

/** A speaker whom a person named is taken as named: no rule of reconciling reads the words around it again. */
function withDecidedSpeaker(claim: Claim, reading: Reading): Claim {
  const attribution = reading.attributions.find(
    (one) => claim.annotations.includes(one.id) && hasDecidedSpeaker(one),
  );
  if (!attribution) return claim;
  const entity = reading.entities.find(({ id }) => id === attribution.speaker);
  return {
    ...claim,
    speaker: {
      key: `${claim.document}:${entity?.id ?? `?${claim.span[0]}`}`,
      name: entity?.name ?? null,
      aliases: entity?.aliases ?? [],
      description: entity?.description ?? null,
      kind: !entity ? 'unknown' : entity.type === 'person' ? 'person' : 'body',
      via: [],
    },
  };
}
