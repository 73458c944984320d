import { type RefObject, useRef } from 'react';
import type { TimeScale } from '../plot/time-scale.ts';
import { useMedia, useWidth } from '../state/width.ts';

/** Pixels left free at both ends of a lane, so that marks at its ends are whole. */
export const PAD = 10;
const AXIS = 34;

/** The room in which time is drawn: beside the words, or below them on a narrow screen. */
export interface Lane {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly length: number;
  readonly narrow: boolean;
}

/** Measures the lane's axis; `ref` goes to it. */
export function useLane(): Lane {
  const ref = useRef<HTMLDivElement>(null);
  const narrow = useMedia('(max-width: 719px)');
  return { ref, length: Math.max(80, useWidth(ref) - 2 * PAD), narrow };
}

/** The dates at the head of a chart, which stay in sight. */
export function TimeAxis({ lane: { ref, length }, scale }: { lane: Lane; scale: TimeScale }) {
  return (
    <div className="time-axis">
      <div ref={ref} className="time-lane">
        <svg width={length + 2 * PAD} height={AXIS} aria-hidden="true">
          {scale.ticks.map(({ at, label, strong }) => (
            <text key={at} className={strong ? 'tick strong' : 'tick'} x={PAD + at} y={AXIS - 10}>
              {label}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

/** The lines of the dates through one row, below its words where these stand above. */
export function GridLines({ scale, height, from = 0 }: { scale: TimeScale; height: number; from?: number }) {
  return <path className="grid" d={scale.ticks.map(({ at }) => `M${at} ${from}V${height}`).join('')} />;
}
