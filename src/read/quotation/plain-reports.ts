import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { type ClauseEnd, createClauseEnd } from './clause-end.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

const [ADV, AUX, CCONJ, PART, VERB] = (['ADV', 'AUX', 'CCONJ', 'PART', 'VERB'] as const).map(tagOf);
const PARTS_OF_CUE = new Set([ADV, AUX, PART]);
/** A longer "source" is no source. */
const MOST_SOURCE = 24;

/**
 * Finds the plainest reports where nothing else was found: a subject, a verb of saying and a clause with its conjunction
 * ("the embassy neither confirmed nor denied that ..."), a verb of denying and what it points back at ("contests the
 * allegations"), and what a phrase such as "according to" gives to somebody.
 */
export type PlainReportReader = (
  view: View,
  lemmas: readonly string[],
  chosen: readonly Chosen[],
) => Chosen[];

/** A reader for the language's verbs of saying and phrases before sources. */
export function createPlainReportReader(lexicon: QuotationLexicon): PlainReportReader {
  const verbs = new Set(lexicon.tellingClauses);
  const openers = new Set(lexicon.clauseOpeners);
  const denials = new Set(lexicon.stances.denies);
  const pointers = new Set(lexicon.pointers);
  const reports = new Set(lexicon.reportNouns);
  const negations = new Set(lexicon.negations);
  const impersonal = new Set(lexicon.impersonal);
  const phrases = new Map<string, string[][]>();
  for (const words of lexicon.sourcePhrases.map((phrase) => phrase.split(' ')))
    phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), words]);
  const endOf = createClauseEnd(lexicon);
  /** Whether a verb of denying is followed by a pointer or, after a determiner or two, by a noun for a report. */
  const deniesReport = ({ tokens: { lower } }: View, lemmas: readonly string[], n: number): boolean =>
    denials.has(lemmas[n]!) &&
    (pointers.has(lower[n + 1] ?? '') ||
      reports.has(lower[n + 1] ?? '') ||
      reports.has(lower[n + 2] ?? '') ||
      reports.has(lower[n + 3] ?? ''));

  /** The report whose verb stands at a token. */
  const byVerb = (
    view: View,
    lemmas: readonly string[],
    first: number,
    last: number,
    n: number,
  ): Chosen | undefined => {
    const { tokens, tag } = view;
    const isPart = (at: number): boolean =>
      PARTS_OF_CUE.has(tag[at]!) ||
      negations.has(tokens.lower[at]!) ||
      (tag[at] === CCONJ && verbs.has(lemmas[at - 1]!)) ||
      (tag[at] === VERB && verbs.has(lemmas[at]!));
    let from = n;
    while (from > first && isPart(from - 1)) from--;
    if (impersonal.has(tokens.lower[from - 1] ?? '')) return undefined;
    const cue = { first: from, last: n + 1, head: n };
    const source = sourceBefore(view, first, last, cue);
    const end = endOf(view, n + 1, last);
    return source && end > n + 1 ? { cue, sources: [source], contents: [[n + 1, end]] } : undefined;
  };

  const at = (
    view: View,
    lemmas: readonly string[],
    first: number,
    last: number,
    n: number,
  ): Chosen | undefined => {
    const { tokens, tag } = view;
    const phrase = phrases
      .get(tokens.lower[n]!)
      ?.find((words) => words.every((word, k) => tokens.lower[n + k] === word));
    if (phrase) return byPhrase(view, endOf, first, last, { first: n, last: n + phrase.length, head: n });
    if (tag[n] !== VERB) return undefined;
    const reports = verbs.has(lemmas[n]!) && openers.has(tokens.lower[n + 1]!);
    return reports || deniesReport(view, lemmas, n) ? byVerb(view, lemmas, first, last, n) : undefined;
  };

  return (view, lemmas, chosen) => {
    const near = placed(chosen);
    const isFree = (one: Chosen): boolean =>
      !near([one.cue.first, one.cue.last], ...one.contents).some((other) => clash(one, other));
    const found: Chosen[] = [];
    for (const { first, last } of view.sentences)
      for (let n = first; n + 2 < last; n++) {
        const one = view.mark[n] ? undefined : at(view, lemmas, first, last, n);
        if (one && isFree(one)) found.push(one);
      }
    return found;
  };
}

const clash = (one: Chosen, other: Chosen): boolean =>
  other.contents.some(([a, b]) => a < one.cue.last && one.cue.first < b) ||
  one.contents.some(
    ([a, b]) =>
      (a < other.cue.last && other.cue.first < b) || other.contents.some(([from, to]) => a < to && from < b),
  );

/** The subject that stands right before the cue, by the tree of any verb in it. */
function sourceBefore(view: View, first: number, last: number, cue: Cue): Span | undefined {
  for (let head = cue.last - 1; head >= cue.first; head--) {
    if (view.subject[head]! < 0) continue;
    const source = subjectOf(view, first, last, { ...cue, head });
    if (source && source[0] < cue.first && source[1] >= cue.first - 1 && source[1] - source[0] <= MOST_SOURCE)
      return [source[0], Math.min(source[1], cue.first)];
  }
  return undefined;
}

/** "According to Y, X" and "X, according to Y": the source runs to the next comma or the end. */
function byPhrase(view: View, endOf: ClauseEnd, first: number, last: number, cue: Cue): Chosen | undefined {
  const { tokens, tag } = view;
  let end = cue.last;
  while (end < last && /[\p{L}\p{N}'’-]/u.test(tokens.text[end]!)) end++;
  const opens = cue.first === first;
  if (end === cue.last || end - cue.last > MOST_SOURCE || (opens && tokens.text[end] !== ','))
    return undefined;
  for (let n = cue.last; n < end; n++) if (tag[n] === VERB && opens) return undefined;
  const before = tokens.text[cue.first - 1] === ',' ? cue.first - 1 : cue.first;
  const content: Span = opens ? [end + 1, endOf(view, end + 1, last)] : [first, before];
  return content[1] - content[0] > 2 ? { cue, sources: [[cue.last, end]], contents: [content] } : undefined;
}
