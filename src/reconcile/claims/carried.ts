import type { Span } from '../../model/index.ts';
import type { SentenceSketch, Sketch } from '../origins/sketch.ts';
import { type Figure, figuresOf } from '../text/figures.ts';
import { hashSet, shareOf } from '../text/hashes.ts';
import type { Bounds, Claim } from './claim.ts';
import { firstOf, type Links } from './echoes.ts';

/** Below this a number may stand in a text for many reasons. */
const TELLING = 1000;
/** From this share of common names on, two reports tell one story. */
const STORY = 0.35;
const NOTHING = hashSet([]);
/** Characters between the two numbers of a range. */
const RANGE = 24;

/** A document as the figures of others are looked for in it; the text is needed only of the one that is looked through. */
export interface Sketched {
  readonly sketch: Sketch;
  readonly text: string;
}

/** Whether a figure is so large that it is carried over between any reports of one story. */
export const isTelling = ({ topic, bounds }: Claim): boolean =>
  topic === 'figure' && bounds !== null && bounds.modifier !== 'vague' && least(bounds) >= TELLING;

/** The number by which a claim is looked for in another text. */
export const soughtIn = ({ bounds }: Claim): number | null =>
  bounds?.point ?? bounds?.low ?? bounds?.high ?? null;

/** Share of common names from which on two reports are of one story. */
export const CARRIED_FROM = STORY;

/**
 * Claims of documents in languages that are not read, carried over by their figures: from a document of the same
 * origin, whose figures stand in the same order; and, for large numbers, from any report of the same story.
 */
export function carriedClaims(
  unread: Sketched,
  read: readonly (Pick<Sketched, 'sketch'> & { readonly claims: readonly Claim[] })[],
  links: Links,
  story: (a: string, b: string) => number,
): readonly Claim[] {
  const origin = firstOf(unread.sketch.id, links);
  const figures = figuresOf(unread.text);
  const options: Option[] = [];
  for (const { sketch, claims } of read) {
    const same = firstOf(sketch.id, links) === origin;
    if (!same && story(sketch.id, unread.sketch.id) < STORY) continue;
    for (const claim of claims) {
      if (claim.topic !== 'figure' || !claim.bounds || (!same && least(claim.bounds) < TELLING)) continue;
      const place = placeOf(claim, sketch, unread.sketch, figures);
      if (place) options.push({ ...place, claim, same });
    }
  }
  const found = new Map<number, Claim>();
  for (const { claim, span } of options.sort(bestFirst))
    if (!found.has(span[0])) found.set(span[0], moved(claim, unread, span));
  return [...found.values()];
}

/** A claim that may stand at a place of the other text, with the share of its sentence's words that stand there too. */
interface Option {
  readonly claim: Claim;
  readonly span: Span;
  readonly share: number;
  readonly same: boolean;
}

const bestFirst = (a: Option, b: Option): number =>
  Number(b.same) - Number(a.same) || b.share - a.share || (a.claim.id < b.claim.id ? -1 : 1);

const least = ({ low, point, high }: Bounds): number =>
  Math.min(...[low, point, high].filter((value) => value !== null));

/** Where the claim's number stands in the other document: of several places the one whose sentence shares most. */
function placeOf(
  claim: Claim,
  from: Sketch,
  to: Sketch,
  figures: readonly Figure[],
): { readonly span: Span; readonly share: number } | undefined {
  const { low, point, high } = claim.bounds!;
  const first = point ?? low ?? high;
  if (first === null) return undefined;
  const keys = from.sentences[claim.sentence]?.keys ?? NOTHING;
  const options = figures
    .filter(({ value }) => value === first)
    .map((figure) => ({
      figure,
      share: shareOf(keys, sentenceOf(figure.span, to)?.keys ?? NOTHING),
    }))
    .sort((a, b) => b.share - a.share || a.figure.span[0] - b.figure.span[0]);
  const [option] = options;
  if (!option) return undefined;
  const best = option.figure;
  const second =
    low !== null && high !== null && low !== high
      ? figures.find(
          ({ value, span }) => value === high && span[0] > best.span[1] && span[0] - best.span[1] <= RANGE,
        )
      : undefined;
  return { span: [best.span[0], second?.span[1] ?? best.span[1]], share: option.share };
}

const sentenceOf = (span: Span, sketch: Sketch): SentenceSketch | undefined =>
  sketch.sentences.findLast((sentence) => sentence.start <= span[0]);

function moved(claim: Claim, { text, sketch }: Sketched, span: Span): Claim {
  const sentence = sketch.sentences.findLastIndex(({ start }) => start <= span[0]);
  return {
    ...claim,
    id: `${sketch.id}:${span[0]}-${span[1]}:${claim.measure}`,
    document: sketch.id,
    published: sketch.date,
    span,
    words: text.slice(...span),
    annotations: [],
    sentence: Math.max(0, sentence),
    paragraph: sketch.sentences[sentence]?.paragraph ?? 0,
  };
}
