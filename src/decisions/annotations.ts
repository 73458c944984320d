import {
  type AnnotationKind,
  type AnnotationTarget,
  anchorFits,
  hull,
  lengthOf,
  overlaps,
  type Reading,
  type Span,
  sameSpan,
} from '../model/index.ts';

/** Any annotation that a decision can be about. */
export interface Annotated {
  readonly id: string;
  readonly span: Span;
  /** Tells apart what stands on the same words. */
  readonly detail?: string | undefined;
}

/** The annotations of one kind with the words by which they are known. */
export function annotationsOf(reading: Reading, kind: AnnotationKind): readonly Annotated[] {
  switch (kind) {
    case 'attribution':
      return reading.attributions.flatMap(({ id, contents, cues, sources }) => {
        const span = hull(contents) ?? hull([...cues, ...sources]);
        return span ? [{ id, span }] : [];
      });
    case 'estimate':
      return reading.estimates.map(({ id, span, measure }) => ({ id, span, detail: measure }));
    case 'event':
      return reading.events.map(({ id, trigger, type }) => ({ id, span: trigger, detail: type }));
    case 'timex':
      return reading.timexes;
    case 'toponym':
      return reading.toponyms.map(({ id, span }) => ({ id, span }));
    case 'mention':
      return reading.mentions;
    case 'access':
      return reading.access.map(({ id, span, kind: detail }) => ({ id, span, detail }));
  }
}

/** Share of their joint words that two spans must have in common to be the same annotation in two readings. */
const SAME = 0.5;

/** The ids of the annotations at a target, or why there are none. Words that moved or changed are not looked for. */
export function findTarget(
  reading: Reading,
  text: string,
  target: AnnotationTarget,
): { readonly ids: readonly string[] } | { readonly unsettled: string } {
  const { anchor, kind, detail } = target;
  if (!anchorFits(text, anchor)) return { unsettled: gone(anchor.exact) };
  const all = annotationsOf(reading, kind);
  const exact = all.filter(({ span }) => sameSpan(span, anchor.span));
  const found = exact.length > 0 ? exact : nearest(all, anchor.span);
  const telling = found.filter((one) => one.detail === detail);
  const chosen = telling.length > 0 ? telling : found;
  if (chosen.length > 0) return { ids: chosen.map(({ id }) => id) };
  return { unsettled: `This reading has no ${NAMES[kind]} at “${short(anchor.exact)}”.` };
}

function nearest(all: readonly Annotated[], target: Span): readonly Annotated[] {
  const shares = all
    .filter(({ span }) => overlaps(span, target))
    .map((one) => ({ one, share: shareOf(one.span, target) }))
    .filter(({ share }) => share >= SAME);
  const best = Math.max(...shares.map(({ share }) => share));
  return shares.filter(({ share }) => share === best).map(({ one }) => one);
}

const shareOf = (a: Span, b: Span): number => {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return common / (lengthOf(a) + lengthOf(b) - common);
};

const NAMES: Readonly<Record<AnnotationKind, string>> = {
  attribution: 'attribution',
  estimate: 'figure',
  timex: 'date',
  toponym: 'place',
  event: 'event',
  mention: 'mention',
  access: 'limit of access',
};

/** Why a decision about words that are gone cannot be applied. */
export const gone = (words: string): string =>
  `The words “${short(words)}” no longer stand where they stood.`;

const SHOWN = 60;

const short = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
