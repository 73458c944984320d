import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { relationOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

/** Finds attributions by the language's cue words, quotation marks and trees alone: what a build without weights has. */
export type RuleReader = (view: View, lemmas: readonly string[]) => Chosen[];

const SUBJECTS = [relationOf('nsubj'), relationOf('nsubj:pass')];

/** A reader by rules for the language's cues. */
export function createRuleReader(lexicon: QuotationLexicon): RuleReader {
  const verbs = new Set(lexicon.sayingVerbs);
  const forms = new Set(lexicon.sayingForms);
  const openers = new Set(lexicon.complementizers);
  const phrases = lexicon.sourcePhrases.map((phrase) => phrase.split(' '));

  return (view, lemmas) => {
    const found: Chosen[] = [];
    const { tokens, sentences, mark } = view;
    for (const { first, last } of sentences) {
      let free = first;
      for (let n = first; n < last; n++) {
        const phrase = phrases.find((words) =>
          words.every((word, at) => n + at < last && tokens.lower[n + at] === word),
        );
        if (phrase) {
          const made = byPhrase(view, first, last, { first: n, last: n + phrase.length, head: n });
          if (made) found.push(made);
          break;
        }
        if (n < free || mark[n] || !(verbs.has(lemmas[n]!) || forms.has(tokens.lower[n]!))) continue;
        const made = byVerb(view, openers, first, last, { first: n, last: n + 1, head: n });
        if (!made) continue;
        found.push(made);
        free = Math.max(n + 1, ...made.contents.map((content) => content[1]));
      }
    }
    return found;
  };
}

const isWord = (view: View, n: number): boolean => /[\p{L}\p{N}]/u.test(view.tokens.text[n]!);

/** The range without punctuation at its ends, except quotation marks. */
function bare(view: View, [first, last]: Span): Span | undefined {
  let from = first;
  let to = last;
  while (from < to && !isWord(view, from) && !view.markEdge[from]) from++;
  while (to > from && !isWord(view, to - 1) && !view.markEdge[to - 1]) to--;
  return from < to ? [from, to] : undefined;
}

function made(
  view: View,
  cue: Cue,
  source: Span | undefined,
  contents: readonly (Span | undefined)[],
): Chosen | undefined {
  const ranges = contents
    .map((content) => content && bare(view, content))
    .filter((range) => range !== undefined);
  const sources = source && bare(view, source);
  if (ranges.length === 0) return undefined;
  return {
    cue,
    sources: sources ? [sources] : [],
    contents: ranges,
  };
}

/** "X, according to Y": the source runs to the next comma or the end. */
function byPhrase(view: View, first: number, last: number, cue: Cue): Chosen | undefined {
  let end = cue.last;
  while (end < last && view.tokens.text[end] !== ',') end++;
  const content: Span = cue.first - first > 1 ? [first, cue.first] : [end, last];
  return made(view, cue, [cue.last, end], [content]);
}

function byVerb(
  view: View,
  openers: ReadonlySet<string>,
  first: number,
  last: number,
  cue: Cue,
): Chosen | undefined {
  const { tokens, mark } = view;
  const source = subjectOf(view, first, last, cue);
  const quotes: Span[] = [];
  for (let n = first; n < last; n++) {
    if (!mark[n] || mark[n] === (n > first ? mark[n - 1] : 0)) continue;
    let to = n;
    while (to < last && mark[to] === mark[n]) to++;
    quotes.push([n, to]);
  }
  const rest = source && source[0] >= cue.last ? source[1] : cue.last;
  if (rest < last && openers.has(tokens.lower[rest]!)) return made(view, cue, source, [[rest, last]]);
  if (quotes.some(([from]) => from >= rest) && source && source[1] <= cue.first && source[0] - first < 3)
    return made(view, cue, source, [[rest, last]]);
  if (quotes.length > 0) return made(view, cue, source, quotes);
  const comma = source && Math.min(source[0], cue.first) - 1;
  if (
    comma !== undefined &&
    comma > first + 2 &&
    tokens.text[comma] === ',' &&
    last - Math.max(rest, cue.last) <= 3
  )
    return made(view, cue, source, [[first, comma]]);
  return source && source[1] <= cue.first && last - rest > 3 && isClause(view, rest, last)
    ? made(view, cue, source, [[rest, last]])
    : undefined;
}

/** Whether some word of the range has a subject in it. */
const isClause = ({ relation }: View, first: number, last: number): boolean =>
  Array.from({ length: last - first }, (_, n) => relation[first + n]!).some((r) => SUBJECTS.includes(r));
