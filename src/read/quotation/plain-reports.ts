import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { tagOf } from '../tag/tagset.ts';
import { type Chosen, placed } from './choose.ts';
import { type ClauseEnd, createClauseEnd } from './clause-end.ts';
import { subjectOf } from './subject.ts';
import type { View } from './view.ts';
import type { Cue } from './window.ts';

const [ADV, AUX, CCONJ, PART, VERB] = (['ADV', 'AUX', 'CCONJ', 'PART', 'VERB'] as const).map(tagOf);
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
  const phrases = lexicon.sourcePhrases.map((phrase) => phrase.split(' '));
  const endOf = createClauseEnd(lexicon);
  /** Whether a verb of denying is followed by a pointer or, after a determiner or two, by a noun for a report. */
  const deniesReport = ({ tokens: { lower } }: View, lemmas: readonly string[], n: number): boolean =>
    denials.has(lemmas[n]!) &&
    (pointers.has(lower[n + 1] ?? '') || [1, 2, 3].some((step) => reports.has(lower[n + step] ?? '')));

  return (view, lemmas, chosen) => {
    const { tokens, sentences, mark, tag } = view;
    const near = placed(chosen);
    const isFree = (one: Chosen): boolean =>
      !near([one.cue.first, one.cue.last], ...one.contents).some((other) => clash(one, other));
    const found: Chosen[] = [];
    for (const { first, last } of sentences)
      for (let n = first; n + 2 < last; n++) {
        if (mark[n]) continue;
        const phrase = phrases.find((words) => words.every((word, at) => tokens.lower[n + at] === word));
        if (phrase) {
          const one = byPhrase(view, endOf, first, last, { first: n, last: n + phrase.length, head: n });
          if (one && isFree(one)) found.push(one);
        } else if (
          tag[n] === VERB &&
          ((verbs.has(lemmas[n]!) && openers.has(tokens.lower[n + 1]!)) || deniesReport(view, lemmas, n))
        ) {
          let from = n;
          const isPart = (at: number): boolean =>
            tag[at] === AUX ||
            tag[at] === PART ||
            tag[at] === ADV ||
            negations.has(tokens.lower[at]!) ||
            (tag[at] === CCONJ && verbs.has(lemmas[at - 1]!)) ||
            (at > first && verbs.has(lemmas[at]!) && tag[at] === VERB);
          while (from > first && isPart(from - 1)) from--;
          const cue = { first: from, last: n + 1, head: n };
          const source = impersonal.has(tokens.lower[from - 1] ?? '')
            ? undefined
            : sourceBefore(view, first, last, cue);
          const end = endOf(view, n + 1, last);
          const one = source && { cue, sources: [source], contents: [[n + 1, end] as const] };
          if (one && end > n + 1 && isFree(one)) found.push(one);
        }
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
