import type { Message } from './messages/index.ts';

/** Keys that do one thing, and what. Keys are `KeyboardEvent.key`, several parted by two spaces. */
export type KeyHelp = readonly [keys: string, meaning: Message];

/** All keys of the desk, by where they work; the help at `?` shows this table. */
export const KEYS: readonly (readonly [where: Message, keys: readonly KeyHelp[]])[] = [
  [
    'Everywhere',
    [
      ['/', 'search the reports'],
      ['?', 'this help'],
      ['u', 'up: from a matter, document or speaker to its list'],
      ['Escape', 'let go of the selection'],
    ],
  ],
  [
    'In a list and on a matter',
    [
      ['j  k', 'next, previous in a list or account of a matter'],
      ['Enter', 'open what is selected'],
    ],
  ],
  [
    'In a document',
    [
      ['j  k  n  p', 'next, previous annotation of a document'],
      ['J  K', 'the same through every figure, date, place and event'],
      ['a', 'accept the annotation'],
      ['c', 'correct it'],
      ['x', 'reject it'],
      ['m', 'make a note on it, or on the account'],
      ['+', 'add an annotation, to the selected words if there are any'],
      ['z', 'undo the last decision here'],
    ],
  ],
  [
    'On the tour',
    [
      ['ArrowRight  ArrowLeft', 'next, previous step'],
      ['Escape', 'end the tour'],
    ],
  ],
];

/** How a key is written on a keyboard. */
const CAPS: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' };

/** The caps of a row of the table: "j  k" as j and k. */
export const capsOf = (keys: string): readonly string[] => keys.split('  ').map((key) => CAPS[key] ?? key);
