import type { Match } from '../../resources/gazetteer.ts';
import { type Candidate, isCapital, type Lookups, type Passage } from './candidates.ts';
import type { Chosen } from './select.ts';
import type { ToponymWords } from './words.ts';

/** Words between a place and what it lies in: at most so many, and so many in a description. */
const CLOSE = 5;
const MOST_BETWEEN = 11;

/** One name in one sense: the mentions in a document that are taken to mean the same place. */
export interface Group {
  readonly key: string;
  readonly candidate: Candidate;
  readonly matches: readonly Match[];
  count: number;
  /** Groups that follow it as what it lies in: "Mopti, Mali". */
  readonly containers: Set<Group>;
  /** Groups that it follows in this way. */
  readonly contents: Set<Group>;
}

/** A place that the document names otherwise: by a people's name, or in the publisher's name. */
export interface Evidence {
  readonly place: Match['place'];
  readonly weight: number;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** The group of each chosen mention, in parallel. */
  readonly ofChosen: readonly (readonly Group[])[];
}

/** Joins the mentions of one name, and notes which name another is said to lie in. */
export function groupMentions(
  passages: readonly Passage[],
  chosen: readonly (readonly Chosen[])[],
  words: ToponymWords,
): Grouped {
  const byKey = new Map<string, Group>();
  const ofChosen = chosen.map((list) =>
    list.map(({ candidate }) => {
      const key = `${candidate.key}|${candidate.noun?.levels[0] ?? ''}`;
      let group = byKey.get(key);
      if (!group) {
        group = {
          key,
          candidate,
          matches: candidate.matches,
          count: 0,
          containers: new Set(),
          contents: new Set(),
        };
        byKey.set(key, group);
      }
      group.count++;
      return group;
    }),
  );
  passages.forEach((passage, n) => {
    const list = chosen[n]!;
    for (let at = 0; at + 1 < list.length; at++) {
      const inner = list[at]!.candidate;
      const outer = list[at + 1]!.candidate;
      if (!liesIn(passage, inner, outer, words)) continue;
      const group = ofChosen[n]![at]!;
      const container = ofChosen[n]![at + 1]!;
      if (group === container) continue;
      group.containers.add(container);
      container.contents.add(group);
    }
  });
  return { groups: [...byKey.values()], ofChosen };
}

/** "X, Y", "X (Y)", "X in Y" and "X of Y" with at most an article and a direction between. */
function liesIn({ tokens }: Passage, inner: Candidate, outer: Candidate, words: ToponymWords): boolean {
  if (tokens.sentence[inner.first] !== tokens.sentence[outer.first]) return false;
  const gap = outer.first - inner.last;
  if (gap < 1 || gap > MOST_BETWEEN) return false;
  const link = tokens.lower[inner.last]!;
  if (link === ',' && gap > 2 && described(tokens, inner.last + 1, outer.first, words)) return true;
  if (gap > CLOSE) return false;
  if (link === ',' && inList(tokens, outer.last, words)) return false;
  if (link === ',' || link === '(') {
    for (let at = inner.last + 1; at < outer.first; at++)
      if (!isFiller(tokens.lower[at]!, words)) return false;
    return true;
  }
  for (let at = inner.last; at < outer.first; at++) {
    const word = tokens.lower[at]!;
    if (isCapital(tokens.text[at]!) || !(words.inside.has(word) || isFiller(word, words))) return false;
  }
  return true;
}

/** "X, Y and Z": names side by side, none of which lies in the next. */
function inList(tokens: Passage['tokens'], after: number, words: ToponymWords): boolean {
  const at = tokens.text[after] === ',' ? after + 1 : after;
  return at + 1 < tokens.count && words.joins.has(tokens.lower[at]!) && isCapital(tokens.text[at + 1]!);
}

/** "X, a camp on the outskirts of Y": small words with a place noun, and last one that leads to a place. */
function described(tokens: Passage['tokens'], from: number, to: number, words: ToponymWords): boolean {
  let noun = false;
  for (let at = from; at < to; at++) {
    if (isCapital(tokens.text[at]!) || !/^[\p{L}\d-]/u.test(tokens.text[at]!)) return false;
    if (words.nouns.has(tokens.lower[at]!)) noun = true;
  }
  const lead = tokens.lower[to - 1]!;
  return noun && (words.inside.has(lead) || words.locatives.has(lead) || words.directions.has(lead));
}

const isFiller = (word: string, words: ToponymWords): boolean =>
  words.inside.has(word) || words.articles.has(word) || words.directions.has(word) || words.nouns.has(word);

/** The places of the peoples that a passage names: "Malian soldiers" speaks for Mali. */
export function demonymEvidence(
  passages: readonly Passage[],
  words: ToponymWords,
  lookups: Lookups,
): Evidence[] {
  const counts = new Map<string, number>();
  for (const { tokens } of passages) {
    for (let at = 0; at < tokens.count; at++) {
      if (!isCapital(tokens.text[at]!)) continue;
      const word = tokens.lower[at]!;
      const two = words.demonymStarts.has(word)
        ? words.demonyms.get(`${word} ${tokens.lower[at + 1] ?? ''}`)
        : undefined;
      const code = two ?? words.demonyms.get(word);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([code, count]) => {
    const place = lookups.coded(code);
    return place ? [{ place, weight: Math.log1p(count) }] : [];
  });
}
