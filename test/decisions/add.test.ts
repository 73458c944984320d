import { describe, expect, it } from 'vitest';
import { applyToReading } from '../../src/decisions/apply.ts';
import { conflictOf } from '../../src/decisions/conflict.ts';
import { reconcileDecided } from '../../src/decisions/reconcile.ts';
import { type Addition, anchorAt, type Decision, type Passage } from '../../src/model/index.ts';
import { type Given, item, logOf, target, undoOf } from './sample.ts';

const bridge = item(
  'bridge',
  `The bridge at Konna fell into the river on 4 May 2024, and the ferry was lost with it.

“Nobody warned us,” a driver shouted. A score and three never came home, as old Moussa Barry keeps telling everyone who crosses.`,
  '2024-05-09',
  'River Courier',
);
const { document, reading } = bridge;

function passage(words: string, of = document): Passage {
  const at = of.text.indexOf(words);
  return { document: of.sha256, anchor: anchorAt(of.text, [at, at + words.length]) };
}

const figure: Addition = {
  kind: 'estimate',
  low: 23,
  point: 23,
  high: 23,
  modifier: 'exact',
  measure: 'missing',
  unit: 'people',
  speaker: { name: 'Moussa Barry', type: 'person' },
};
const added: Decision = { type: 'add', passage: passage('A score and three'), annotation: figure };
const apply = (...decisions: readonly Given[]) => applyToReading(reading, document, logOf(...decisions));

describe('an added figure', () => {
  it('is an account of its speaker in the ledger', () => {
    const plain = reconcileDecided([bridge], []).ledger;
    const { ledger, outcomes } = reconcileDecided([bridge], logOf(added));
    expect(outcomes).toEqual([{ seq: 1, state: 'settled' }]);
    const accounts = ledger.matters
      .filter(({ measure }) => measure === 'missing')
      .flatMap((matter) => matter.accounts);
    expect(accounts).toMatchObject([
      {
        speaker: 'Moussa Barry',
        stance: 'asserts',
        low: 23,
        high: 23,
        evidence: [{ words: 'A score and three' }],
      },
    ]);
    expect(reconcileDecided([bridge], logOf(added, undoOf(1))).ledger).toEqual(plain);
  });

  it('is accepted, corrected, rejected as any other', () => {
    const first = apply(added);
    const own = target({ document, reading: first.reading }, 'estimate', 'A score and three');
    const change = { field: 'figure', ...figure, low: 24, point: 24, high: 24 } as const;
    const { reading: corrected, applied } = apply(
      added,
      { type: 'accept', target: own },
      { type: 'correct', target: own, change: { ...change, measure: 'missing' } },
    );
    expect(applied.map(({ annotations }) => annotations)).toEqual(Array(3).fill(['added-1']));
    expect(corrected.estimates.find(({ id }) => id === 'added-1')).toMatchObject({ low: 24 });
    expect(apply(added, { type: 'reject', target: own }).reading.estimates).toEqual(reading.estimates);
    // Without it, what stood on it says so.
    expect(apply(added, { type: 'accept', target: own }, undoOf(1)).applied).toMatchObject([
      { seq: 2, unsettled: expect.stringMatching('no figure at “A score and three”') },
    ]);
  });

  it('does not stand twice where a later version of the reader finds it too', () => {
    const later = { ...first().estimates.at(-1)!, id: 'q9', low: 20, attribution: null };
    const { reading: decided } = applyToReading(
      { ...reading, estimates: [...reading.estimates, later] },
      document,
      logOf(added),
    );
    expect(decided.estimates.filter(({ measure }) => measure === 'missing')).toMatchObject([
      { id: 'q9', low: 23 },
    ]);
  });

  it('without a speaker is on the word of those in whose words it stands', () => {
    const { speaker: _, ...bare } = figure as Extract<Addition, { kind: 'estimate' }>;
    const { reading: decided } = apply(
      {
        type: 'add',
        passage: passage('A score and three never came home'),
        annotation: { kind: 'attribution', name: 'Moussa Barry', type: 'person', stance: 'says' },
      },
      { ...added, annotation: bare } as Decision,
    );
    expect(decided.estimates.find(({ id }) => id === 'added-2')).toMatchObject({ attribution: 'added-1' });
  });
});

