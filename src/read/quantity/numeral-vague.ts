import type { Atoms } from './atoms.ts';
import type { Numeral, NumeralGrammar } from './numeral.ts';

/** "hundreds", "tens of thousands", "hundreds of thousands". */
export function pluralAt(atoms: Atoms, at: number, { entries }: NumeralGrammar, value: number): Numeral {
  const of = entries.get(atoms.lower[at + 1] ?? '');
  const next = entries.get(atoms.lower[at + 2] ?? '');
  if (of?.role === 'of' && (next?.role === 'plural' || next?.role === 'scale'))
    return {
      first: at,
      last: at + 3,
      value: value * next.value,
      kind: 'vague',
    };
  return { first: at, last: at + 1, value, kind: 'vague' };
}

/** "several hundred", "a few dozen", "a couple of thousand", "several". */
export function vagueAt(
  atoms: Atoms,
  at: number,
  { entries, lexicon }: NumeralGrammar,
  value: number,
  first = at,
): Numeral {
  const next = entries.get(atoms.lower[at + 1] ?? '');
  const scale = next?.role === 'of' ? entries.get(atoms.lower[at + 2] ?? '') : next;
  if (scale?.role === 'scale')
    return { first, last: at + (next === scale ? 2 : 3), value: value * scale.value, kind: 'vague' };
  // "A couple was shot" are two people, "a couple of people" may be more.
  const pair = first < at && next?.role !== 'of' && lexicon.pairs.includes(atoms.lower[at]!);
  return { first, last: at + 1, value, kind: pair ? 'cardinal' : 'vague' };
}

/** "a number of", "an unknown number of": a size that nobody gives, with the least that the words allow. */
export function sizeAt(atoms: Atoms, at: number, { entries, lexicon }: NumeralGrammar): Numeral | undefined {
  const { nouns, adjectives } = lexicon.sizes;
  let noun = at + 1;
  let least: number | undefined;
  while (noun < atoms.count && adjectives[atoms.lower[noun]!] !== undefined)
    least = adjectives[atoms.lower[noun++]!];
  const value = least ?? nouns[atoms.lower[noun] ?? ''];
  if (value === undefined || nouns[atoms.lower[noun] ?? ''] === undefined) return undefined;
  if (entries.get(atoms.lower[noun + 1] ?? '')?.role !== 'of') return undefined;
  return { first: at, last: noun + 1, value, kind: 'vague' };
}
