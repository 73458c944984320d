import { describe, expect, it } from 'vitest';
import { type DecidedItem, reconcileDecided } from '../../src/decisions/reconcile.ts';
import type { Decision } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { type Given, item, logOf, undoOf } from './sample.ts';

const north = item(
  'north',
  `At least 12 people were killed in an attack on the market of Gao on 3 March 2024, the Harvest League said.`,
  '2024-03-04',
  'Hill Wire',
);
const south = item(
  'south',
  `The attack on the market of Gao on 3 March 2024 killed 12 people, the Farmers' Council said in a statement.`,
  '2024-03-05',
  'Valley Post',
);
const later = item(
  'later',
  `The attack on the market of Gao on 3 March 2024 killed 19 people, the Harvest League said.`,
  '2024-03-09',
  'Lake Mail',
);
const all = [north, south, later];
const speakersIn = (among: readonly DecidedItem[], ...given: readonly Given[]) =>
  reconcileDecided(among, logOf(...given))
    .ledger.matters.flatMap(({ accounts }) =>
      accounts.map(({ speaker, point, low }) => [speaker, point ?? low]),
    )
    .sort();
const league = { name: 'Harvest League' };
const council = { name: 'farmers council' };
const merge: Decision = { type: 'mergeNames', of: 'speaker', names: [council, league] };
const part: Decision = { type: 'partNames', of: 'speaker', names: [council, league] };

describe('decisions on names', () => {
  it('make two speakers one, shown under the first name, whose later figure revises the earlier', () => {
    const { ledger, outcomes } = reconcileDecided(all, logOf(merge));
    const [matter] = ledger.matters;
    expect(matter!.accounts.map(({ speaker, stance }) => [speaker, stance])).toEqual([
      ["Farmers' Council", 'asserts'],
      ["Farmers' Council", 'revises'],
    ]);
    expect(matter!.accounts[0]!.aliases).toContain('Harvest League');
    expect(matter!.revisions).toHaveLength(1);
    expect(outcomes).toEqual([{ seq: 1, state: 'settled' }]);
  });

  it('keep apart what one name means in two reports', () => {
    const where = [north, later].map(({ document }) => ({ ...league, document: document.sha256 }));
    const apart: Decision = { type: 'partNames', of: 'speaker', names: where };
    const [plain] = reconcile(all).matters;
    expect(plain!.revisions).toHaveLength(1);
    const [matter] = reconcileDecided(all, logOf(apart)).ledger.matters;
    expect(matter!.revisions).toEqual([]);
    expect(matter!.disputes.map(({ kind }) => kind)).toContain('figure');
  });

  it('hold until a later one says otherwise', () => {
    expect(speakersIn(all, merge, part)).toEqual(speakersIn(all));
    expect(speakersIn(all, part, merge)).toEqual(speakersIn(all, merge));
  });

  it('leave nothing when they are undone, in any order of the documents', () => {
    const decided = reconcileDecided(all, logOf(merge)).ledger;
    expect(reconcileDecided(all.toReversed(), logOf(merge)).ledger).toEqual(decided);
    expect(reconcileDecided(all, logOf(merge, undoOf(1))).ledger).toEqual(reconcile(all));
    expect(reconcileDecided(all, logOf(merge, undoOf(1), undoOf(2))).ledger).toEqual(decided);
  });

  it('survive a new reading, which numbers its entities anew', () => {
    const renumbered = all.map(({ document, reading }) => ({
      document,
      reading: JSON.parse(
        JSON.stringify(reading).replace(/"(e\d+)"/gu, '"new-$1"'),
      ) as DecidedItem['reading'],
    }));
    expect(speakersIn(renumbered, merge)).toEqual(speakersIn(all, merge));
  });

  it('are unsettled where a name or its document is gone', () => {
    const stranger: Decision = { type: 'mergeNames', of: 'speaker', names: [league, { name: 'Weavers' }] };
    const scoped: Decision = {
      type: 'partNames',
      of: 'speaker',
      names: [league, { ...council, document: south.document.sha256 }],
    };
    expect(reconcileDecided([north], logOf(stranger, scoped)).outcomes).toEqual([
      { seq: 1, state: 'unsettled', reason: 'No report names “Weavers” now.' },
      { seq: 2, state: 'unsettled', reason: 'Its document is not in the dossier.' },
    ]);
    const moved = { ...scoped, names: [league, { ...council, document: north.document.sha256 }] };
    expect(reconcileDecided(all, logOf(moved)).outcomes).toMatchObject([
      { state: 'unsettled', reason: 'The document does not name “farmers council” now.' },
    ]);
  });

  it('make two places one, and one name two places', () => {
    const gao = item(
      'gao',
      'Gunmen attacked the bus station of Gao on 3 March 2024 and killed 9 people, the mayor said. He asked the governor for more lamps and a wall.',
      '2024-03-04',
      'Hill Wire',
    );
    const kidal = item(
      'kidal',
      'The army said that 12 people had died when the market of Kidal was attacked on 3 March 2024. Patrols were sent along the river road by night.',
      '2024-03-05',
      'Valley Post',
    );
    const names = [{ name: 'Gao' }, { name: 'Kidal' }];
    const matters = (among: readonly DecidedItem[], ...given: readonly Given[]) =>
      reconcileDecided(among, logOf(...given)).ledger.matters.length;
    expect(matters([gao, kidal])).toBe(2);
    expect(matters([gao, kidal], { type: 'mergeNames', of: 'place', names })).toBe(1);
    const again = item(
      'again',
      'The army said that 9 people had died when the bus station of Gao was attacked on 3 March 2024. Patrols were sent along the river road by night.',
      '2024-03-05',
      'Valley Post',
    );
    expect(matters([gao, again])).toBe(1);
    const two = [gao, again].map(({ document }) => ({ name: 'Gao', document: document.sha256 }));
    expect(matters([gao, again], { type: 'partNames', of: 'place', names: two })).toBe(2);
  });
});
