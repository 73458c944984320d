import type { Block, DocumentInput, Timex } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Tokens } from '../layers.ts';
import { type Atoms, atomsOf, atomsOfText } from '../quantity/atoms.ts';
import { numeralGrammar } from '../quantity/numeral.ts';
import { defineStage, type Stage } from '../stage.ts';
import { annotate } from './annotate.ts';
import { rangeOf } from './bounds.ts';
import { parseDay } from './calendar.ts';
import { findTimes, type TimexGrammar, timexGrammar } from './find.ts';
import { resolve } from './resolve.ts';
import { createTense } from './tense.ts';

/** Finds time expressions and works out their values. */
export function createTimexStage({ language }: Resources): Stage {
  const grammar = timexGrammar(language.timex, numeralGrammar(language.quantity.numerals));
  const { digits } = language.quantity.numerals;
  const tense = createTense(language.timex);
  return defineStage({
    name: 'timex',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences'],
    assigns: ['timexes'],
    run: ({ document, blocks, tokens }): { timexes: readonly Timex[] } => {
      const atoms = atomsOf(tokens, digits);
      const found = findTimes(document.text, atoms, sentenceEnds(atoms, tokens), grammar);
      const publication = parseDay(document.date) ?? datelineDay(document, blocks, grammar);
      return { timexes: annotate(found, { atoms, tokens, publication, grammar, tense }) };
    },
  });
}

/** For each atom the atom at which its sentence ends. */
function sentenceEnds(atoms: Atoms, tokens: Tokens): Int32Array {
  const ends = new Int32Array(atoms.count);
  for (let at = atoms.count - 1, end = atoms.count; at >= 0; at--) {
    if (at + 1 < atoms.count && tokens.sentence[atoms.token[at]!] !== tokens.sentence[atoms.token[at + 1]!])
      end = at + 1;
    ends[at] = end;
  }
  return ends;
}

/** The whole date in a dateline block, as a day number. */
function datelineDay(
  { text }: DocumentInput,
  blocks: readonly Block[],
  grammar: TimexGrammar,
): number | undefined {
  for (const { kind, span } of blocks) {
    if (kind !== 'dateline') continue;
    const atoms = atomsOfText(text, span[0], span[1], grammar.numerals.lexicon.digits);
    const ends = new Int32Array(atoms.count).fill(atoms.count);
    for (const { match } of findTimes(text, atoms, ends, grammar)) {
      const resolved = resolve(match, { publication: undefined, mention: undefined, tense: 0 });
      const range = resolved && rangeOf(resolved.value);
      if (range && range.first === range.last) return range.first;
    }
  }
  return undefined;
}
