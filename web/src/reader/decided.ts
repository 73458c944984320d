import type { DocumentDetail } from '../../../src/schema/api.ts';
import type { DecisionRequest, DocumentDecision } from '../../../src/schema/api-decisions.ts';
import { decisionOf } from '../decisions/words.ts';
import type { Reading, Span, State } from './marks.ts';
import type { Note } from './notes.ts';

/** What people decided about the annotations of a document. */
export interface DecidedReading {
  /** The reading with what was rejected in it. */
  readonly shown: Reading;
  readonly rejected: ReadonlySet<string>;
  /** All decisions about the document, the latest first. */
  readonly decisions: readonly DocumentDecision[];
  /** Decisions about an annotation, the latest first. */
  entriesOf(annotation: string): readonly DocumentDecision[];
  stateOf(annotation: string): State | undefined;
}

const NONE: readonly DocumentDecision[] = [];

/** Puts what was rejected back in sight, and tells what was decided about each annotation. */
export function decidedReading(reading: Reading, decided: DocumentDetail['decided']): DecidedReading {
  const byAnnotation = new Map<string, DocumentDecision[]>();
  for (const entry of decided?.decisions ?? [])
    for (const id of entry.annotations) {
      const known = byAnnotation.get(id);
      if (known) known.push(entry);
      else byAnnotation.set(id, [entry]);
    }
  const entriesOf = (id: string): readonly DocumentDecision[] => byAnnotation.get(id) ?? NONE;
  if (!decided)
    return { shown: reading, rejected: new Set(), decisions: NONE, entriesOf, stateOf: () => undefined };
  const { attributions, estimates, timexes, toponyms, events, access } = decided.rejected;
  const rejected = new Set(
    [attributions, estimates, timexes, toponyms, events, access].flat().map(({ id }) => id),
  );
  const shown = {
    ...reading,
    attributions: [...reading.attributions, ...attributions],
    estimates: [...reading.estimates, ...estimates],
    timexes: [...reading.timexes, ...timexes],
    toponyms: [...reading.toponyms, ...toponyms],
    events: [...reading.events, ...events],
    access: [...reading.access, ...access],
  };
  return {
    shown,
    rejected,
    decisions: decided.decisions,
    entriesOf,
    stateOf: (id) => (rejected.has(id) ? 'rejected' : stateIn(entriesOf(id))),
  };
}

/** The latest decision that changes an annotation tells its state; an accepted correction stays a correction. */
function stateIn(entries: readonly DocumentDecision[]): State | undefined {
  const types = entries.filter(({ state }) => state === 'settled').map((entry) => decisionOf(entry).type);
  if (types.includes('add')) return 'added';
  if (types.includes('correct')) return 'corrected';
  return types.includes('accept') ? 'accepted' : undefined;
}

type Target = Extract<DecisionRequest['decision'], { type: 'accept' }>['target'];

const KINDS: Readonly<Partial<Record<Note['subject']['kind'], Target['kind']>>> = {
  attribution: 'attribution',
  figure: 'estimate',
  date: 'timex',
  place: 'toponym',
  event: 'event',
  access: 'access',
};

/** An annotation as decisions mean it: by its words and kind. Undefined for what nobody decides about. */
export function targetOf({ subject }: Note, document: string, text: string): Target | undefined {
  const kind = KINDS[subject.kind];
  const span = kind && spanOf(subject);
  if (!kind || !span) return undefined;
  const detail = detailOf(subject);
  return {
    kind,
    document,
    span: [...span],
    exact: text.slice(...span),
    ...(detail === undefined ? {} : { detail }),
  };
}

function spanOf(subject: Note['subject']): Span | undefined {
  switch (subject.kind) {
    case 'attribution': {
      const { contents, cues, sources } = subject.of;
      const spans = contents.length > 0 ? contents : [...cues, ...sources];
      if (spans.length === 0) return undefined;
      return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
    }
    case 'event':
      return subject.of.trigger;
    case 'figure':
    case 'date':
    case 'place':
    case 'access':
      return subject.of.span;
    default:
      return undefined;
  }
}

function detailOf(subject: Note['subject']): string | undefined {
  if (subject.kind === 'figure') return subject.of.measure;
  if (subject.kind === 'event') return subject.of.type;
  return subject.kind === 'access' ? subject.of.kind : undefined;
}
