import { expect, it } from 'vitest';
import type { DocumentInput } from '../../src/model/index.ts';
import { createReader } from '../../src/read/reader.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { copiesAmong } from '../../src/reconcile/origins/copies.ts';
import { sketchOf } from '../../src/reconcile/origins/sketch.ts';
import { loadResources } from '../../src/resources/load.ts';

const reader = createReader(await loadResources('en'));
const item = (document: DocumentInput) => ({ document, reading: reader.read(document) });

const shared =
  'Heavy rain brought down a hillside above the market of Lubwe on Monday night and at least 14 people were killed, wrote the agency, whose reporter walked there at dawn.';

const wire = item({
  id: 'wire',
  publisher: 'Copperbelt Wire',
  date: '2021-02-03',
  language: 'en',
  text: `${shared}\n\nRoads to the north were cut and a bridge was swept away.`,
});

const feature = item({
  id: 'feature',
  publisher: 'Lubwe Weekly',
  date: '2021-02-05',
  language: 'en',
  text: `Grace Mwansa sells dried fish at the foot of the hill. She has counted the stalls that are left, and there are nine.\n\n${shared}\n\nThe council promised a wall in 2018. Nobody has laid a stone, says Joseph Phiri, who keeps the accounts of the traders' fund.`,
});

const reprint = item({
  id: 'reprint',
  publisher: 'Evening Courier',
  date: '2021-02-03',
  language: 'en',
  text: `(Copperbelt Wire) - ${shared}\n\nRoads to the north were cut and a bridge was swept away.`,
});

const sketches = [wire, feature, reprint].map(({ document, reading }) => sketchOf(document, reading));

it('finds the reprint and leaves the report with reporting of its own alone', () => {
  const { origins } = reconcile([wire, feature, reprint]);
  expect(origins.map(({ documents }) => [...documents].sort())).toEqual([['reprint', 'wire'], ['feature']]);
  expect(origins[0]).toMatchObject({ kind: 'reprint', first: 'wire' });
  expect(origins[0]?.links[0]?.reason).toContain('Copperbelt Wire');
});

it('finds the one paragraph that the report copied', () => {
  const copies = copiesAmong(sketches, [[0, 1]]);
  expect([...copies.keys()]).toEqual(['feature 1']);
  expect(copies.get('feature 1')?.of).toBe('wire');
});

it('counts a copied figure as one origin in three articles', () => {
  const { matters } = reconcile([wire, feature, reprint]);
  const matter = matters.find(({ accounts }) => accounts.some(({ low }) => low === 14))!;
  expect([...matter.documents].sort()).toEqual(['feature', 'reprint', 'wire']);
  expect(matter.origins).toHaveLength(1);
  expect(matter.accounts.filter(({ low }) => low === 14)).toHaveLength(1);
});

it('keeps the later report of one outlet an origin of its own', () => {
  const later = item({
    ...wire.document,
    id: 'later',
    date: '2021-02-06',
    text: 'The toll of the landslide at Lubwe rose to 19 on Friday, the district commissioner said. Heavy rain had brought down a hillside above the market on Monday night.',
  });
  expect(reconcile([wire, later]).origins).toHaveLength(2);
});
