import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/decisions/annotations.ts';
import { applyToReading } from '../../src/decisions/apply.ts';
import {
  type Addition,
  type AnnotationKind,
  anchorAt,
  type Decision,
  isWithin,
  type Reading,
} from '../../src/model/index.ts';
import { readingSchema } from '../../src/schema/api-reading.ts';
import { first, type Given, logOf, target, undoOf } from './sample.ts';

const { document, reading } = first;
const apply = (...decisions: readonly Given[]) => applyToReading(reading, document, logOf(...decisions));
const killed = target(first, 'estimate', '12 people');

const KINDS: readonly AnnotationKind[] = [
  'attribution',
  'estimate',
  'timex',
  'toponym',
  'event',
  'mention',
  'access',
];

const bounds = { low: 4, point: 4, high: 4, modifier: 'exact', measure: 'missing' } as const;
const ADDITIONS: readonly Addition[] = [
  { kind: 'attribution', name: 'Bo Tall', type: 'person', stance: 'alleges' },
  { kind: 'attribution', name: null, stance: 'says' },
  { kind: 'estimate', ...bounds },
  { kind: 'estimate', ...bounds, speaker: { name: 'the hospital' } },
  { kind: 'timex', value: '2024-03-03', earliest: '2024-03-03', latest: '2024-03-03' },
  { kind: 'toponym', name: 'Gao', lat: 16.27, lon: -0.04, country: 'ML', geonamesId: null, precision: 1 },
];

/** Any decision about any annotation of the sample. */
const anyDecision: fc.Arbitrary<Decision> = fc
  .constantFrom(...KINDS.flatMap((kind) => annotationsOf(reading, kind).map((one) => ({ kind, ...one }))))
  .chain(({ kind, span, detail }) => {
    const at = {
      kind,
      document: document.sha256,
      anchor: anchorAt(document.text, span),
      ...(detail === undefined ? {} : { detail }),
    };
    const changes: Decision[] = [
      { type: 'correct', target: at, change: { field: 'speaker', name: 'Bo Tall', type: 'person' } },
      { type: 'correct', target: at, change: { field: 'speaker', name: null } },
      { type: 'correct', target: at, change: { field: 'stance', stance: 'doubts' } },
      {
        type: 'correct',
        target: at,
        change: { field: 'figure', low: 9, point: 9, high: 9, modifier: 'exact', measure: 'injured' },
      },
      { type: 'correct', target: at, change: { field: 'date', value: '2024-02' } },
      { type: 'reject', target: at },
      { type: 'accept', target: at },
      { type: 'note', target: { on: 'annotation', annotation: at }, text: 'why?' },
      ...ADDITIONS.map((annotation) => ({ type: 'add' as const, passage: at, annotation })),
    ];
    return fc.constantFrom(...changes);
  });

describe('any decisions', () => {
  const some = fc.array(anyDecision, { minLength: 1, maxLength: 8 });

  it('give the same reading each time, of the same shape, and leave the given one as it was', () => {
    const before = structuredClone(reading);
    fc.assert(
      fc.property(some, (decisions) => {
        const log = logOf(...decisions);
        const once = applyToReading(reading, document, log);
        expect(applyToReading(reading, document, log)).toEqual(once);
        expect(reading).toEqual(before);
        readingSchema.parse(once.reading);
        expect(dangling(once.reading)).toEqual([]);
        for (const kind of KINDS)
          for (const { span } of annotationsOf(once.reading, kind))
            expect(isWithin(span, document.text.length)).toBe(true);
        // Every one is accounted for.
        expect(once.applied.map(({ seq }) => seq)).toEqual(log.map(({ seq }) => seq));
      }),
    );
  });

  it('are without trace when all are undone', () => {
    fc.assert(
      fc.property(some, (decisions) => {
        const undos = decisions.map((_, index) => undoOf(index + 1));
        expect(apply(...decisions, ...undos)).toEqual({ reading, applied: [] });
      }),
    );
  });

  it('leave what the others leave when one is undone', () => {
    fc.assert(
      fc.property(anyDecision, anyDecision, (a, b) => {
        expect(apply(a, b, undoOf(2)).reading).toEqual(apply(a).reading);
      }),
    );
  });

  it('hold in a reading whose ids are all others', () => {
    fc.assert(
      fc.property(some, (decisions) => {
        const log = logOf(...decisions);
        const again = applyToReading(renamed(reading), document, log);
        expect(again.applied.map(({ unsettled }) => unsettled)).toEqual(
          applyToReading(reading, document, log).applied.map(({ unsettled }) => unsettled),
        );
        expect(shape(again.reading)).toEqual(shape(applyToReading(reading, document, log).reading));
      }),
    );
  });
});

