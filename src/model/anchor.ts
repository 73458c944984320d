import { isWithin, type Span } from './span.ts';

/**
 * A span with the exact words it covers and some words around it: the W3C Web Annotation
 * TextPositionSelector and TextQuoteSelector in one. Offsets are UTF-16 code units.
 */
export interface Anchor {
  readonly span: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

/**
 * The anchor of `span` in `text`.
 *
 * @throws RangeError when the span is empty or lies outside the text.
 * @example anchorAt('He fled.', [3, 7]).exact // 'fled'
 */
export function anchorAt(text: string, span: Span): Anchor {
  if (!isWithin(span, text.length))
    throw new RangeError(`span ${span} lies outside a text of ${text.length}`);
  const [start, end] = span;
  return {
    span,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** Whether the anchor still stands on its words. An anchor that does not fit fails; it never moves. */
export function anchorFits(text: string, anchor: Anchor): boolean {
  const [start, end] = anchor.span;
  return (
    text.slice(start, end) === anchor.exact &&
    text.slice(Math.max(0, start - anchor.prefix.length), start) === anchor.prefix &&
    text.slice(end, end + anchor.suffix.length) === anchor.suffix
  );
}

/** A span in Unicode code points, as Web Annotation exports count. */
export function toCodePoints(text: string, [start, end]: Span): Span {
  const before = [...text.slice(0, start)].length;
  return [before, before + [...text.slice(start, end)].length];
}
