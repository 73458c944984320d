import { describe, expect, it } from 'vitest';
import { type DecidedItem, reconcileDecided } from '../../src/decisions/reconcile.ts';
import { anchorAt, type Decision, type Ledger, type MatterTarget } from '../../src/model/index.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { first, type Given, item, items, logOf, matterTarget, second, target, undoOf } from './sample.ts';

const plain = reconcile(items);
const drawn = (...decisions: readonly Given[]) => reconcileDecided(items, logOf(...decisions));
const matterOf = (ledger: Ledger, type: string) => ledger.matters.find((matter) => matter.type === type)!;
const figures = (ledger: Ledger, type = 'killing') =>
  matterOf(ledger, type).accounts.map(({ speaker, stance, low }) => [speaker, stance, low]);
const third = item(
  'third',
  `Five people were killed in Timbuktu on 9 November 2023 when a bus overturned, police said.`,
  '2023-11-10',
  'Lake Mail',
);
const three = [...items, third];
const plainOfThree = reconcile(three);
const drawnOf = (among: readonly DecidedItem[], ...decisions: readonly Given[]) =>
  reconcileDecided(among, logOf(...decisions));
const earlier = matterTarget(
  plainOfThree.matters.find(({ documents }) => documents.includes('third'))!,
  three,
);
const killing = matterTarget(matterOf(plain, 'killing'));
const injury = matterTarget(matterOf(plain, 'injury'));
const displacement = matterTarget(matterOf(plain, 'displacement'));
/** The words of one document on which an account rests. */
const words = ({ document }: DecidedItem, text: string) => {
  const at = document.text.indexOf(text);
  return { document: document.sha256, anchor: anchorAt(document.text, [at, at + text.length]) };
};

