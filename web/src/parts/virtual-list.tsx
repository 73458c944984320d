import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useKeys } from '../state/keys.ts';
import type { PagedList } from '../state/paged.ts';
import { navigate, useScrollRestore } from '../state/router.tsx';

/** A list of any length in the page's own scroll, walked with j and k and opened with Enter; only rows in sight exist. */
export function VirtualList<T>({
  list,
  label,
  rowHeight,
  addressOf,
  children,
}: {
  list: PagedList<T, { readonly items: readonly T[]; readonly total: number }>;
  label: string;
  /** A first guess in pixels; rows are measured. */
  rowHeight: number;
  addressOf: (item: T) => string;
  children: (item: T | undefined, isSelected: boolean) => ReactNode;
}) {
  const total = list.total ?? 0;
  const [selected, setSelected] = useState(-1);
  // Keys may come faster than the list is drawn.
  const latest = useRef(-1);
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);

  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
  });
  const inSight = rows.getVirtualItems();
  const [from, to] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? 0];
  useEffect(() => {
    if (total > 0) list.show(from, to);
  }, [list, total, from, to]);
  useScrollRestore(true);

  const step = (by: number): void => {
    if (total === 0) return;
    const next = Math.min(total - 1, Math.max(0, latest.current + by));
    latest.current = next;
    setSelected(next);
    rows.scrollToIndex(next, { align: 'auto' });
    // At once where the row is drawn: Enter follows the link that has the focus.
    if (!focusRow()) requestAnimationFrame(focusRow);
  };
  const focusRow = (): boolean => {
    const link = box.current?.querySelector<HTMLElement>(`[data-index="${latest.current}"] a`);
    link?.focus({ preventScroll: true });
    return link != null;
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => {
      const item = list.at(latest.current);
      if (item) navigate(addressOf(item));
    },
  });

  return (
    <ul ref={box} className="rows" aria-label={label} style={{ height: rows.getTotalSize() }}>
      {inSight.map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          className="virtual-row"
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(list.at(index), index === selected)}
        </li>
      ))}
    </ul>
  );
}
