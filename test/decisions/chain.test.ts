import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/decisions/canonical.ts';
import { chainFaults, EMPTY_CHAIN, hashOf, type StoredEntry } from '../../src/decisions/chain.ts';
import { standing } from '../../src/decisions/standing.ts';
import type { DecisionEntry } from '../../src/model/index.ts';
import { first, logOf, target, undoOf } from './sample.ts';

const figure = target(first, 'estimate', '12 people');
const log = logOf(
  { type: 'accept', target: figure },
  { type: 'note', target: { on: 'document', document: first.document.sha256 }, text: 'ask the mayor' },
  { type: 'reject', target: figure },
  undoOf(3),
);
const stored = (entries: readonly DecisionEntry[]): StoredEntry[] =>
  entries.map((entry, index) => ({ seq: index + 1, entry }));
const head = { length: log.length, hash: log.at(-1)!.hash };

it('writes a value in one way only', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe('a log', () => {
  it('is whole as it was written', () => {
    expect(chainFaults([], EMPTY_CHAIN)).toEqual([]);
    expect(chainFaults(stored(log), head)).toEqual([]);
  });

  it('shows any edited field of any entry, and names the entry', () => {
    fc.assert(
      fc.property(
        fc.nat(log.length - 1),
        fc.constantFrom('who', 'when', 'why', 'previous'),
        fc.string(),
        (at, field, value) => {
          fc.pre(log[at]![field as 'who'] !== value);
          const edited = stored(log).with(at, { seq: at + 1, entry: { ...log[at]!, [field]: value } });
          expect(chainFaults(edited, head).join()).toMatch(`decision ${at + 1} was edited`);
        },
      ),
    );
  });

  it('shows an entry that was edited and hashed anew', () => {
    for (const [at, entry] of log.entries()) {
      const edited = { ...entry, who: 'Somebody else' };
      const forged = stored(log).with(at, { seq: at + 1, entry: { ...edited, hash: hashOf(edited) } });
      expect(chainFaults(forged, head)).toHaveLength(1);
    }
  });

  it('shows any entry that is missing, the last one too', () => {
    for (const at of log.keys()) {
      expect(chainFaults(stored(log).toSpliced(at, 1), head)).toEqual([
        `decision ${at + 1} is missing from the log.`,
      ]);
    }
  });

  it('shows entries that changed places, or that nobody recorded', () => {
    const [a, b, ...rest] = log;
    expect(chainFaults(stored([b!, a!, ...rest]), head)[0]).toBe(
      'decision 2 stands in the place of decision 1.',
    );
    expect(chainFaults(stored(log), { length: 3, hash: log[2]!.hash })).toEqual([
      'decision 4 is more than were recorded.',
    ]);
    expect(chainFaults([{ seq: 1, entry: undefined }, ...stored(log).slice(1)], head)[0]).toMatch(
      'decision 1 was edited',
    );
  });
});

it('takes back, and takes back the taking back', () => {
  const numbers = (entries: readonly DecisionEntry[]) => standing(entries).map(({ seq }) => seq);
  const accept = { type: 'accept', target: figure } as const;
  expect(numbers(logOf(accept, undoOf(1)))).toEqual([]);
  expect(numbers(logOf(accept, undoOf(1), undoOf(2)))).toEqual([1]);
  expect(numbers(logOf(accept, undoOf(1), undoOf(2), undoOf(3)))).toEqual([]);
});
