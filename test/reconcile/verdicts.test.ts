import { describe, expect, it } from 'vitest';
import { profileOf, reconcile } from '../../src/reconcile/index.ts';
import { loadLedgerLexicons } from '../../src/resources/ledger-lexicons.ts';
import { item } from '../decisions/sample.ts';

const toll =
  'At least 40 people were killed in an attack on the market of Gao on 3 March 2024, the Harvest League said.';
/** What somebody does to the figure in the next paragraph, and the accounts that come of it. */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['The governor, Ali Dembele, questioned the figure.', 'Ali Dembele', 'doubts'],
  [
    'The United Nations mission cast doubt on the toll given by the Harvest League.',
    'United Nations mission',
    'doubts',
  ],
  ['The army raised doubts about the count of the Harvest League.', 'army', 'doubts'],
  ['The hospital confirmed that 40 people were killed in the attack.', 'hospital', 'confirms'],
  ['The army could not confirm how many people had been killed.', 'army', 'cannotConfirm'],
  ['The governor, Ali Dembele, questioned two suspects.', 'Ali Dembele', null],
  ['The army raised the flag over the market again.', 'army', null],
];

describe('what is done to a figure', () => {
  it.each(CASES)('%s', (text, speaker, stance) => {
    const { matters } = reconcile([item('one', `${toll}\n\n${text}`, '2024-03-05', 'Hill Wire')]);
    const found = matters
      .filter(({ measure }) => measure === 'killed')
      .flatMap(({ accounts }) => accounts.filter((account) => account.speaker === speaker));
    expect(found.map((account) => account.stance)).toEqual(stance === null ? [] : [stance]);
    expect(matters.flatMap(({ disputes }) => disputes)).toEqual([]);
  });

  it.each([
    'The Harvest League withdrew its figure of 40 killed in the attack on the market of Gao on 3 March 2024.',
    'The market of Gao was attacked on 3 March 2024. “Our count of 40 killed was wrong,” the Harvest League said on Saturday.',
  ])('is taken back by who gave it, which is a line and ends its disputes: %s', (text) => {
    const rival = item(
      'rival',
      'The army said from its base that the attack on the market of Gao on 3 March 2024 had killed 9 people.',
      '2024-03-06',
      'Valley Post',
    );
    const first = item('first', toll, '2024-03-05', 'Hill Wire');
    expect(reconcile([first, rival]).matters[0]!.disputes).toHaveLength(1);
    const { matters } = reconcile([first, rival, item('last', text, '2024-03-09', 'Lake Mail')]);
    const matter = matters.find(({ measure }) => measure === 'killed')!;
    expect(matter.disputes).toEqual([]);
    expect(matter.endedDisputes).toHaveLength(1);
    expect(matter.revisions.map(({ reason }) => reason)).toEqual([
      'Harvest League withdrew at least 40 on 2024-03-09.',
    ]);
    expect(matter.accounts.map(({ speaker, stance }) => [speaker, stance])).toContainEqual([
      'Harvest League',
      'revises',
    ]);
  });
});

describe('speakers who say something together', () => {
  it('have an account each, as the reading names them', async () => {
    const { document, reading } = item(
      'one',
      'The army and the mission said that 61 people were injured in Gao on 3 March 2024.',
      '2024-03-05',
      'Hill Wire',
    );
    const ids = ['army', 'mission'].map((name) => reading.entities.find((one) => one.name === name)!.id);
    const together = {
      ...reading,
      attributions: reading.attributions.map((one) => ({
        ...one,
        sources: [[0, 'The army and the mission'.length] as const],
        speaker: ids[0]!,
        speakers: ids,
      })),
    };
    const { claims } = profileOf({ document, reading: together }, (await loadLedgerLexicons()).get('en'));
    const figures = claims.filter(({ topic }) => topic === 'figure');
    expect(figures.map(({ speaker }) => speaker.name)).toEqual(['army', 'mission']);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    const { matters } = reconcile([{ document, reading: together }]);
    expect(matters[0]!.accounts.map(({ speaker, point }) => [speaker, point])).toEqual([
      ['army', 61],
      ['mission', 61],
    ]);
    expect(matters[0]!.disputes).toEqual([]);
  });
});