describe('decisions on the ledger', () => {
  it('are none in an empty log', () => {
    expect(drawn().ledger).toEqual(plain);
  });

  it('correct whose word a figure is, and what it is', () => {
    const { ledger } = drawn(
      {
        type: 'correct',
        target: target(first, 'attribution', 'At least 12'),
        change: { field: 'speaker', name: 'Red Lance' },
      },
      {
        type: 'correct',
        target: target(second, 'estimate', '40 people'),
        change: { field: 'figure', low: 44, point: 44, high: 44, modifier: 'exact', measure: 'killed' },
      },
    );
    expect(figures(ledger)).toEqual([
      ['Red Lance', 'asserts', 12],
      ['army', 'denies', 1],
      ['rebels', 'asserts', 44],
    ]);
  });

  it('correct stances, and leave out what was rejected', () => {
    const { ledger } = drawn(
      {
        type: 'correct',
        target: target(first, 'attribution', 'At least 12'),
        change: { field: 'stance', stance: 'doubts' },
      },
      { type: 'reject', target: target(second, 'estimate', '40 people') },
    );
    expect(figures(ledger)).toEqual([
      ['Ada Roe', 'doubts', 12],
      ['army', 'denies', 1],
    ]);
  });

  it('merge matters', () => {
    const { ledger, outcomes } = drawnOf(three, { type: 'mergeMatters', matters: [killing, earlier] });
    expect(ledger.matters).toHaveLength(plainOfThree.matters.length - 1);
    expect(matterOf(ledger, 'killing').accounts).toHaveLength(4);
    expect(outcomes).toEqual([{ seq: 1, state: 'settled' }]);
  });

  it('make no figure one of another measure', () => {
    const { ledger, outcomes } = drawn(
      { type: 'mergeMatters', matters: [killing, injury] },
      { type: 'moveClaim', claim: injury, to: displacement },
    );
    expect(ledger).toEqual(plain);
    expect(outcomes).toMatchObject([
      { state: 'unsettled', reason: expect.stringMatching(/different things \(killed, injured\)/) },
      { state: 'unsettled', reason: expect.stringMatching(/different things \(injured, displaced\)/) },
    ]);
  });

  it('split a matter', () => {
    const { ledger } = drawn({ type: 'splitMatter', matter: killing, apart: [words(second, '40 people')] });
    const parts = ledger.matters.filter(({ type }) => type === 'killing');
    expect(parts.map(({ accounts }) => accounts.map(({ speaker }) => speaker))).toEqual(
      expect.arrayContaining([['rebels'], ['Ada Roe', 'army']]),
    );
    expect(parts.flatMap(({ disputes }) => disputes.flatMap(({ accounts }) => accounts))).not.toContain(
      matterOf(plain, 'killing').accounts.find(({ speaker }) => speaker === 'rebels')!.id,
    );
  });

  it('move a claim', () => {
    const claim: MatterTarget = { evidence: [words(second, '40 people')], about: 'killed' };
    const { ledger } = drawnOf(three, { type: 'moveClaim', claim, to: earlier });
    const speakers = ledger.matters
      .filter(({ type }) => type === 'killing')
      .map(({ accounts }) => accounts.map(({ speaker }) => speaker).sort());
    expect(speakers).toEqual(
      expect.arrayContaining([
        ['Ada Roe', 'army'],
        ['police', 'rebels'],
      ]),
    );
  });

  it('join and part origins', () => {
    const documents = [first.document.sha256, second.document.sha256] as const;
    const same: Decision = { type: 'sameOrigin', documents, kind: 'pressRelease' };
    const joined = drawn(same).ledger;
    expect(joined.origins).toMatchObject([
      {
        documents: ['first', 'second'],
        first: 'first',
        kind: 'pressRelease',
        links: [{ document: 'second', of: 'first', reason: 'Ida decided that they have one origin: tried' }],
      },
    ]);
    expect(matterOf(joined, 'killing').origins).toHaveLength(1);
    expect(drawn(same, { type: 'notSameOrigin', documents }).ledger.origins).toHaveLength(2);
  });

  it('part a reprint that was found', () => {
    const reprint = item('reprint', `${first.document.text}\n`, '2024-03-06', 'Lake Mail');
    const all = [...items, reprint];
    expect(reconcile(all).origins).toHaveLength(2);
    const documents = [first.document.sha256, reprint.document.sha256] as const;
    expect(reconcileDecided(all, logOf({ type: 'notSameOrigin', documents })).ledger.origins).toHaveLength(3);
  });

  it.each<[string, Decision]>([
    ['split', { type: 'splitMatter', matter: killing, apart: [words(second, '40 people')] }],
    ['reject', { type: 'reject', target: target(first, 'estimate', '12 people') }],
    [
      'same origin',
      { type: 'sameOrigin', documents: [first.document.sha256, second.document.sha256], kind: 'relay' },
    ],
  ])('%s and its undo leave nothing, in any order of the documents', (_name, decision) => {
    const decided = drawn(decision).ledger;
    expect(decided).not.toEqual(plain);
    expect(reconcileDecided(items.toReversed(), logOf(decision)).ledger).toEqual(decided);
    const undone = drawn(decision, undoOf(1));
    expect(undone.ledger).toEqual(plain);
    expect(undone.outcomes.map(({ state }) => state)).toEqual(['undone', 'settled']);
    expect(drawn(decision, undoOf(1), undoOf(2)).ledger).toEqual(decided);
  });

  it('are taken back one by one, and done again', () => {
    const merge: Decision = { type: 'mergeMatters', matters: [killing, earlier] };
    const figure: Decision = {
      type: 'correct',
      target: target(second, 'estimate', '40 people'),
      change: { field: 'figure', low: 44, point: 44, high: 44, modifier: 'exact', measure: 'killed' },
    };
    const both = drawnOf(three, merge, figure).ledger;
    expect(drawnOf(three, merge, figure, undoOf(1)).ledger).toEqual(drawnOf(three, figure).ledger);
    expect(drawnOf(three, merge, figure, undoOf(1), undoOf(3)).ledger).toEqual(both);
    expect(drawnOf(three, merge, figure, undoOf(1), undoOf(3), undoOf(4)).ledger).toEqual(
      drawnOf(three, figure).ledger,
    );
    expect(drawnOf(three, merge, figure, undoOf(2), undoOf(1)).ledger).toEqual(plainOfThree);
    const { outcomes } = drawnOf(three, merge, figure, undoOf(1), undoOf(3));
    expect(outcomes.map(({ state }) => state)).toEqual(['settled', 'settled', 'undone', 'settled']);
  });

  it('hold in a new version of the models, that reads the same words otherwise', () => {
    const claim: MatterTarget = { evidence: [words(second, '40 people')], about: 'killed' };
    const move: Decision = { type: 'moveClaim', claim, to: earlier };
    const speakers = (among: readonly DecidedItem[]) =>
      drawnOf(among, move)
        .ledger.matters.filter(({ type }) => type === 'killing')
        .map(({ accounts }) => accounts.map(({ speaker }) => speaker).sort());
    // Other ids, a wider figure, and another word of the annotation's own.
    const newer = three.map(({ document, reading }) => ({
      document,
      reading: {
        ...reading,
        estimates: reading.estimates.map((one) => ({
          ...one,
          id: `new-${one.id}`,
          span:
            document.id === 'second' && one.low === 40 ? ([one.span[0] - 7, one.span[1]] as const) : one.span,
        })),
      },
    }));
    expect(newer[1]!.reading.estimates[0]!.span).not.toEqual(second.reading.estimates[0]!.span);
    expect(speakers(newer)).toEqual(speakers(three));
    // The figure is no longer read: the move says so and changes nothing else.
    const without = three.map((one) =>
      one.document.id === 'second'
        ? {
            ...one,
            reading: { ...one.reading, estimates: one.reading.estimates.filter(({ low }) => low !== 40) },
          }
        : one,
    );
    const { ledger, outcomes } = drawnOf(without, move);
    expect(outcomes).toEqual([{ seq: 1, state: 'unsettled', reason: expect.stringMatching(/rests on/) }]);
    expect(ledger).toEqual(reconcile(without));
  });

  it('are unsettled, each with its reason, where they no longer fit', () => {
    const log = logOf(
      { type: 'mergeMatters', matters: [displacement, displacement] },
      { type: 'splitMatter', matter: killing, apart: [words(first, 'At least 12 people')] },
      { type: 'sameOrigin', documents: [first.document.sha256, second.document.sha256], kind: 'relay' },
      { type: 'accept', target: target(second, 'estimate', '40 people') },
      { type: 'note', target: { on: 'matter', matter: displacement }, text: 'which town?' },
    );
    expect(reconcileDecided(items, log).outcomes.map(({ state }) => state)).toEqual(Array(5).fill('settled'));
    const { outcomes, ledger } = reconcileDecided([first], log);
    expect(outcomes).toEqual([
      { seq: 1, state: 'unsettled', reason: 'Its document is not in the dossier.' },
      { seq: 2, state: 'settled' },
      { seq: 3, state: 'unsettled', reason: 'One of the documents is not in the dossier.' },
      { seq: 4, state: 'unsettled', reason: 'Its document is not in the dossier.' },
      { seq: 5, state: 'unsettled', reason: 'Its document is not in the dossier.' },
    ]);
    expect(ledger.matters.filter(({ type }) => type === 'killing')).toHaveLength(2);
  });
});
