import { createHash } from 'node:crypto';
import type { DecisionEntry } from '../model/index.ts';
import { canonicalJson } from './canonical.ts';

/** What stands in the place of a hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** Where a log ends: how many entries it has, and the hash of the last. Kept apart from the entries. */
export interface ChainHead {
  readonly length: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = { length: 0, hash: GENESIS };

/** The hash of an entry: of the canonical JSON of all its fields but the hash. */
export function hashOf({
  hash: _,
  ...rest
}: Omit<DecisionEntry, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}

/** The entry that follows `head`. */
export function nextEntry(
  head: ChainHead,
  { who, when, why, decision }: Pick<DecisionEntry, 'who' | 'when' | 'why' | 'decision'>,
): DecisionEntry {
  const entry = { seq: head.length + 1, who, when, why, decision, previous: head.hash };
  return { ...entry, hash: hashOf(entry) };
}

/** An entry as it lies in the store: its place, and what is written there. */
export interface StoredEntry {
  readonly seq: number;
  /** Undefined where what is written there is no JSON. */
  readonly entry: DecisionEntry | undefined;
}

/** One sentence for each fault of a log: entries that were edited, deleted, put in another order or added. */
export function chainFaults(entries: readonly StoredEntry[], head: ChainHead): readonly string[] {
  const faults: string[] = [];
  let last = EMPTY_CHAIN;
  for (const { seq, entry } of [...entries].sort((a, b) => a.seq - b.seq)) {
    const missing = seq - last.length - 1;
    if (missing > 0) faults.push(`${named(last.length + 1, seq - 1)} missing from the log.`);
    const own = faultOf(seq, entry);
    if (own) faults.push(own);
    else if (missing === 0 && entry?.previous !== last.hash)
      faults.push(`decision ${seq} does not follow decision ${seq - 1}: one of them was replaced.`);
    last = { length: seq, hash: entry?.hash ?? '' };
  }
  if (last.length < head.length) faults.push(`${named(last.length + 1, head.length)} missing from the log.`);
  else if (last.length > head.length)
    faults.push(`${named(head.length + 1, last.length)} more than were recorded.`);
  else if (last.hash !== head.hash)
    faults.push(`decision ${last.length} is not the one that was recorded last: it was replaced.`);
  return faults;
}

function faultOf(seq: number, entry: DecisionEntry | undefined): string | undefined {
  if (!entry) return `decision ${seq} was edited: it cannot be read.`;
  if (hashOf(entry) !== entry.hash) return `decision ${seq} was edited: what it says does not give its hash.`;
  if (entry.seq !== seq) return `decision ${entry.seq} stands in the place of decision ${seq}.`;
  return undefined;
}

const named = (from: number, to: number): string =>
  from === to ? `decision ${from} is` : `decisions ${from} to ${to} are`;
