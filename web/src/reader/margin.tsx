import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../messages/index.ts';
import { Card, OpenCard } from './card.tsx';
import type { DeskState } from './deciding-here.ts';
import type { State } from './marks.ts';
import type { Index, Note } from './notes.ts';
import { placeCards } from './place-cards.ts';

/** Cards beside the text, each as near to its words as the others allow; the selected one exactly there. */
export function Margin({
  notes,
  index,
  desk,
  selected,
  onSelect,
  column,
}: {
  notes: readonly Note[];
  index: Index;
  desk: DeskState;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** The element that holds the text. */
  column: RefObject<HTMLElement | null>;
}) {
  const box = useRef<HTMLUListElement>(null);
  const [tops, setTops] = useState<readonly number[]>([]);
  const [height, setHeight] = useState(0);

  useLayoutEffect(() => {
    const arrange = (): void => {
      const list = box.current;
      if (!list || !column.current) return;
      const origin = list.getBoundingClientRect().top;
      const pieces = firstPieces(column.current);
      const cards = [...list.children].map((card, at) => ({
        wanted: (pieces.get(notes[at]!.id)?.getClientRects()[0]?.top ?? origin) - origin,
        height: (card as HTMLElement).offsetHeight,
      }));
      const placed = placeCards(
        cards,
        notes.findIndex(({ id }) => id === selected),
      );
      setTops(placed);
      setHeight((placed.at(-1) ?? 0) + (cards.at(-1)?.height ?? 0));
    };
    arrange();
    const observer = new ResizeObserver(arrange);
    if (column.current) observer.observe(column.current);
    // The open card grows and shrinks with its forms.
    const open = box.current?.querySelector('.card.selected');
    if (open) observer.observe(open);
    return () => observer.disconnect();
  }, [notes, selected, column]);

  return (
    <ul ref={box} className="margin" aria-label={t('Annotations')} style={{ minHeight: height }}>
      {notes.map((note, at) => (
        <MarginCard
          key={note.id}
          note={note}
          index={index}
          desk={note.id === selected ? desk : undefined}
          state={desk.decided.stateOf(note.id)}
          unsaved={desk.draftsOf(note).length > 0}
          top={tops[at] ?? 0}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

/** A closed card is one button; an open one holds links, so only its frame takes clicks. */
const MarginCard = memo(function MarginCard({
  note,
  index,
  desk,
  state,
  unsaved,
  top,
  onSelect,
}: {
  note: Note;
  index: Index;
  /** For the card that is open. */
  desk: DeskState | undefined;
  state: State | undefined;
  unsaved: boolean;
  top: number;
  onSelect: (id: string) => void;
}) {
  return (
    <li
      className={`card card-${note.subject.kind}${desk ? ' selected' : ''}${state ? ` card-is-${state}` : ''}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      {desk ? (
        <div className="card-body" aria-current="true" tabIndex={-1}>
          <OpenCard note={note} index={index} desk={desk} />
        </div>
      ) : (
        <button type="button" className="card-body" onClick={() => onSelect(note.id)}>
          <Card note={note} index={index} state={state} unsaved={unsaved} />
        </button>
      )}
    </li>
  );
});

/** The first piece of each annotation, found in one pass over the text. */
function firstPieces(column: HTMLElement): Map<string, Element> {
  const pieces = new Map<string, Element>();
  for (const piece of column.querySelectorAll('[data-marks]'))
    for (const id of piece.getAttribute('data-marks')!.split(' ')) if (!pieces.has(id)) pieces.set(id, piece);
  return pieces;
}

/** The selected card at the foot of a narrow screen, with the way to the next and the one before. */
export function Sheet({
  note,
  index,
  desk,
  onStep,
  onClose,
}: {
  note: Note;
  index: Index;
  desk: DeskState;
  onStep: (by: number) => void;
  onClose: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card begins at its top
  useEffect(() => box.current?.scrollTo(0, 0), [note.id]);
  return (
    <aside
      ref={box}
      className={`sheet card-${note.subject.kind}${desk.editing ? ' sheet-form' : ''}`}
      aria-label={t('Annotation')}
    >
      <div className="sheet-bar">
        <button type="button" onClick={() => onStep(-1)}>
          {t('Previous')}
        </button>
        <button type="button" onClick={() => onStep(1)}>
          {t('Next')}
        </button>
        <button type="button" onClick={onClose}>
          {t('Close')}
        </button>
      </div>
      <div className="card-body" tabIndex={-1}>
        <OpenCard note={note} index={index} desk={desk} />
      </div>
    </aside>
  );
}
