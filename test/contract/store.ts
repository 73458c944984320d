import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, Matter } from '../../src/model/index.ts';
import type { Dossier } from '../../src/store/contract.ts';
import { sample } from './sample.ts';

/** What any store must do. `open` gives an empty dossier, and `reopen` the same one opened again. */
export function describeStore(
  name: string,
  open: () => Dossier,
  reopen: (dossier: Dossier) => Dossier,
): void {
  describe(`${name}, as every store`, () => {
    let dossier: Dossier;
    beforeEach(() => {
      dossier = open();
    });
    afterEach(() => dossier.close());
    const everything = { offset: 0, limit: 100 };

    it('starts empty', () => {
      expect(dossier.counts()).toEqual({
        documents: 0,
        attributions: 0,
        estimates: 0,
        matters: 0,
        disputes: 0,
        origins: 0,
      });
      expect(dossier.documents(everything)).toEqual({ items: [], total: 0, offset: 0 });
      expect(dossier.ledger()).toEqual({ matters: [], origins: [] });
      expect(dossier.document('none')).toBeUndefined();
    });

    it('gives back what it was given, after closing too', () => {
      const { document, bytes, reading } = sample(1);
      expect(dossier.add(document, bytes, reading)).toEqual({ status: 'added', id: document.id });
      dossier = reopen(dossier);
      expect(dossier.document(document.id)).toEqual(document);
      expect(dossier.reading(document.id)).toEqual(reading);
      expect(Buffer.from(dossier.bytes(document.sha256)!)).toEqual(Buffer.from(bytes));
    });

    it('takes the same bytes once', () => {
      const { document, bytes, reading } = sample(1);
      dossier.add(document, bytes, reading);
      const before = dossier.version();
      expect(dossier.add({ ...document, id: 'other' }, bytes, reading)).toEqual({
        status: 'unchanged',
        id: document.id,
      });
      expect(dossier.version()).toBe(before);
      expect(dossier.counts().documents).toBe(1);
    });

    it('refuses another document under an id that is taken, and stores none of it', () => {
      const first = sample(1);
      const second = sample(2);
      dossier.add(first.document, first.bytes, first.reading);
      expect(() =>
        dossier.add({ ...second.document, id: first.document.id }, second.bytes, second.reading),
      ).toThrow(/id/);
      expect(dossier.counts().documents).toBe(1);
      expect(dossier.bytes(second.document.sha256)).toBeUndefined();
    });

    it('changes its version with every write', () => {
      const versions = new Set([dossier.version()]);
      const { document, bytes, reading } = sample(1);
      dossier.add(document, bytes, reading);
      versions.add(dossier.version());
      dossier.saveLedger(LEDGER);
      versions.add(dossier.version());
      expect(versions.size).toBe(3);
    });

    it('lists documents in the order in which they came, page by page', () => {
      for (const n of [3, 1, 2]) {
        const { document, bytes, reading } = sample(n);
        dossier.add(document, bytes, reading);
      }
      expect(dossier.documents(everything).items.map(({ id }) => id)).toEqual(['d3', 'd1', 'd2']);
      expect(dossier.documents({ offset: 1, limit: 1 })).toMatchObject({
        items: [{ id: 'd1' }],
        total: 3,
        offset: 1,
      });
      expect([...dossier.readings()].map(({ document }) => document.id)).toEqual(['d3', 'd1', 'd2']);
      expect(dossier.documents(everything).items[0]).toMatchObject({
        relayOf: 'Hill Wire',
        warnings: 1,
        estimates: 0,
      });
    });

    it('keeps decisions in a chain, after closing too', () => {
      const note = { type: 'note', target: { on: 'document', document: 'ab' }, text: 'ask' } as const;
      const first = dossier.decisions.add({
        who: 'Ida',
        when: '2024-04-01T10:00:00.000Z',
        why: '',
        decision: note,
      });
      const undo = { type: 'undo', entry: first.hash } as const;
      const second = dossier.decisions.add({
        who: 'Bo',
        when: '2024-04-01T11:00:00.000Z',
        why: '',
        decision: undo,
      });
      dossier.decisions.saveOutcomes([{ seq: 1, state: 'unsettled', reason: 'gone' }]);
      dossier = reopen(dossier);
      expect([second.seq, second.previous]).toEqual([2, first.hash]);
      expect(dossier.decisions.entries()).toEqual([first, second]);
      expect(dossier.decisions.stored().head).toEqual({ length: 2, hash: second.hash });
      expect(dossier.decisions.outcomes()).toEqual([{ seq: 1, state: 'unsettled', reason: 'gone' }]);
    });

    it('keeps the latest ledger', () => {
      const { document, bytes, reading } = sample(1);
      dossier.add(document, bytes, reading);
      dossier.saveLedger({ matters: [], origins: [] });
      dossier.saveLedger(LEDGER);
      expect(dossier.ledger()).toEqual(LEDGER);
      expect(dossier.matter('m1')).toEqual(LEDGER.matters[0]);
      expect(dossier.matters(everything).items[0]).toMatchObject({
        id: 'm1',
        low: 12,
        high: 30,
        accounts: 2,
        disputes: 1,
      });
      expect(dossier.counts()).toMatchObject({ matters: 1, disputes: 1, origins: 1 });
      expect(dossier.documents(everything).items[0]).toMatchObject({ matters: 1, origin: 'o1' });
      dossier.saveLedger({ matters: [], origins: [] });
      expect(dossier.counts()).toMatchObject({ matters: 0, disputes: 0, origins: 0 });
    });

    it('finds words, without accents and in any case, and marks them', () => {
      const { document, bytes, reading } = sample(1);
      dossier.add(document, bytes, reading);
      for (const words of ['café', 'CAFE', 'caf*', '"the café"', 'café shut']) {
        const { items, total } = dossier.search(words, everything);
        expect([words, total]).toEqual([words, 1]);
        const { snippet, marks } = items[0]!;
        expect(
          marks
            .map((mark) => snippet.slice(...mark))
            .join(' ')
            .toLowerCase(),
        ).toContain('café');
      }
    });

    describe('narrows a search', () => {
      beforeEach(() => {
        for (const { document, bytes, reading } of NAMED) dossier.add(document, bytes, reading);
        dossier.saveLedger(NAMED_LEDGER);
      });

      it.each<[search: string, found: string[]]>([
        ['speaker:keita', ['d1', 'd3']],
        ['speaker:"Awa Keïta"', ['d1']],
        ['speaker:Kei*', ['d1', 'd3']],
        ['speaker:mayor', ['d3']],
        ['speaker:Hombori', []],
        ['locuteur:keita', ['d1', 'd3']],
        ['place:Hombori', ['d2', 'd3']],
        ['lieu:«Hombori»', ['d2', 'd3']],
        ['place:hombori speaker:keita', ['d3']],
        ['outlet:"Hill Wire"', ['d1', 'd2']],
        ['outlet:wire Report', ['d1', 'd2']],
        ['date:2024', ['d1', 'd2']],
        ['date:2024-03', ['d1']],
        ['date:2024-03-02..', ['d1', 'd2']],
        ['date:2024-03-03..', ['d2']],
        ['date:..2024-03', ['d1', 'd3']],
        ['date:2023-12..2024-03-02 café', ['d1', 'd3']],
        ['date:soon', []],
        ['language:FR', ['d3']],
        ['type:killing', ['d2']],
        ['type:killing date:2023', []],
        ['café speaker:Keïta', ['d1', 'd3']],
        ['café -speaker:Keïta', []],
      ])('by %s', (search, found) => {
        const { items, total } = dossier.search(search, everything);
        expect(items.map(({ document }) => document).sort()).toEqual(found);
        expect(total).toBe(found.length);
        expect(dossier.search(search, { offset: 1, limit: 1 }).items).toEqual(items.slice(1, 2));
      });

      it('puts the latest first where no words are asked for, and shows how they begin', () => {
        const { items } = dossier.search('outlet:wire', everything);
        expect(items.map(({ document }) => document)).toEqual(['d2', 'd1']);
        expect(items[0]).toMatchObject({
          snippet: 'Report 2. The café was shut, the keeper said.',
          marks: [],
        });
      });
    });

    it('takes whatever a person types into the search box', () => {
      const { document, bytes, reading } = sample(1);
      dossier.add(document, bytes, reading);
      for (const words of [
        '',
        '   ',
        '"',
        'AND',
        'café AND',
        '-',
        'a:b',
        "o'clock",
        '(',
        '*',
        'NEAR(',
        'café)',
        '""',
        'speaker:',
        'speaker:"',
        'place:*',
        'outlet:(OR)',
        'date:',
        'date:..',
        'date:2024-13-99',
        'type:^',
        'title:café',
        'http://a.b/c?d=e',
        '{café}',
        'caf\u0000é',
        '+café ^café ~café',
      ]) {
        expect(() => dossier.search(words, everything), words).not.toThrow();
      }
      expect(dossier.search('bridge', everything).total).toBe(0);
    });
  });
}

