import { type RefObject, useEffect, useState } from 'react';
import { type Message, t } from '../messages/index.ts';
import type { Block } from './blocks.ts';
import type { Span } from './marks.ts';
import { selectedSpan } from './selection.ts';

export const ADDED = ['attribution', 'estimate', 'timex', 'toponym'] as const;
/** What can be added to words. */
export type AddedKind = (typeof ADDED)[number];

export const ADDED_NAMES: Readonly<Record<AddedKind, Message>> = {
  attribution: 'Who says it',
  estimate: 'Figure',
  timex: 'Date',
  toponym: 'Place',
};

interface Chosen {
  readonly span: Span;
  readonly top: number;
  readonly left: number;
}

const BAR = 330;

/** What can be added to the words that are selected, just below them. */
export function AddBar({
  column,
  blocks,
  text,
  onAdd,
}: {
  column: RefObject<HTMLElement | null>;
  blocks: readonly Block[];
  text: string;
  onAdd: (kind: AddedKind, span: Span) => void;
}) {
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    const look = (): void => {
      const box = column.current;
      const span = box && selectedSpan(box, blocks, text);
      if (!box || !span) {
        setChosen(undefined);
        return;
      }
      const words = window.getSelection()!.getRangeAt(0).getBoundingClientRect();
      const origin = box.getBoundingClientRect();
      setChosen({
        span,
        top: words.bottom - origin.top + 6,
        left: Math.max(0, Math.min(words.left - origin.left, origin.width - BAR)),
      });
    };
    // While the pointer still moves, nothing jumps up under it.
    let pressed = false;
    const down = (): void => {
      pressed = true;
    };
    const up = (): void => {
      pressed = false;
      requestAnimationFrame(look);
    };
    const change = (): void => {
      if (!pressed) look();
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('selectionchange', change);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('selectionchange', change);
    };
  }, [column, blocks, text]);
  if (!chosen) return null;
  return (
    <fieldset
      className="add-bar"
      aria-label={t('Add to the selected words')}
      style={{ top: chosen.top, insetInlineStart: chosen.left }}
    >
      <span className="muted">{t('Add:')}</span>
      {ADDED.map((kind) => (
        <button
          key={kind}
          type="button"
          // The words stay selected while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onAdd(kind, chosen.span);
            window.getSelection()?.removeAllRanges();
          }}
        >
          {t(ADDED_NAMES[kind])}
        </button>
      ))}
    </fieldset>
  );
}
