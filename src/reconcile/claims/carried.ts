import type { OriginLink, Span } from '../../model/index.ts';
import { shareOf } from '../origins/coverage.ts';
import type { SentenceSketch } from '../origins/sketch.ts';
import type { Profile } from '../profile/profile.ts';
import { type Figure, figuresOf } from '../text/figures.ts';
import type { Bounds, Claim } from './claim.ts';
import { firstOf } from './echoes.ts';

/** Below this a number may stand in a text for many reasons. */
const TELLING = 1000;
/** From this share of common names on, two reports tell one story. */
const STORY = 0.5;
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
  const found = new Map<string, Claim>();
  const ranked = [...read].sort(
    (a, b) =>
      Number(firstOf(b.profile.document.id, links) === origin) -
        Number(firstOf(a.profile.document.id, links) === origin) ||
      (a.profile.document.id < b.profile.document.id ? -1 : 1),
  );
  for (const { profile, claims } of ranked) {
    const same = firstOf(profile.document.id, links) === origin;
    if (!same && story(profile.document.id, unread.document.id) < STORY) continue;
    for (const claim of claims) {
      if (claim.topic !== 'figure' || !claim.bounds || (!same && least(claim.bounds) < TELLING)) continue;
      const span = placeOf(claim, profile, unread, figures);
      const key = span?.join(' ');
      if (span && key && !found.has(key)) found.set(key, moved(claim, unread, span));
    }
  }
  return [...found.values()];
}

const least = ({ low, point, high }: Bounds): number =>
  Math.min(...[low, point, high].filter((value) => value !== null));

/** Where the claim's number stands in the other document: of several places the one whose sentence shares most. */
function placeOf(claim: Claim, from: Profile, to: Profile, figures: readonly Figure[]): Span | undefined {
  const { low, point, high } = claim.bounds!;
  const first = point ?? low ?? high;
  if (first === null) return undefined;
  const keys = from.sketch.sentences[claim.sentence]?.keys ?? new Set<string>();
  const options = figures
    .filter(({ value }) => value === first)
    .map((figure) => ({
      figure,
      share: shareOf(keys, sentenceOf(figure.span, to)?.keys ?? new Set<string>()),
    }))
    .sort((a, b) => b.share - a.share || a.figure.span[0] - b.figure.span[0]);
  const best = options[0]?.figure;
  if (!best) return undefined;
  const second =
    low !== null && high !== null && low !== high
      ? figures.find(
          ({ value, span }) => value === high && span[0] > best.span[1] && span[0] - best.span[1] <= RANGE,
        )
      : undefined;
  return [best.span[0], second?.span[1] ?? best.span[1]];
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
