import type { DocumentDetail, Use } from '../../../src/schema/api.ts';
import type { Reading, Span } from './marks.ts';

type Attribution = Reading['attributions'][number];
type Estimate = Reading['estimates'][number];
type Timex = Reading['timexes'][number];
type Toponym = Reading['toponyms'][number];
type Event = Reading['events'][number];

/** What a margin card is about. */
export type Subject =
  | { readonly kind: 'attribution'; readonly of: Attribution }
  | { readonly kind: 'figure'; readonly of: Estimate }
  | { readonly kind: 'date'; readonly of: Timex }
  | { readonly kind: 'place'; readonly of: Toponym }
  | { readonly kind: 'event'; readonly of: Event }
  | { readonly kind: 'access'; readonly of: Reading['access'][number] }
  | { readonly kind: 'relay'; readonly of: Reading['relays'][number] }
  | { readonly kind: 'warning'; readonly of: Reading['warnings'][number] }
  | { readonly kind: 'hedge'; readonly of: Reading['hedges'][number] };

/** One annotation with where it begins, and whether its card is always in the margin. */
export interface Note {
  readonly id: string;
  readonly subject: Subject;
  readonly spans: readonly Span[];
  readonly start: number;
  /** Dates, places, events, and figures within an attribution show their card only when selected. */
  readonly standing: boolean;
}

/** All annotations of a reading in text order. */
export function notesOf(reading: Reading): Note[] {
  const notes: Note[] = [];
  const add = (id: string, subject: Subject, spans: readonly Span[], standing: boolean): void => {
    const first = spans.toSorted((a, b) => a[0] - b[0])[0];
    if (first) notes.push({ id, subject, spans, start: first[0], standing });
  };
  for (const of of reading.attributions)
    add(of.id, { kind: 'attribution', of }, [...of.sources, ...of.cues, ...of.contents], true);
  for (const of of reading.estimates)
    add(of.id, { kind: 'figure', of }, [of.span], of.attribution === null && !of.implicit && isTelling(of));
  for (const of of reading.timexes) add(of.id, { kind: 'date', of }, [of.span], false);
  for (const of of reading.toponyms) add(of.id, { kind: 'place', of }, [of.span], false);
  for (const of of reading.events) add(of.id, { kind: 'event', of }, [of.trigger], false);
  for (const of of reading.access) add(of.id, { kind: 'access', of }, [of.span], true);
  for (const [index, of] of reading.relays.entries())
    add(`relay-${index}`, { kind: 'relay', of }, [of.span], true);
  for (const [index, of] of reading.hedges.entries())
    add(`hedge-${index}`, { kind: 'hedge', of }, [of.cue], false);
  for (const [index, of] of reading.warnings.entries())
    if (of.span) add(`warning-${index}`, { kind: 'warning', of }, [of.span], true);
  return notes.sort((a, b) => a.start - b.start);
}

/** A figure that says how many of what: not "many residents", not an age. */
const isTelling = ({ modifier, measure }: Estimate): boolean => modifier !== 'vague' && measure !== 'other';

/** The look-ups a card needs. */
export interface Index {
  readonly entities: ReadonlyMap<string, Reading['entities'][number]>;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly timexes: ReadonlyMap<string, Timex>;
  readonly toponyms: ReadonlyMap<string, Toponym>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly reading: Reading;
  readonly text: string;
  /** Figures said in an attribution. */
  readonly figuresOf: ReadonlyMap<string, readonly Estimate[]>;
  usesOf(note: Note): readonly Use[];
}

/** The words of a span. */
export const wordsOf = (span: Span, { text }: Index): string => text.slice(...span);

const SPEAKING: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'facility']);

/** Names of those in the document who can speak, those who do first. */
export function speakersIn({ entities, attributions }: Index): readonly string[] {
  const speaking = [...attributions.values()].flatMap(({ speaker }) => speaker ?? []);
  const all = [...entities.values()].filter(({ type }) => SPEAKING.has(type)).map(({ id }) => id);
  return [...new Set([...speaking, ...all].map((id) => entities.get(id)?.name ?? id))];
}

/** Look-ups for the cards of a document; `shown` is the reading with what was rejected in it. */
export function indexOf(detail: DocumentDetail, reading: Reading, shown: Reading = reading): Index {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return {
    entities: byId(shown.entities),
    estimates: byId(shown.estimates),
    timexes: byId(shown.timexes),
    toponyms: byId(shown.toponyms),
    attributions: byId(shown.attributions),
    figuresOf: Map.groupBy(
      reading.estimates.filter(({ implicit }) => !implicit),
      ({ attribution }) => attribution ?? '',
    ),
    reading,
    text: detail.document.text,
    usesOf: (note) =>
      detail.uses.filter(
        ({ annotations, span }) =>
          annotations.includes(note.id) ||
          (note.subject.kind === 'attribution' &&
            note.subject.of.contents.some(([start, end]) => start <= span[0] && span[1] <= end)),
      ),
  };
}

/** The annotation that a click or an address means: the shortest that covers all of `span`, else one that meets it. */
export function noteAt(notes: readonly Note[], [start, end]: Span): Note | undefined {
  const reach = (note: Note): number =>
    Math.min(...note.spans.filter(([s, e]) => s <= start && end <= e).map(([s, e]) => e - s), Infinity);
  const covering = notes.filter((note) => reach(note) < Infinity).sort((a, b) => reach(a) - reach(b));
  return covering[0] ?? notes.find((note) => note.spans.some(([s, e]) => s < end && e > start));
}
