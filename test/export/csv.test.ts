import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledgerToCsv } from '../../src/export/formats/csv.ts';
import type { Ledger } from '../../src/model/index.ts';

const account = {
  id: 'a1',
  speaker: '=cmd()',
  stance: 'asserts',
  low: 12,
  point: 12,
  high: 12,
  modifier: 'exact',
  measure: 'killed',
  unit: 'people',
  asOf: '2024-03-02',
  evidence: [
    { document: 'd1', span: [3, 9], words: 'twelve, "at most"', via: ['Wire', 'Post'], annotations: [] },
    { document: 'd2', span: [0, 2], words: '12', via: [], annotations: [] },
  ],
} as const;

const ledger: Ledger = {
  matters: [
    {
      id: 'm1',
      type: 'killing',
      question: 'How many?',
      measure: 'killed',
      place: { name: 'Aru', country: 'CD', lat: -2.5, lon: 30 },
      start: '2024-03-01',
      end: '2024-03-01',
      accounts: [account, { ...account, id: 'a2', speaker: 'Mayor', low: 20, point: 20, high: 20 }],
      disputes: [{ accounts: ['a1', 'a2'], kind: 'figure', reason: '' }],
      revisions: [],
      documents: ['d1', 'd2'],
      origins: ['o1'],
    },
  ],
  origins: [{ id: 'o1', documents: ['d1', 'd2'], kind: 'reprint', first: 'd1', links: [] }],
};

/** Cells of a CSV text, with quoted commas and line breaks kept. */
function parse(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    if (end === '' && quoted === undefined && plain === '') break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

it('writes one row an account, with its evidence, origins and rivals', () => {
  const [head, first, second, ...more] = parse(ledgerToCsv(ledger, [{ id: 'd1', sha256: 'ab12' }]));
  expect(more).toEqual([]);
  const row = Object.fromEntries(head!.map((name, index) => [name, first![index]]));
  expect(row).toMatchObject({
    matter: 'm1',
    place: 'Aru',
    latitude: '-2.5',
    low: '12',
    evidence: 'twelve, "at most" | 12',
    offsets: '3-9 | 0-2',
    documents: 'd1 | d2',
    via: 'Wire > Post | ',
    sha256: 'ab12 | ',
    origins: 'o1',
    disputed_by: 'a2',
  });
  expect(second!.length).toBe(head!.length);
});

it('lets no cell be a formula', () => {
  for (const value of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1']) {
    const csv = ledgerToCsv(
      { ...ledger, matters: [{ ...ledger.matters[0]!, accounts: [{ ...account, speaker: value }] }] },
      [],
    );
    const [head, row] = parse(csv);
    expect(row![head!.indexOf('speaker')]).toBe(`'${value}`);
  }
});

it('lets no cell be a formula, whatever reports, people and outlets are called', () => {
  const words = fc.oneof(
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''), fc.string()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(words, words, words, (speaker, evidence, place) => {
      const given = {
        ...account,
        speaker,
        evidence: [{ ...account.evidence[0], words: evidence, via: [place] }],
      };
      const matter = {
        ...ledger.matters[0]!,
        question: place,
        place: { ...ledger.matters[0]!.place!, name: place },
      };
      const csv = ledgerToCsv({ ...ledger, matters: [{ ...matter, accounts: [given] }] }, []);
      const [head, row, ...more] = parse(csv);
      expect([row!.length, more]).toEqual([head!.length, []]);
      for (const one of row!)
        expect(/^[=+\-@\t\r\n]/u.test(one) && !/^-?\d+(\.\d+)?$/u.test(one)).toBe(false);
    }),
  );
});

it('names the origin of the words, where only a paragraph was copied', () => {
  const evidence = [{ ...account.evidence[0], origin: 'o7', copy: { of: 'd7', reason: '' } }];
  const matter = { ...ledger.matters[0]!, accounts: [{ ...account, evidence, aliases: ['=A', 'B'] }] };
  const [head, row] = parse(ledgerToCsv({ ...ledger, matters: [matter] }, []));
  expect(row![head!.indexOf('origins')]).toBe('o7');
  expect(row![head!.indexOf('aliases')]).toBe("'=A | B");
});

it('has every column that an account is told by', () => {
  expect(parse(ledgerToCsv({ matters: [], origins: [] }, []))[0]).toEqual(
    expect.arrayContaining(
      'matter question speaker low point high modifier stance start end as_of place origins via evidence sha256 offsets'.split(
        ' ',
      ),
    ),
  );
});

it('writes only the head for an empty ledger', () => {
  expect(parse(ledgerToCsv({ matters: [], origins: [] }, [])).length).toBe(1);
});
