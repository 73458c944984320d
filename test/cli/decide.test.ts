import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/model/index.ts';
import { first, second } from '../decisions/sample.ts';
import { griot } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'griot-decide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let dossier: string;
let count = 0;

beforeEach(async () => {
  dossier = join(folder, `${count++}.griot`);
  for (const { document } of [first, second]) {
    const file = join(folder, `${document.id}.txt`);
    writeFileSync(file, document.text);
    expect((await griot(['add', dossier, file, '--date', document.date!])).code).toBe(0);
  }
});

const ledger = async (): Promise<Ledger> =>
  JSON.parse((await griot(['ledger', dossier, '--json'])).out) as Ledger;
const decide = (...args: readonly string[]) => griot(['decide', dossier, ...args, '--who', 'Ida']);
const killing = async () => (await ledger()).matters.find(({ measure }) => measure === 'killed')!;
/** `DOCUMENT:START-END` of what an account of the killed rests on. */
const wordsOf = async (speaker: string) => {
  const { evidence } = (await killing()).accounts.find((account) => account.speaker === speaker)!;
  return `${evidence[0]!.document}:${evidence[0]!.span.join('-')}`;
};

describe('griot decide', () => {
  it('corrects, rejects, accepts and takes back', async () => {
    const before = await ledger();
    const words = await wordsOf('rebels');
    expect((await decide('correct', 'figure', words, 'point=44')).err).toBe('');
    expect((await killing()).accounts.map(({ point }) => point)).toContain(44);
    expect((await decide('correct', 'speaker', words, 'name=Red Lance', 'type=group')).err).toBe('');
    expect((await killing()).accounts.map(({ speaker }) => speaker)).toContain('Red Lance');
    expect((await decide('accept', 'estimate', words)).code).toBe(0);
    expect((await decide('reject', 'estimate', words)).code).toBe(0);
    expect((await killing()).accounts.map(({ speaker }) => speaker)).not.toContain('Red Lance');
    for (const number of ['4', '2', '1']) expect((await decide('undo', number)).err).toBe('');
    expect(await ledger()).toEqual(before);
    const listed = (await griot(['decisions', dossier])).out;
    expect(listed).toMatch(/1 undone correct the figure to 44 killed of “40 people”/);
    expect(listed).toMatch(/3 settled accept the estimate “40 people”/);
    expect(listed).toMatch(/5 settled take back decision 4\n {4}Ida, \d{4}-/);
  });

  it('splits, moves and merges matters by the ids that the ledger prints', async () => {
    const shown = (await griot(['ledger', dossier, '--ids'])).out;
    const matter = await killing();
    expect(shown).toContain(matter.id);
    const words = await wordsOf('rebels');
    expect(shown).toContain(words);
    expect((await decide('split', matter.id, words)).err).toBe('');
    const parts = (await ledger()).matters.filter(({ measure }) => measure === 'killed');
    expect(parts).toHaveLength(2);
    expect((await decide('merge', ...parts.map(({ id }) => id))).err).toBe('');
    expect((await killing()).accounts).toHaveLength(3);
    expect((await decide('undo', '2')).code).toBe(0);
    const [one, other] = (await ledger()).matters.filter(({ measure }) => measure === 'killed');
    expect((await decide('move', one!.id, one!.accounts[0]!.id, other!.id)).code).toBe(0);
  });

  it('joins and parts origins and names, and notes', async () => {
    const [a, b] = (await ledger()).origins.map(({ documents }) => documents[0]!);
    expect((await decide('same-origin', a!, b!, '--kind', 'pressRelease', '--why', 'one text')).err).toBe('');
    expect((await ledger()).origins).toMatchObject([{ kind: 'pressRelease' }]);
    expect((await decide('not-same-origin', a!, b!)).err).toBe('');
    expect((await ledger()).origins).toHaveLength(2);
    expect((await decide('merge-names', 'Red Lance', 'rebels')).err).toMatch(/No report names “Red Lance”/);
    expect((await decide('merge-names', 'mayor', `rebels@${b}`)).code).not.toBe(2);
    expect((await decide('merge-names', 'Gao', 'Gao', '--of', 'place')).code).toBe(0);
    expect((await decide('note', a!, 'ask', 'the mayor')).out).toMatch(/note “ask the mayor” on/);
  });

  it('takes JSON as the API does', async () => {
    const [document] = (await ledger()).origins.map(({ documents }) => documents[0]!);
    const decision = { type: 'note', on: { on: 'document', document }, text: 'call back' };
    const send = (value: unknown, ...more: string[]) =>
      griot(['decide', dossier, '--json', ...more], JSON.stringify(value));
    expect((await send({ who: 'Ada', why: '', decision })).code).toBe(0);
    expect((await send(decision, '--who', 'Ida', '--why', 'later')).code).toBe(0);
    const listed = JSON.parse((await griot(['decisions', dossier, '--json'])).out);
    expect(listed.map(({ who, state }: { who: string; state: string }) => [who, state])).toEqual([
      ['Ada', 'settled'],
      ['Ida', 'settled'],
    ]);
    expect((await griot(['decisions', dossier, '--unsettled'])).out).toBe('No decisions.\n');
    expect((await send(decision)).err).toMatch(/say who decides/);
    expect((await griot(['decide', dossier, '--json', '--who', 'Ida'], 'no')).err).toMatch(/not JSON/);
  });

  it.each([
    [['decide'], /missing required argument/],
    [['merge', 'matter-x'], /2 matters or more/],
    [['dance'], /"dance" is nothing to decide/],
    [['reject', 'estimate', 'nowhere'], /DOCUMENT:START-END/],
    [['reject', 'nonsense', 'first.txt:0-5'], /no document|not as it should be/],
    [['undo', '7'], /no decision 7/],
    [['correct', 'weather', 'a:1-2'], /no document|cannot be corrected/],
  ])('refuses %j with a reason', async (args, reason) => {
    const { code, err, out } = args[0] === 'decide' ? await griot(args) : await decide(...args);
    expect([code === 1 || code === 2, out]).toEqual([true, '']);
    expect(err).toMatch(reason);
    expect(JSON.parse((await griot(['decisions', dossier, '--json'])).out)).toEqual([]);
  });
});
