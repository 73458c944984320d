import type { Atoms } from '../quantity/atoms.ts';
import type { TimexGrammar } from './find.ts';
import type { Match } from './pattern.ts';

/** Years that a bare number may be without anything before it that says so. */
const LIKELY_FIRST = 1900;
const LIKELY_LAST = 2060;

/**
 * Decides whether a match may stand where it stands: not "page 300", not "may" the verb, not "2000 people",
 * not the age of somebody. `from` is where the match's prefix begins.
 */
export function createAccept(
  text: string,
  atoms: Atoms,
  ends: Int32Array,
  { lexicon, words }: TimexGrammar,
): (match: Match, at: number, from: number) => boolean {
  const temporal = new Set(lexicon.temporal);
  const notTime = new Set(lexicon.notTime);
  const ambiguous = new Set(lexicon.ambiguous);
  const ageWords = new Set(lexicon.age);
  const before = (at: number): string => (at > 0 && ends[at - 1] === ends[at] ? atoms.lower[at - 1]! : '');
  const after = (match: Match, at: number): string =>
    match.last < (ends[at] ?? atoms.count) ? atoms.lower[match.last]! : '';
  const tight = (at: number): boolean => at > 0 && atoms.start[at] === atoms.end[at - 1];

  /** A lone month or weekday that is also another word needs a preposition before it. */
  const ambiguousAlone = (match: Match, at: number, from: number): boolean => {
    if (match.captures.length !== 1 || match.captures[0]!.name !== 'month') return false;
    if (!ambiguous.has(atoms.lower[at]!)) return false;
    return from === at && !temporal.has(before(at));
  };

  const bareYear = (match: Match, at: number, from: number): boolean => {
    const year = Number(match.captures[0]!.value);
    const previous = before(from);
    const next = after(match, at);
    // "Call 555 2019": a number after a number is no year.
    if (previous && !Number.isNaN(Number(previous))) return false;
    if (
      notTime.has(previous) ||
      atoms.token[at - 1] === atoms.token[at] ||
      atoms.token[match.last] === atoms.token[at]
    )
      return from !== at && !notTime.has(previous);
    if (next === '%' || (tight(match.last) && (next === '-' || next === '/' || next === '.')))
      return next === '-' || next === '.';
    if (year < LIKELY_FIRST || year > LIKELY_LAST)
      return lexicon.yearPrepositions.includes(previous) && !isCount(next);
    if (lexicon.yearPrepositions.includes(previous) || previous === '(') return !isCount(next);
    return !isCount(next) && (from !== at || !isLowerPlural(match.last));
  };

  const isCount = (word: string): boolean => lexicon.counted.includes(word);

  /** "2000 houses": a lower-case word with a plural ending right after the number. */
  const isLowerPlural = (at: number): boolean => {
    const word = atoms.lower[at] ?? '';
    const start = atoms.start[at] ?? 0;
    return (
      lexicon.pluralEndings.some((ending) => word.endsWith(ending)) &&
      word.length > 3 &&
      text[start] === word[0]
    );
  };

  /** "20 Minutes": a unit with a capital letter after a number in digits is a name. */
  const isName = ({ captures }: Match): boolean => {
    const unit = captures.at(-1);
    if (unit?.name !== 'units' && (captures[0]?.name !== 'n' || unit?.name !== 'unit')) return false;
    if (unit.first > 0 && ends[unit.first - 1] !== ends[unit.first]) return false;
    if (unit.first === 0) return false;
    const start = atoms.start[unit.first]!;
    const [first, second] = [text[start]!, text[start + 1] ?? ''];
    return first !== first.toLowerCase() && second === second.toLowerCase();
  };

  const age = (match: Match, from: number): boolean => {
    if (match.pattern.type !== 'DURATION') return false;
    if (isName(match)) return true;
    const count = match.captures[0];
    // "The 1988 quarter": a year is no number of units.
    if (count?.name === 'n' && Number(count.value) >= LIKELY_FIRST && Number(count.value) <= LIKELY_LAST)
      return true;
    const last = match.last;
    return (
      ageWords.has(atoms.lower[last] ?? '') ||
      (atoms.lower[last] === '-' && ageWords.has(atoms.lower[last + 1] ?? '')) ||
      notTime.has(before(from))
    );
  };

  return (match, at, from) => {
    const { pattern, captures } = match;
    if (pattern.after && !pattern.after.includes(before(at))) return false;
    if (pattern.notAfter?.includes(before(at))) return false;
    if (pattern.notBefore?.includes(after(match, at))) return false;
    if (
      captures.length === 1 &&
      captures[0]!.name === 'year' &&
      captures[0]!.last === match.last &&
      captures[0]!.first === at
    )
      return bareYear(match, at, from);
    if (ambiguousAlone(match, at, from)) return false;
    if (age(match, from)) return false;
    // "In May, 2000 people": a year after a comma that counts something is none.
    const last = captures.at(-1);
    if (last?.name === 'year' && last.last === match.last && isCount(after(match, at))) return false;
    if (
      captures[0]?.name === 'n' &&
      captures[0].first === at &&
      !Number.isNaN(atoms.value[at]!) &&
      tight(at) &&
      notTime.has(before(at))
    )
      return false;
    return !words.capitalised.has(atoms.lower[at]!) || captures.length > 0;
  };
}
