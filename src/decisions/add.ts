import {
  type Addition,
  type Attribution,
  type Change,
  compareSpans,
  contains,
  type Estimate,
  lengthOf,
  type Mode,
  type Reading,
  type Span,
  sameSpan,
} from '../model/index.ts';
import { annotationsOf } from './annotations.ts';
import { correct, entityFor, provenanceOf } from './correct.ts';

/** What an addition made of a reading, and under which id. */
export interface Added {
  readonly reading: Reading;
  readonly id: string;
}

/**
 * The reading with an annotation that a person read in the words at `span`. Where the reading has one of the kind on
 * exactly these words (a later version may find it by itself), that one is corrected instead: nothing stands twice.
 */
export function add(reading: Reading, text: string, seq: number, span: Span, addition: Addition): Added {
  const there = annotationsOf(reading, addition.kind).find(
    (one) => sameSpan(one.span, span) && (addition.kind !== 'estimate' || one.detail === addition.measure),
  );
  if (!there) return inserted(reading, text, seq, span, addition);
  const corrected = changesOf(addition).reduce(
    (now, change) => correct(now, there.id, { seq, change }) ?? now,
    reading,
  );
  return { reading: corrected, id: there.id };
}

function changesOf(addition: Addition): readonly Change[] {
  switch (addition.kind) {
    case 'attribution': {
      const { stance, name, type } = addition;
      return [
        { field: 'stance', stance },
        { field: 'speaker', name, type },
      ];
    }
    case 'estimate': {
      const { kind: _, speaker, ...figure } = addition;
      return [
        { field: 'figure', ...figure },
        ...(speaker ? [{ field: 'speaker', ...speaker } as const] : []),
      ];
    }
    case 'timex': {
      const { kind: _, ...date } = addition;
      return [{ field: 'date', ...date }];
    }
    case 'toponym': {
      const { kind: _, ...place } = addition;
      return [{ field: 'place', ...place }];
    }
  }
}

function inserted(reading: Reading, text: string, seq: number, span: Span, addition: Addition): Added {
  const id = `added-${seq}`;
  switch (addition.kind) {
    case 'attribution':
      return { id, reading: withAttribution(reading, text, id, seq, span, addition) };
    case 'estimate':
      return { id, reading: withEstimate(reading, id, seq, span, addition) };
    case 'timex': {
      const { kind: _, ...date } = addition;
      const timex = { id, span, type: 'DATE' as const, ...date, provenance: provenanceOf(seq, 'date') };
      return { id, reading: { ...reading, timexes: inOrder([...reading.timexes, timex]) } };
    }
    case 'toponym':
      return { id, reading: withToponym(reading, id, seq, span, addition) };
  }
}

const inOrder = <T extends { readonly span: Span }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => compareSpans(a.span, b.span));

/** Figures, events and limits of access in the words, which were the publisher's own until now, become the speaker's. */
function withAttribution(
  reading: Reading,
  text: string,
  id: string,
  seq: number,
  span: Span,
  { stance, ...named }: Extract<Addition, { kind: 'attribution' }>,
): Reading {
  const speaker = entityFor(reading, seq, named);
  const attribution: Attribution = {
    id,
    sources: [],
    cues: [],
    contents: [span],
    mode: modeOf(text.slice(...span)),
    stance,
    speaker: speaker?.id ?? null,
    provenance: provenanceOf(seq, 'speaker'),
  };
  const given = <T extends { readonly attribution: string | null }>(
    list: readonly T[],
    spanOf: (one: T) => Span,
  ): readonly T[] =>
    list.map((one) =>
      one.attribution === null && contains(span, spanOf(one)) ? { ...one, attribution: id } : one,
    );
  return {
    ...reading,
    entities:
      speaker && !reading.entities.includes(speaker) ? [...reading.entities, speaker] : reading.entities,
    attributions: [...reading.attributions, attribution],
    estimates: given(reading.estimates, (one) => one.span),
    events: given(reading.events, ({ trigger }) => trigger),
    access: given(reading.access, (one) => one.span),
  };
}

const QUOTED = /^["'\p{Pi}\p{Pf}\u201E\u201A][\s\S]*["'\p{Pi}\p{Pf}]$/u;

const modeOf = (words: string): Mode => (QUOTED.test(words.trim()) ? 'direct' : 'indirect');

function withEstimate(
  reading: Reading,
  id: string,
  seq: number,
  span: Span,
  { kind: _, speaker, unit, ...figure }: Extract<Addition, { kind: 'estimate' }>,
): Reading {
  const around = reading.attributions
    .flatMap(({ id: of, contents }) => contents.map((content) => ({ of, content })))
    .filter(({ content }) => contains(content, span))
    .sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0];
  const estimate: Estimate = {
    id,
    span,
    ...figure,
    unit: unit ?? 'people',
    attribution: around?.of ?? null,
    provenance: provenanceOf(seq, 'figure'),
  };
  const whole = { ...reading, estimates: inOrder([...reading.estimates, estimate]) };
  return (speaker && correct(whole, id, { seq, change: { field: 'speaker', ...speaker } })) ?? whole;
}

/** Every toponym is also a mention of a place. */
function withToponym(
  reading: Reading,
  id: string,
  seq: number,
  span: Span,
  { kind: _, ...place }: Extract<Addition, { kind: 'toponym' }>,
): Reading {
  const provenance = provenanceOf(seq, 'place');
  const known = reading.entities.find(({ type, name }) => type === 'place' && name === place.name);
  const entity = known ?? { id: `${id}-place`, type: 'place' as const, name: place.name, provenance };
  const mentioned = reading.mentions.some((mention) => sameSpan(mention.span, span));
  return {
    ...reading,
    toponyms: inOrder([...reading.toponyms, { id, span, ...place, provenance }]),
    entities: known || mentioned ? reading.entities : [...reading.entities, entity],
    mentions: mentioned
      ? reading.mentions
      : inOrder([...reading.mentions, { id: `${id}-mention`, span, entity: entity.id, provenance }]),
  };
}
