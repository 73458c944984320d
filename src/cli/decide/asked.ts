import { Problem } from '../../model/problem.ts';
import type { Dossier } from '../../store/contract.ts';
import type { DecideOptions } from '../commands/decide.ts';
import { correctionFrom } from './correction.ts';
import { passageAt } from './passage.ts';

type Ask = (what: readonly string[], options: DecideOptions, dossier: Dossier) => object;

const ACTIONS: Readonly<Record<string, Ask>> = {
  merge: (matters) => ({ type: 'mergeMatters', matters: atLeast(2, matters, 'matters') }),
  split: ([matter, ...words], _, dossier) => ({
    type: 'splitMatter',
    matter: needed(matter, 'a matter'),
    apart: atLeast(1, words, 'words to set apart').map((one) => passageAt(one, dossier)),
  }),
  move: ([matter, account, to]) => ({
    type: 'moveClaim',
    matter: needed(matter, 'a matter'),
    account: needed(account, 'an account of it'),
    to: needed(to, 'the matter to which it goes'),
  }),
  'same-origin': (documents, { kind }) => ({
    type: 'sameOrigin',
    documents: atLeast(2, documents, 'documents'),
    ...(kind === undefined ? {} : { kind }),
  }),
  'not-same-origin': (documents) => ({
    type: 'notSameOrigin',
    documents: atLeast(2, documents, 'documents'),
  }),
  correct: ([field, where, ...values], _, dossier) =>
    correctionFrom(
      needed(field, 'what to correct'),
      passageAt(needed(where, 'words as DOCUMENT:START-END'), dossier),
      values,
      dossier,
    ),
  reject: ([kind, where], _, dossier) => annotation('reject', kind, where, dossier),
  accept: ([kind, where], _, dossier) => annotation('accept', kind, where, dossier),
  note: ([on, ...words], _, dossier) => ({
    type: 'note',
    on: noteTarget(needed(on, 'a matter, a document or words as DOCUMENT:START-END'), dossier),
    text: needed(words.join(' ') || undefined, 'the words of the note'),
  }),
  'merge-names': (names, options, dossier) => named('mergeNames', names, options, dossier),
  'part-names': (names, options, dossier) => named('partNames', names, options, dossier),
  undo: ([number], _, dossier) => ({
    type: 'undo',
    entry: entryNumbered(needed(number, 'a number'), dossier),
  }),
};

/** The decision that a command line asks for, in the shape of the API; the schema checks it. */
export function askedFor(
  action: string,
  what: readonly string[],
  options: DecideOptions,
  dossier: Dossier,
): object {
  const ask = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!ask)
    throw new Problem(
      'usage',
      `"${action}" is nothing to decide; there is ${Object.keys(ACTIONS).join(', ')}.`,
    );
  return ask(what, options, dossier);
}

function needed(given: string | undefined, what: string): string {
  if (given === undefined)
    throw new Problem('usage', `give ${what} too; "griot help decide" shows examples.`);
  return given;
}

function atLeast(count: number, given: readonly string[], what: string): readonly string[] {
  if (given.length < count)
    throw new Problem('usage', `give ${count === 1 ? '' : `${count} `}${what} or more.`);
  return given;
}

const annotation = (
  type: 'reject' | 'accept',
  kind: string | undefined,
  where: string | undefined,
  dossier: Dossier,
): object => ({
  type,
  target: {
    kind: needed(kind, 'a kind of annotation'),
    ...passageAt(needed(where, 'words as DOCUMENT:START-END'), dossier),
  },
});

function noteTarget(on: string, dossier: Dossier): object {
  if (dossier.matter(on)) return { on: 'matter', matter: on };
  if (dossier.document(on)) return { on: 'document', document: on };
  return { on: 'passage', passage: passageAt(on, dossier) };
}

/** `NAME`, or `NAME@DOCUMENT` where only that document is meant. */
function named(
  type: 'mergeNames' | 'partNames',
  names: readonly string[],
  { of = 'speaker' }: DecideOptions,
  dossier: Dossier,
): object {
  const targets = atLeast(2, names, 'names').map((given) => {
    const at = given.lastIndexOf('@');
    const document = given.slice(at + 1);
    return at > 0 && dossier.document(document) ? { name: given.slice(0, at), document } : { name: given };
  });
  return { type, of, names: targets };
}

function entryNumbered(number: string, dossier: Dossier): string {
  const entry = dossier.decisions.entries().find(({ seq }) => String(seq) === number);
  if (!entry)
    throw new Problem('missingTarget', `the log has no decision ${number}; "griot decisions" lists them.`);
  return entry.hash;
}
