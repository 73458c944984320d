import type { TimexLexicon } from '../../languages/lexicon/timex.ts';
import type { Tokens } from '../layers.ts';

/** How far, in tokens, the verb of an expression is looked for. */
const REACH = 14;
/** How far before a participle its auxiliary stands. */
const NEAR = 3;

/**
 * Whether the clause around a token looks ahead (1) or back (-1), or shows neither (0). The nearest word before it that shows
 * a tense decides, else the nearest after it.
 */
export function createTense({
  future,
  past,
  pastEndings,
}: TimexLexicon): (tokens: Tokens, from: number, to: number) => number {
  const ahead = new Set(future);
  const behind = new Set(past);
  const shows = (word: string): number | undefined => {
    if (ahead.has(word)) return 1;
    if (behind.has(word) || pastEndings.some((ending) => word.length > 4 && word.endsWith(ending))) return -1;
    return undefined;
  };
  return (tokens, from, to) => {
    const sentence = tokens.sentence[from];
    for (let at = from - 1; at >= Math.max(0, from - REACH) && tokens.sentence[at] === sentence; at--) {
      const tense = shows(tokens.lower[at]!);
      // "Will be held": a participle takes its tense from the auxiliary before it.
      if (tense === -1 && isAheadBefore(tokens, at, ahead)) return 1;
      if (tense !== undefined) return tense;
    }
    for (let at = to; at < Math.min(tokens.count, to + REACH) && tokens.sentence[at] === sentence; at++) {
      const tense = shows(tokens.lower[at]!);
      if (tense !== undefined) return tense;
    }
    return 0;
  };
}

function isAheadBefore(tokens: Tokens, at: number, ahead: ReadonlySet<string>): boolean {
  for (let n = at - 1; n >= Math.max(0, at - NEAR) && tokens.sentence[n] === tokens.sentence[at]; n--)
    if (ahead.has(tokens.lower[n]!)) return true;
  return false;
}
