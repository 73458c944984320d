import type { OriginLink, Span } from '../../model/index.ts';
import type { SentenceSketch } from '../origins/sketch.ts';
import type { Profile } from '../profile/profile.ts';
import { type Figure, figuresOf } from '../text/figures.ts';
import { hashSet, shareOf } from '../text/hashes.ts';
import type { Bounds, Claim } from './claim.ts';
import { firstOf } from './echoes.ts';

/** Below this a number may stand in a text for many reasons. */
const TELLING = 1000;
/** From this share of common names on, two reports tell one story. */
const STORY = 0.35;
const NOTHING = hashSet([]);
/** Characters between the two numbers of a range. */
const RANGE = 24;

/**
 * Claims of documents in languages that are not read, carried over by their figures: from a document of the same
 * origin, whose figures stand in the same order; and, for large numbers, from any report of the same story.
 */
export function carriedClaims(
  unread: Profile,
  read: readonly { readonly profile: Profile; readonly claims: readonly Claim[] }[],
  links: ReadonlyMap<string, OriginLink>,
  story: (a: string, b: string) => number,
): readonly Claim[] {
  const origin = firstOf(unread.document.id, links);
  const figures = figuresOf(unread.document.text);
  const options: Option[] = [];
  for (const { profile, claims } of read) {
    const same = firstOf(profile.document.id, links) === origin;
    if (!same && story(profile.document.id, unread.document.id) < STORY) continue;
    for (const claim of claims) {
      if (claim.topic !== 'figure' || !claim.bounds || (!same && least(claim.bounds) < TELLING)) continue;
      const place = placeOf(claim, profile, unread, figures);
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
  from: Profile,
  to: Profile,
  figures: readonly Figure[],
): { readonly span: Span; readonly share: number } | undefined {
  const { low, point, high } = claim.bounds!;
  const first = point ?? low ?? high;
  if (first === null) return undefined;
  const keys = from.sketch.sentences[claim.sentence]?.keys ?? NOTHING;
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

const sentenceOf = (span: Span, { sketch }: Profile): SentenceSketch | undefined =>
  sketch.sentences.findLast((sentence) => sentence.start <= span[0]);

function moved(claim: Claim, { document, sketch }: Profile, span: Span): Claim {
  const sentence = sketch.sentences.findLastIndex(({ start }) => start <= span[0]);
  return {
    ...claim,
    id: `${document.id}:${span[0]}-${span[1]}:${claim.measure}`,
    document: document.id,
    published: document.date ?? null,
    span,
    words: document.text.slice(...span),
    annotations: [],
    sentence: Math.max(0, sentence),
    paragraph: sketch.sentences[sentence]?.paragraph ?? 0,
  };
}
