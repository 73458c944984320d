import type { DocumentDetail } from '../../../src/schema/api.ts';

export type Reading = NonNullable<DocumentDetail['reading']>;
/** The reading of a document that was not read. */
export const NOTHING_READ: Reading = {
  id: '',
  language: '',
  blocks: [],
  relays: [],
  entities: [],
  mentions: [],
  attributions: [],
  estimates: [],
  timexes: [],
  toponyms: [],
  events: [],
  access: [],
  hedges: [],
  warnings: [],
};

export type Span = readonly [number, number];

/** How words are drawn: the ground, the lines under them, or a frame. Outer ones first. */
export const LAYERS = [
  'copied',
  'content',
  'source',
  'cue',
  'hedge',
  'access',
  'relay',
  'warning',
  'event',
  'figure',
  'date',
  'place',
  'hit',
  'evidence',
] as const;

export type Layer = (typeof LAYERS)[number];

/** Words drawn in one way, because of one annotation. */
export interface Mark {
  readonly annotation: string;
  readonly layer: Layer;
  readonly span: Span;
  /** What people decided about the annotation. */
  readonly state?: State | undefined;
}

/** What became of an annotation in people's hands. */
export type State = 'accepted' | 'corrected' | 'added' | 'rejected';

/** All marks of a reading, with what people decided about each annotation. */
export function marksOf(
  reading: Reading,
  stateOf: (annotation: string) => State | undefined = () => undefined,
): Mark[] {
  const marks: Mark[] = [];
  const add = (annotation: string, layer: Layer, spans: readonly Span[]): void => {
    const state = stateOf(annotation);
    for (const span of spans)
      if (span[0] < span[1]) marks.push({ annotation, layer, span, ...(state ? { state } : {}) });
  };
  for (const { id, sources, cues, contents } of reading.attributions) {
    add(id, 'content', contents);
    add(id, 'source', sources);
    add(id, 'cue', cues);
  }
  for (const { id, span } of reading.estimates) add(id, 'figure', [span]);
  for (const { id, span } of reading.timexes) add(id, 'date', [span]);
  for (const { id, span } of reading.toponyms) add(id, 'place', [span]);
  for (const { id, trigger } of reading.events) add(id, 'event', [trigger]);
  for (const { id, span } of reading.access) add(id, 'access', [span]);
  for (const [index, { span }] of reading.relays.entries()) add(`relay-${index}`, 'relay', [span]);
  for (const [index, { cue }] of reading.hedges.entries()) add(`hedge-${index}`, 'hedge', [cue]);
  for (const [index, { span }] of reading.warnings.entries())
    if (span) add(`warning-${index}`, 'warning', [span]);
  return marks;
}

/** The spans of every place where one of the words stands, in any case. */
export function hitsOf(text: string, words: string): Mark[] {
  const wanted = words.match(/[\p{L}\p{N}]+/gu);
  if (!wanted) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
    annotation: `hit-${index}`,
    layer: 'hit' as const,
    span: [index, index + word.length] as const,
  }));
}