const account = (id: string, value: number) =>
  ({
    id,
    speaker: id,
    stance: 'asserts',
    low: value,
    point: value,
    high: value,
    modifier: 'exact',
    measure: 'killed',
    asOf: null,
    evidence: [],
  }) as const;

const MATTER: Matter = {
  id: 'm1',
  type: 'killing',
  question: 'How many were killed?',
  measure: 'killed',
  place: { name: 'Karu', country: null, lat: null, lon: null },
  start: '2023-02-01',
  end: null,
  accounts: [account('a1', 12), account('a2', 30)],
  disputes: [{ accounts: ['a1', 'a2'], kind: 'figure', reason: '12 is not 30' }],
  revisions: [],
  documents: ['d1'],
  origins: ['o1'],
};

const LEDGER: Ledger = {
  matters: [MATTER],
  origins: [{ id: 'o1', documents: ['d1'], kind: 'single', first: 'd1', links: [] }],
};

const speaker = (id: string, name: string, aliases: readonly string[] = []) => ({
  entities: [{ id, type: 'person' as const, name, aliases }],
  attributions: [
    {
      id: 'a1',
      sources: [],
      cues: [],
      contents: [],
      mode: 'indirect' as const,
      stance: 'says' as const,
      speaker: id,
    },
  ],
});
const toponym = (name: string) => ({
  toponyms: [
    {
      id: 't1',
      span: [0, 6] as const,
      name,
      lat: null,
      lon: null,
      country: null,
      geonamesId: null,
      precision: 1 as const,
    },
  ],
});

/** Three reports with speakers, places, outlets and dates. */
const NAMED = [
  { n: 1, publisher: 'Hill Wire', date: '2024-03-02', language: 'en', read: speaker('e1', 'Awa Keïta') },
  { n: 2, publisher: 'Hill Wire', date: '2024-04-01', language: 'en', read: toponym('Hombori') },
  {
    n: 3,
    publisher: 'River Post',
    date: '2023-12-31',
    language: 'fr',
    read: { ...speaker('e1', 'Oumar Keïta', ['the mayor']), ...toponym('Hombori') },
  },
].map(({ n, publisher, date, language, read }) => {
  const { document, bytes, reading } = sample(n);
  return { document: { ...document, publisher, date, language }, bytes, reading: { ...reading, ...read } };
});

const NAMED_LEDGER: Ledger = {
  ...LEDGER,
  matters: [{ ...LEDGER.matters[0]!, type: 'killing', documents: ['d2'] }],
};
