import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { type Chosen, placesOf } from './choose.ts';
import { RangeIndex } from './range-index.ts';
import { firstTokenFrom, type View } from './view.ts';

/** Quotations of fewer tokens, marks included, are names, titles or single words. */
const LEAST = 5;
const PERSON = 1;
const SENTENCE_END = /[.?!…]/;

/**
 * Gives the quotations that stand as sentences without a cue to a speaker: to the attribution of the sentence before
 * where that ends in quoted words, otherwise to the person of whom the sentence before tells, and where the quotation
 * is a paragraph of its own to the one whom the paragraph before quotes. Others stay without.
 */
export function joinFloating(view: View, chosen: readonly Chosen[], { people }: QuotationLexicon): Chosen[] {
  const persons = new Set(people);
  const joined = [...chosen];
  const places = new RangeIndex();
  joined.forEach((one, number) => {
    places.add(number, placesOf(one));
  });
  const touches = (range: Span): boolean =>
    places
      .near([range])
      .some((number) => joined[number]!.contents.some(([a, b]) => a < range[1] && range[0] < b));
  for (const mark of view.marks) {
    if (mark.depth > 0) continue;
    for (const part of mark.parts) {
      const range = sentencesIn(view, part);
      if (range && !touches(range)) joinOne(view, joined, places, range, persons);
    }
  }
  return joined;
}

/** The tokens of a quotation that holds whole sentences, or undefined. */
function sentencesIn({ tokens, sentences }: View, [start, end]: Span): Span | undefined {
  const first = firstTokenFrom(tokens, start);
  const last = firstTokenFrom(tokens, end - 1) + 1;
  if (last - first < LEAST || first >= tokens.count) return undefined;
  if (sentences[tokens.sentence[first]!]!.first !== first) return undefined;
  const closed = sentences[tokens.sentence[last - 1]!]!.last === last;
  return closed && (SENTENCE_END.test(tokens.text[last - 2]!) || SENTENCE_END.test(tokens.text[last - 1]!))
    ? [first, last]
    : undefined;
}

function joinOne(
  view: View,
  joined: Chosen[],
  places: RangeIndex,
  range: Span,
  persons: ReadonlySet<string>,
): void {
  const { sentences, tokens, mark } = view;
  const at = tokens.sentence[range[0]]!;
  const before = sentences[at - 1];
  if (!before) return;
  const sameParagraph = before.block === sentences[at]!.block;
  const index = places.near([[before.first, range[0]]]).findLast((number) => {
    const { cue, contents } = joined[number]!;
    const last = Math.max(cue.last, ...contents.map((content) => content[1]));
    return last > before.first && last <= range[0];
  });
  const speaking = index === undefined ? undefined : joined[index];
  const quoted = speaking?.contents.some(([first, last]) => mark[first] && mark[last - 1]);
  if (speaking && index !== undefined && quoted && sameParagraph) {
    places.add(index, [range]);
    joined[index] = { ...speaking, contents: [...speaking.contents, range] };
    return;
  }
  const alone = sentences[tokens.sentence[range[1] - 1]! + 1]?.block !== sentences[at]!.block;
  const source = sameParagraph
    ? (speaking?.sources[0] ?? personOf(view, before.first, before.last, persons))
    : alone && quoted
      ? speaking?.sources[0]
      : undefined;
  if (!source) return;
  const cue = { first: range[0], last: range[0], head: range[0] };
  places.add(joined.length, [range]);
  joined.push({ cue, sources: [source], contents: [range] });
}

/** The subject of a sentence's main clause where it is a person or stands for one. */
function personOf(view: View, first: number, last: number, persons: ReadonlySet<string>): Span | undefined {
  const { head, subject, name, tokens } = view;
  for (let n = first; n < last; n++) {
    const at = head[n]! < 0 ? subject[n]! : -1;
    if (at < 0) continue;
    if (persons.has(tokens.lower[at]!)) return [at, at + 1];
    if (name[at] !== PERSON) return undefined;
    let from = at;
    let to = at + 1;
    while (from > first && name[from - 1] === PERSON) from--;
    while (to < last && name[to] === PERSON) to++;
    return [from, to];
  }
  return undefined;
}
