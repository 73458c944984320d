import type { TimexLexicon, TimexPrefix } from '../../languages/lexicon/timex.ts';
import type { Atoms } from '../quantity/atoms.ts';
import { findNumerals, type NumeralGrammar } from '../quantity/numeral.ts';
import { createAccept } from './accept.ts';
import { classReader, type WordClasses, wordClasses } from './classes.ts';
import { compilePatterns, type Match, matchAt, type PatternTrie } from './pattern.ts';

/** The time grammar of a language, ready for use. */
export interface TimexGrammar {
  readonly lexicon: TimexLexicon;
  readonly numerals: NumeralGrammar;
  readonly words: WordClasses;
  readonly patterns: PatternTrie;
  readonly prefixes: PatternTrie;
  /** Words with which a pattern or prefix can begin; digits and numerals can too. */
  readonly starts: ReadonlySet<string>;
}

/** A match with the prefix that stands before it, over atoms `[first, last)`. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly match: Match;
  /** First atom of the match itself. */
  readonly core: number;
  readonly edge: TimexPrefix['edge'];
}

export function timexGrammar(lexicon: TimexLexicon, numerals: NumeralGrammar): TimexGrammar {
  const patterns = compilePatterns(lexicon.patterns);
  const prefixes = compilePatterns(
    lexicon.prefixes.map((prefix) => ({ match: prefix.match, type: 'DATE', means: 'fixed', prefix })),
  );
  const words = wordClasses(lexicon);
  const starts = new Set<string>([...patterns.root.literals.keys(), ...prefixes.root.literals.keys()]);
  for (const { name } of patterns.root.classes)
    for (const word of words.classes.get(name)?.keys() ?? []) starts.add(word);
  for (const word of numerals.entries.keys()) starts.add(word);
  for (const mark of ["'", '’', '‘']) starts.add(mark);
  return { lexicon, numerals, words, patterns, prefixes, starts };
}

/** The time expressions of one run of text, in text order and without overlaps. `ends[n]` is where the sentence of atom n ends. */
export function findTimes(
  text: string,
  atoms: Atoms,
  ends: Int32Array,
  grammar: TimexGrammar,
): readonly Found[] {
  const read = classReader(text, atoms, findNumerals(atoms, grammar.numerals), grammar.words);
  const accept = createAccept(text, atoms, ends, grammar);
  const found: Found[] = [];
  const limitAt = (at: number): number => ends[at] ?? atoms.count;
  const coreAt = (at: number, from: number): Match | undefined =>
    matchAt(grammar.patterns, atoms.lower, at, limitAt(at), read, (match) => accept(match, at, from));
  const findAt = (at: number): Found | undefined => {
    const plain = coreAt(at, at);
    const prefix = matchAt(grammar.prefixes, atoms.lower, at, limitAt(at), read, () => true);
    const core = prefix && prefix.last < limitAt(at) ? coreAt(prefix.last, at) : undefined;
    if (
      prefix &&
      core &&
      core.last >= (plain?.last ?? 0) &&
      prefix.pattern.prefix?.types.includes(core.pattern.type)
    )
      return { first: at, last: core.last, match: core, core: prefix.last, edge: prefix.pattern.prefix.edge };
    return plain && { first: at, last: plain.last, match: plain, core: at, edge: undefined };
  };
  for (let at = 0; at < atoms.count; ) {
    const begins = !Number.isNaN(atoms.value[at]!) || grammar.starts.has(atoms.lower[at]!);
    const one = begins ? findAt(at) : undefined;
    if (one) found.push(one);
    at = one ? one.last : at + 1;
  }
  return found;
}
