import type { Reading, Span } from '../model/index.ts';

/** Fields that hold a span, and those that hold several. */
const ONE: ReadonlySet<string> = new Set(['span', 'trigger', 'cue']);
const SEVERAL: ReadonlySet<string> = new Set(['sources', 'cues', 'contents']);

/** Every span of a reading with where it stands there: `estimates 3 span`. */
export function* spansOf(
  value: Reading | object,
  path = '',
): Generator<{ readonly path: string; readonly span: Span }> {
  for (const [key, field] of Object.entries(value)) {
    const here = path ? `${path} ${key}` : key;
    if (ONE.has(key)) yield { path: here, span: field as Span };
    else if (SEVERAL.has(key))
      for (const [index, span] of (field as readonly Span[]).entries())
        yield { path: `${here} ${index}`, span };
    else if (field !== null && typeof field === 'object') yield* spansOf(field as object, here);
  }
}
