import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/model/index.ts';
import { type Profile, profileOf, settle } from '../../src/reconcile/index.ts';
import { createMemoryShelf } from '../../src/reconcile/shelf/memory.ts';
import { loadLedgerLexicons } from '../../src/resources/ledger-lexicons.ts';
import { dossiers, itemsOf } from './articles.ts';

const lexicons = await loadLedgerLexicons();
const profiles: readonly Profile[] = dossiers
  .flatMap((dossier) =>
    itemsOf({
      ...dossier,
      documents: dossier.documents.map((document) => ({ ...document, id: `${dossier.name}-${document.id}` })),
    }),
  )
  .map((item) => profileOf(item, lexicons.get(item.reading.language)));

/** The ledger of some documents, drawn up at once. */
function atOnce(put: readonly Profile[]): Ledger {
  const shelf = createMemoryShelf();
  settle(shelf, lexicons, { put, dropped: [] });
  return shelf.ledger();
}

/** The ledger after documents came, and some went, step by step. */
function stepByStep(steps: readonly (readonly Profile[] | string)[]): Ledger {
  const shelf = createMemoryShelf();
  for (const step of steps)
    settle(
      shelf,
      lexicons,
      typeof step === 'string' ? { put: [], dropped: [step] } : { put: step, dropped: [] },
    );
  return shelf.ledger();
}

/** Every report once, by its place in the list: counterexamples stay short. */
const inAnyOrder = fc.shuffledSubarray([...profiles.keys()], { minLength: profiles.length });
const at = (places: readonly number[]): readonly Profile[] => places.map((place) => profiles[place]!);
const oneByOne = (places: readonly number[]): readonly (readonly Profile[])[] =>
  at(places).map((profile) => [profile]);

describe('a ledger brought up to date report by report', () => {
  const whole = atOnce(profiles);

  it('is the one drawn up at once, in whatever order the reports came', () => {
    fc.assert(
      fc.property(inAnyOrder, (order) => {
        expect(stepByStep(oneByOne(order))).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('is the one drawn up at once, in whatever parcels the reports came', () => {
    fc.assert(
      fc.property(inAnyOrder, fc.integer({ min: 2, max: 7 }), (order, size) => {
        const parcels = Array.from({ length: Math.ceil(order.length / size) }, (_, index) =>
          at(order.slice(index * size, (index + 1) * size)),
        );
        expect(stepByStep(parcels)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('is changed by nothing that came before', () => {
    fc.assert(
      fc.property(inAnyOrder, fc.nat(profiles.length - 1), (order, again) => {
        expect(stepByStep([...oneByOne(order), at([again])])).toEqual(whole);
      }),
      { numRuns: 6 },
    );
  });

  it('is without the reports that went what it would have been', () => {
    fc.assert(
      fc.property(inAnyOrder, fc.integer({ min: 1, max: profiles.length - 1 }), (order, kept) => {
        const gone = at(order.slice(kept)).map(({ document }) => document.id);
        const left = atOnce(at(order.slice(0, kept)));
        expect(stepByStep([at(order), ...gone])).toEqual(left);
        expect(stepByStep([...oneByOne(order), ...gone])).toEqual(left);
      }),
      { numRuns: 8 },
    );
  });
});
