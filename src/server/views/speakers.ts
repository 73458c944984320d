import type { AccountStance, Matter } from '../../model/index.ts';
import type { Speaker } from '../../schema/api.ts';

interface Tally {
  description: string | null;
  accounts: number;
  disputed: number;
  readonly documents: Set<string>;
  readonly stances: Map<AccountStance, number>;
  readonly relays: Map<string, number>;
  readonly matters: Map<string, string>;
}

/** Who says what: one entry a speaker, those with most accounts first. */
export function listSpeakers(matters: readonly Matter[]): Speaker[] {
  const tallies = new Map<string, Tally>();
  for (const matter of matters) {
    const disputed = new Set(matter.disputes.flatMap(({ accounts }) => accounts));
    for (const account of matter.accounts) {
      if (account.speaker === null) continue;
      const tally = tallies.get(account.speaker) ?? emptyTally();
      tallies.set(account.speaker, tally);
      tally.description ??= account.speakerDescription ?? null;
      tally.accounts++;
      if (disputed.has(account.id)) tally.disputed++;
      raise(tally.stances, account.stance);
      tally.matters.set(matter.id, matter.question);
      for (const { document, via } of account.evidence) {
        tally.documents.add(document);
        for (const relay of via) raise(tally.relays, relay);
      }
    }
  }
  return [...tallies]
    .map(([name, tally]) => ({
      name,
      description: tally.description,
      accounts: tally.accounts,
      disputed: tally.disputed,
      documents: tally.documents.size,
      stances: ranked(tally.stances),
      relays: ranked(tally.relays),
      matters: [...tally.matters].map(([id, question]) => ({ id, question })),
    }))
    .sort((a, b) => b.accounts - a.accounts || a.name.localeCompare(b.name));
}

const emptyTally = (): Tally => ({
  description: null,
  accounts: 0,
  disputed: 0,
  documents: new Set(),
  stances: new Map(),
  relays: new Map(),
  matters: new Map(),
});

function raise<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const ranked = <T>(counts: ReadonlyMap<T, number>): { value: T; count: number }[] =>
  [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
