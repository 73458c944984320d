import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Card } from './card.tsx';
import type { Index, Note } from './notes.ts';
import { placeCards } from './place-cards.ts';

/** Cards beside the text, each as near to its words as the others allow; the selected one exactly there. */
export function Margin({
  notes,
  index,
  selected,
  onSelect,
  column,
}: {
  notes: readonly Note[];
  index: Index;
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
      const cards = [...list.children].map((card, at) => ({
        wanted: anchorTop(column.current, notes[at]!) - origin,
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
    return () => observer.disconnect();
  }, [notes, selected, column]);

  return (
    <ul ref={box} className="margin" aria-label="Annotations" style={{ minHeight: height }}>
      {notes.map((note, at) => (
        <li
          key={note.id}
          className={`card card-${note.subject.kind}${note.id === selected ? ' selected' : ''}`}
          style={{ transform: `translateY(${tops[at] ?? 0}px)` }}
        >
          <CardButton note={note} index={index} open={note.id === selected} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

/** A closed card is one button; an open one holds links, so only its frame takes clicks. */
function CardButton({
  note,
  index,
  open,
  onSelect,
}: {
  note: Note;
  index: Index;
  open: boolean;
  onSelect: (id: string) => void;
}) {
  if (open)
    return (
      <div className="card-body" aria-current="true">
        <Card note={note} index={index} open />
      </div>
    );
  return (
    <button type="button" className="card-body" onClick={() => onSelect(note.id)}>
      <Card note={note} index={index} open={false} />
    </button>
  );
}

function anchorTop(column: HTMLElement | null, { id, start }: Note): number {
  const pieces = column?.querySelectorAll(`[data-marks~="${CSS.escape(id)}"]`) ?? [];
  const piece = [...pieces].find((one) => Number(one.getAttribute('data-from')) >= start) ?? pieces[0];
  return piece?.getClientRects()[0]?.top ?? 0;
}

/** The selected card at the foot of a narrow screen, with the way to the next and the one before. */
export function Sheet({
  note,
  index,
  onStep,
  onClose,
}: {
  note: Note;
  index: Index;
  onStep: (by: number) => void;
  onClose: () => void;
}) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card begins at its top
  useEffect(() => box.current?.scrollTo(0, 0), [note.id]);
  return (
    <aside ref={box} className={`sheet card-${note.subject.kind}`} aria-label="Annotation">
      <div className="sheet-bar">
        <button type="button" onClick={() => onStep(-1)}>
          Previous
        </button>
        <button type="button" onClick={() => onStep(1)}>
          Next
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <div className="card-body">
        <Card note={note} index={index} open />
      </div>
    </aside>
  );
}
