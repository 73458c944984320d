import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { generate, type Report } from '../../bench/ledger/generate.ts';
import { pairwise } from '../../bench/ledger/pairs.ts';
import type { Ledger } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import type { Dossier } from '../../src/store/contract.ts';
import { openDossier } from '../../src/store/open.ts';
import { removeDocument, renewLedger } from '../../src/work/ledger.ts';

const reports: readonly Report[] = [...generate(60)];
const atOnce = (among: readonly Report[]): Ledger =>
  JSON.parse(
    JSON.stringify(reconcile(among.map(({ document, reading }) => ({ document, reading })))),
  ) as Ledger;
const inAnyOrder = fc.shuffledSubarray([...reports.keys()], { minLength: reports.length });
const at = (places: readonly number[]): readonly Report[] => places.map((place) => reports[place]!);

const opened: Dossier[] = [];
afterEach(() => {
  for (const dossier of opened.splice(0)) dossier.close();
});

function filled(among: readonly Report[]): Dossier {
  const dossier = openDossier(':memory:');
  opened.push(dossier);
  for (const { document, bytes, reading } of among) {
    dossier.add(document, bytes, reading);
    renewLedger(dossier);
  }
  return dossier;
}

describe('the ledger of a dossier', () => {
  it('is the one drawn up at once, in whatever order the reports came', () => {
    fc.assert(
      fc.property(inAnyOrder, (order) => {
        expect(filled(at(order)).ledger()).toEqual(atOnce(reports));
      }),
      { numRuns: 3 },
    );
  });

  it('is changed by no report that is there already', () => {
    const dossier = filled(reports);
    const { document, bytes, reading } = reports[7]!;
    const before = dossier.version();
    expect(dossier.add(document, bytes, reading).status).toBe('unchanged');
    renewLedger(dossier);
    expect(dossier.version()).toBe(before);
  });

  it('is without removed reports what it would have been', () => {
    fc.assert(
      fc.property(inAnyOrder, fc.integer({ min: 45, max: 59 }), (order, kept) => {
        const dossier = filled(at(order));
        for (const { document } of at(order.slice(kept)))
          expect(removeDocument(dossier, document.id)).toBe(true);
        expect(dossier.ledger()).toEqual(atOnce(at(order.slice(0, kept))));
        expect(dossier.counts().documents).toBe(kept);
      }),
      { numRuns: 3 },
    );
  });

  it('leaves nothing of a removed report', () => {
    const [first, ...others] = reports;
    const dossier = filled(reports);
    const { id, sha256 } = first!.document;
    expect(removeDocument(dossier, id)).toBe(true);
    expect(removeDocument(dossier, id)).toBe(false);
    expect([dossier.document(id), dossier.reading(id), dossier.bytes(sha256)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    for (const { document, bytes, reading } of reports) dossier.add(document, bytes, reading);
    renewLedger(dossier);
    expect(dossier.ledger()).toEqual(atOnce([...others, first!]));
  });

  it('finds the origins from which the reports were made', () => {
    const { origins } = atOnce(reports);
    const found = new Map(origins.flatMap(({ id, documents }) => documents.map((one) => [one, id] as const)));
    const truth = new Map(reports.map(({ document, origin }) => [document.id, origin]));
    expect(pairwise(truth, found).f1).toBeGreaterThan(0.9);
  });
});
