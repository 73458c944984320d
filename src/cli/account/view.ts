import type { DocumentInput, Reading, Span } from '../../model/index.ts';
import type { Style } from './style.ts';

/** A report and its reading, with how to set them on the screen. */
export interface View {
  readonly document: DocumentInput;
  readonly reading: Reading;
  readonly style: Style;
  readonly width: number;
}

/** The words of a span, on one line. */
export const words = (document: DocumentInput, span: Span): string =>
  document.text.slice(...span).replace(/\s+/g, ' ');

/** Words cut to what fits in a remark. */
export const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 67)}…` : text);