/** The reading as a later version of the reader might number it. */
const renamed = (given: Reading): Reading =>
  JSON.parse(JSON.stringify(given).replaceAll(/"([aqt]\d+)"/g, '"new-$1"')) as Reading;

/** What a reading says, whatever its ids are. */
const shape = ({ attributions, estimates, timexes, toponyms, events }: Reading) => [
  attributions.map(({ contents, stance }) => ({ contents, stance })),
  estimates.map(({ span, low, point, high, measure }) => ({ span, low, point, high, measure })),
  timexes.map(({ span, value }) => ({ span, value })),
  toponyms.map(({ span }) => span),
  events.map(({ trigger }) => trigger),
];

/** References to annotations that are not there. */
function dangling({
  attributions,
  estimates,
  timexes,
  toponyms,
  events,
  entities,
}: Reading): readonly string[] {
  const ids = new Set([attributions, estimates, timexes, toponyms, entities].flat().map(({ id }) => id));
  const named = [
    ...attributions.map(({ speaker }) => speaker),
    ...estimates.flatMap(({ attribution, partOf, versionOf }) => [attribution, partOf, versionOf]),
    ...events.flatMap(({ attribution, time, place, estimates: figures }) => [
      attribution,
      time,
      place,
      ...figures,
    ]),
  ];
  return named.filter((id) => id != null && !ids.has(id)) as string[];
}

describe('one decision', () => {
  it('corrects a figure', () => {
    const change = {
      field: 'figure',
      low: 14,
      point: 14,
      high: 14,
      modifier: 'exact',
      measure: 'killed',
    } as const;
    const { reading: corrected } = apply({ type: 'correct', target: killed, change });
    expect(corrected.estimates[0]).toMatchObject({
      low: 14,
      high: 14,
      modifier: 'exact',
      attribution: reading.estimates[0]!.attribution,
      provenance: { by: 'decision/figure' },
    });
  });

  it('gives words to a speaker whom the document names, and to one whom it does not', () => {
    const said = target(first, 'attribution', 'At least 12');
    const speaker = (name: string | null) => {
      const { reading: corrected } = apply({
        type: 'correct',
        target: said,
        change: { field: 'speaker', name },
      });
      const id = corrected.attributions[0]!.speaker;
      return { entity: corrected.entities.find((one) => one.id === id), count: corrected.entities.length };
    };
    const army = speaker('Army');
    expect([army.entity?.name, army.count]).toEqual(['army', reading.entities.length]);
    expect(speaker('Red Lance')).toMatchObject({
      entity: { name: 'Red Lance' },
      count: reading.entities.length + 1,
    });
    expect(speaker(null).entity).toBeUndefined();
  });

  it('gives one figure another speaker than the words around it', () => {
    const change = { field: 'speaker', name: 'Red Lance' } as const;
    const { reading: corrected } = apply({ type: 'correct', target: killed, change });
    const given = corrected.attributions.find(({ id }) => id === corrected.estimates[0]!.attribution)!;
    expect(given.contents).toEqual([reading.estimates[0]!.span]);
    expect(corrected.attributions[0]).toEqual(reading.attributions[0]);
  });

  it('leaves the words of a rejected attribution to the publisher', () => {
    const { reading: rest } = apply({ type: 'reject', target: target(first, 'attribution', 'At least 12') });
    expect(rest.attributions).toHaveLength(reading.attributions.length - 1);
    expect(rest.estimates[0]!.attribution).toBeNull();
  });

  it('is unsettled, with the reason, where it does not fit', () => {
    const unsettled = (decision: Decision, text = document.text, of: Reading = reading) =>
      applyToReading(of, { text, sha256: document.sha256 }, logOf(decision)).applied[0]?.unsettled;
    const accept = { type: 'accept', target: killed } as const;
    expect(unsettled(accept)).toBeUndefined();
    expect(unsettled(accept, document.text.replace('12', '13'))).toMatch(
      '“At least 12 people” no longer stand',
    );
    expect(unsettled(accept, ` ${document.text}`)).toMatch('no longer stand');
    expect(unsettled(accept, document.text, { ...reading, estimates: [] })).toMatch(
      'no figure at “At least 12',
    );
    const wrong = { type: 'correct', target: killed, change: { field: 'date', value: '2024' } } as const;
    expect(unsettled(wrong)).toMatch('nothing of the kind');
    expect(unsettled({ type: 'reject', target: { ...killed, document: 'f00d' } })).toBeUndefined();
  });

  it('finds the annotation where a new reading has a little more or less of its words', () => {
    const [figure, ...others] = reading.estimates;
    const grown = { ...reading, estimates: [{ ...figure!, id: 'x', span: [3, 21] as const }, ...others] };
    const rejected = applyToReading(grown, document, logOf({ type: 'reject', target: killed }));
    expect(rejected.reading.estimates).toEqual(others);
  });
});