const first = () => apply(added).reading;

describe('an added attribution', () => {
  const said = (words: string, of: string): string =>
    applyToReading(
      reading,
      document,
      logOf({
        type: 'add',
        passage: passage(words),
        annotation: { kind: 'attribution', name: of, stance: 'alleges' },
      }),
    ).reading.attributions.at(-1)!.mode;

  it('is direct where its words stand in quotation marks', () => {
    expect(said('“Nobody warned us,”', 'a driver')).toBe('direct');
    expect(said('The bridge at Konna fell', 'a driver')).toBe('indirect');
  });

  it('takes the figures in its words from the publisher', () => {
    const own = apply({ ...added, annotation: { ...figure, speaker: undefined } } as Decision).reading;
    expect(own.estimates.find(({ id }) => id === 'added-1')?.attribution).toBeNull();
    const { reading: decided } = apply(
      { ...added, annotation: { ...figure, speaker: undefined } } as Decision,
      {
        type: 'add',
        passage: passage('A score and three never came home'),
        annotation: { kind: 'attribution', name: 'the ferrymen', type: 'group', stance: 'says' },
      },
    );
    expect(decided.estimates.find(({ id }) => id === 'added-1')?.attribution).toBe('added-2');
  });
});

describe('an added place', () => {
  it('is a mention of a place too', () => {
    const { reading: decided } = apply({
      type: 'add',
      passage: passage('the river'),
      annotation: {
        kind: 'toponym',
        name: 'Niger',
        lat: 14.5,
        lon: -4.2,
        country: 'ML',
        geonamesId: null,
        precision: 5,
      },
    });
    expect(decided.toponyms.find(({ id }) => id === 'added-1')).toMatchObject({
      name: 'Niger',
      precision: 5,
    });
    const mention = decided.mentions.find(({ span }) => document.text.slice(...span) === 'the river');
    expect(decided.entities.find(({ id }) => id === mention?.entity)?.type).toBeDefined();
  });
});

describe('an addition whose words are gone', () => {
  it('is unsettled, and adds nothing', () => {
    const text = document.text.replace('A score', 'Two score');
    const { reading: decided, applied } = applyToReading(reading, { ...document, text }, logOf(added));
    expect(decided).toEqual(reading);
    expect(applied).toMatchObject([
      { seq: 1, unsettled: expect.stringMatching('“A score and three” no longer stand') },
    ]);
  });

  it('is unsettled where its document is not in the dossier', () => {
    expect(reconcileDecided([], logOf(added)).outcomes).toMatchObject([
      { state: 'unsettled', reason: 'Its document is not in the dossier.' },
    ]);
  });
});

describe('a conflict', () => {
  const on = (words: string): Decision => ({
    type: 'reject',
    target: { kind: 'estimate', ...passage(words) },
  });

  it('is what others decided about the same words since', () => {
    const log = logOf(on('A score and three'));
    expect(conflictOf(on('score and three'), log, 0)).toMatch(
      /^Ida has decided about this too, on 2024-04-01/,
    );
    expect(conflictOf(on('score and three'), log, 1)).toBeUndefined();
    expect(conflictOf(on('score and three'), log, undefined)).toBeUndefined();
    expect(conflictOf(on('4 May 2024'), log, 0)).toBeUndefined();
    expect(conflictOf({ type: 'accept', target: { kind: 'event', ...passage('score') } }, log, 0)).toBe(
      undefined,
    );
  });

  it('is none with what was taken back, and one with taking it back again', () => {
    const log = logOf(on('A score and three'), undoOf(1));
    expect(conflictOf(on('A score and three'), log, 0)).toBeUndefined();
    expect(conflictOf({ type: 'undo', entry: log[0]!.hash }, log, 2)).toMatch(/undone already/);
  });
});
