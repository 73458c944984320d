import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ExtentPage } from '../../../src/schema/api-places.ts';
import { t } from '../messages/index.ts';
import { count, period as inWords } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { isoOf } from '../plot/days.ts';
import { type TimeScale, timeScale } from '../plot/time-scale.ts';
import type { Period } from '../state/period.ts';
import { Link, matterAddress } from '../state/router.tsx';
import { GridLines, PAD, TimeAxis, useLane } from './lane.tsx';

type Columns = ExtentPage['columns'];

/** The first and the last day of some rows; those of the period where it has them. */
function spanOf(rows: readonly number[], { start, end }: Columns, { from, to }: Period): [number, number] {
  let first = from ?? Number.POSITIVE_INFINITY;
  let last = to ?? Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (from === null) first = Math.min(first, start[row] ?? end[row]!);
    if (to === null) last = Math.max(last, end[row] ?? start[row]!);
  }
  return [first, last];
}

/** Matters by date: imprecision is length, an unknown end is open. Only the rows in sight exist. */
export function MattersChart({
  rows,
  columns,
  period,
}: {
  /** Positions of dated matters, in the order of their dates. */
  rows: readonly number[];
  columns: Columns;
  period: Period;
}) {
  const lane = useLane();
  const { length, narrow } = lane;
  const span = useMemo(() => spanOf(rows, columns, period), [rows, columns, period]);
  const scale = timeScale(span, length);
  const rowHeight = narrow ? 74 : 44;
  const box = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (box.current) setTop(box.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height, other places
  useLayoutEffect(() => virtual.measure(), [rowHeight]);
  return (
    <div className="time-chart">
      <TimeAxis lane={lane} scale={scale} />
      <ul
        ref={box}
        className="time-rows"
        aria-label={t('Matters by date')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ key, index, start: y }) => {
          const row = rows[index]!;
          const [start, end] = [columns.start[row]!, columns.end[row]!];
          return (
            <li
              key={key}
              className="time-item"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${y - top}px)`, height: rowHeight }}
            >
              <Link className="time-row" style={{ height: rowHeight }} href={matterAddress(columns.id[row]!)}>
                <span className="time-what">
                  <Words text={columns.question[row]!} />
                </span>
                <span className="time-when muted">
                  {inWords(start === null ? null : isoOf(start), end === null ? null : isoOf(end))}
                  {columns.disputes[row]! > 0 && (
                    <span className="disputed-mark"> ≠ {count(columns.disputes[row]!)}</span>
                  )}
                </span>
                <span className="time-lane">
                  <svg width={length + 2 * PAD} height={rowHeight} aria-hidden="true">
                    <g transform={`translate(${PAD} 0)`}>
                      <GridLines scale={scale} height={rowHeight} from={narrow ? 48 : 0} />
                      <Extent
                        start={start}
                        end={end}
                        disputed={columns.disputes[row]! > 0}
                        scale={scale}
                        length={length}
                        y={narrow ? 60 : rowHeight / 2}
                      />
                    </g>
                  </svg>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A day is a dot, a period a bar; an end that nobody gave runs on as an arrow. */
export function Extent({
  start,
  end,
  disputed,
  scale,
  length,
  y,
}: {
  start: number | null;
  end: number | null;
  disputed: boolean;
  scale: TimeScale;
  length: number;
  y: number;
}) {
  const inside = (x: number): number => Math.min(length + PAD, Math.max(-PAD, x));
  const from = start === null ? null : inside(scale.at(start));
  const to = end === null ? null : inside(scale.at(end));
  const name = disputed ? 'extent disputed' : 'extent';
  if (from !== null && to !== null)
    return to - from < 3 ? (
      <circle className={name} cx={from} cy={y} r={5} />
    ) : (
      <rect className={name} x={from - 4} width={to - from + 8} y={y - 5} height={10} rx={5} />
    );
  const [known, edge] = from !== null ? [from, length] : [to ?? 0, 0];
  const back = edge > known ? -6 : 6;
  return (
    <g className={name}>
      <path
        className="open"
        d={`M${known} ${y}H${edge}M${edge + back} ${y - 4}L${edge} ${y}L${edge + back} ${y + 4}`}
      />
      <circle cx={known} cy={y} r={5} />
    </g>
  );
}
