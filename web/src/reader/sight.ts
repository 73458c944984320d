import type { Span } from './marks.ts';
import type { Note } from './notes.ts';

/** Puts the focus on the open card, so that the next key and the next Tab go on from there. */
export const focusCard = (): void => {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('.card.selected > .card-body, .sheet > .card-body')
      ?.focus({ preventScroll: true }),
  );
};

/** The words that an address names: `#12-40`. */
export function spanIn(hash: string, length: number): Span | undefined {
  const found = /^(\d+)-(\d+)$/.exec(hash);
  if (!found) return undefined;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end && end <= length ? [start, end] : undefined;
}

/** From the first to the last word of an annotation. */
export function wholeOf(note: Note): Span {
  return [note.start, Math.max(...note.spans.map(([, end]) => end))];
}

/** Finds the words of an annotation in the page. */
export const marksSelector = ({ id }: Note): string => `[data-marks~="${CSS.escape(id)}"]`;

/** Scrolls to the first words that a selector finds; `flash` shows them for a moment. */
export function bringIntoSight(selector: string, block: ScrollLogicalPosition, flash = false): void {
  requestAnimationFrame(() => {
    const found = document.querySelectorAll<HTMLElement>(selector);
    found[0]?.scrollIntoView({ block });
    if (!flash) return;
    for (const element of found) {
      element.classList.remove('flash');
      void element.offsetWidth;
      element.classList.add('flash');
    }
  });
}
