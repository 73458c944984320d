import type { AccountStance, Matter } from '../../model/index.ts';
import type { Speaker, SpeakerDetail, SpeakerMatter } from '../../schema/api-speakers.ts';
import { comparisonOf } from './figure-ratios.ts';
import { fold } from './matter-row.ts';

interface Tally {
  description: string | null;
  accounts: number;
  disputed: number;
  readonly documents: Set<string>;
  readonly stances: Map<AccountStance, number>;
  readonly relays: Map<string, number>;
  readonly matters: Map<string, Matter>;
}

/** A speaker with the matters in which there is an account of theirs. */
export interface IndexedSpeaker {
  readonly speaker: Speaker;
  readonly matters: readonly Matter[];
}

const RELAYS_SHOWN = 6;

/** Who says what: one entry a speaker, those with most accounts first. */
export function listSpeakers(matters: readonly Matter[]): IndexedSpeaker[] {
  const tallies = new Map<string, Tally>();
  for (const matter of matters) {
    const disputed = disputedIn(matter);
    for (const account of matter.accounts) {
      if (account.speaker === null) continue;
      const tally = tallies.get(account.speaker) ?? emptyTally();
      tallies.set(account.speaker, tally);
      tally.description ??= account.speakerDescription ?? null;
      tally.accounts++;
      if (disputed.has(account.id)) tally.disputed++;
      raise(tally.stances, account.stance);
      tally.matters.set(matter.id, matter);
      for (const { document, via } of account.evidence) {
        tally.documents.add(document);
        for (const relay of via) raise(tally.relays, relay);
      }
    }
  }
  return [...tallies]
    .map(([name, tally]) => ({
      speaker: {
        name,
        description: tally.description,
        accounts: tally.accounts,
        disputed: tally.disputed,
        documents: tally.documents.size,
        matters: tally.matters.size,
        stances: ranked(tally.stances),
        relays: ranked(tally.relays).slice(0, RELAYS_SHOWN),
      },
      matters: [...tally.matters.values()],
    }))
    .sort((a, b) => b.speaker.accounts - a.speaker.accounts || a.speaker.name.localeCompare(b.speaker.name));
}

/** The speakers whose name or description holds all of `words`, in any case and without accents. */
export function speakersWith(speakers: readonly IndexedSpeaker[], words: string): readonly IndexedSpeaker[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return speakers;
  return speakers.filter(({ speaker: { name, description } }) => {
    const haystack = fold(`${name} ${description ?? ''}`);
    return wanted.every((word) => haystack.includes(word));
  });
}

/** One speaker: on which side in each matter (the latest first, in pages), and beside whose figures. */
export function describeSpeaker(
  { speaker, matters }: IndexedSpeaker,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): SpeakerDetail {
  const latest = matters.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a)));
  return {
    speaker,
    matters: {
      items: latest.slice(offset, offset + limit).map((matter) => sideIn(matter, speaker.name)),
      total: latest.length,
      offset,
    },
    comparisons: latest.flatMap((matter) => comparisonOf(matter, speaker.name) ?? []).slice(0, COMPARED),
  };
}

const COMPARED = 500;

const dateOf = ({ start, end }: Matter): string => start ?? end ?? '';

function sideIn(matter: Matter, name: string): SpeakerMatter {
  const disputed = disputedIn(matter);
  return {
    id: matter.id,
    question: matter.question,
    start: matter.start,
    end: matter.end,
    accounts: matter.accounts
      .filter(({ speaker }) => speaker === name)
      .map(({ id, stance, low, point, high, modifier, unit, description, asOf, evidence }) => ({
        id,
        stance,
        low,
        point,
        high,
        modifier,
        unit: unit ?? null,
        description: description ?? null,
        asOf,
        disputed: disputed.has(id),
        relays: [...new Set(evidence.flatMap(({ via }) => via))],
      })),
  };
}

const disputedIn = ({ disputes }: Matter): ReadonlySet<string> =>
  new Set(disputes.flatMap(({ accounts }) => accounts));

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
