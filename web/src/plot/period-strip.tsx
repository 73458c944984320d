import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { t } from '../messages/index.ts';
import { count, day, period as inWords } from '../parts/format.ts';
import type { Period } from '../state/period.ts';
import { useWidth } from '../state/width.ts';
import { DayField } from '../views/filter-fields.tsx';
import { type Bins, binsOf } from './bins.ts';
import { dayNumber, isoOf } from './days.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

const BARS = 46;
const AXIS = 20;
const LEAST_BAR = 6;
const NEAR_EDGE = 8;

type Days = readonly (number | null)[];
type Grip = { readonly at: number; readonly kind: 'new' | 'move' | 'from' | 'to'; readonly was: Period };

/** How many matters there are by time, and the period that is chosen among them: drawn with the pointer, or typed. */
export function PeriodStrip({
  starts,
  ends,
  chosen,
  onChoose,
}: {
  starts: Days;
  ends: Days;
  chosen: Period;
  onChoose: (period: Period) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [draft, setDraft] = useState<Period>();
  const grip = useRef<Grip>(undefined);
  const most = Math.max(8, Math.floor(width / LEAST_BAR));
  const bins = useMemo(() => binsOf(starts, ends, most), [starts, ends, most]);
  if (!bins) return null;
  const shown = draft ?? chosen;
  const active = chosen.from !== null || chosen.to !== null;
  const last = bins.first + bins.step * bins.counts.length - 1;
  const scale = timeScale([bins.first, last + 1], Math.max(40, width), 0);

  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    const at = xOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    const edges = edgesOf(chosen, scale, width);
    const kind = !active
      ? 'new'
      : Math.abs(at - edges.from) < NEAR_EDGE
        ? 'from'
        : Math.abs(at - edges.to) < NEAR_EDGE
          ? 'to'
          : at > edges.from && at < edges.to
            ? 'move'
            : 'new';
    grip.current = { at, kind, was: { from: chosen.from ?? bins.first, to: chosen.to ?? last } };
  };
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (grip.current) setDraft(dragged(grip.current, xOf(event), scale, bins, last));
  };
  const end = (event: PointerEvent<SVGSVGElement>): void => {
    const held = grip.current;
    grip.current = undefined;
    setDraft(undefined);
    if (!held) return;
    const at = xOf(event);
    if (Math.abs(at - held.at) < 3) {
      if (held.kind === 'new') onChoose(binAt(scale.dayAt(at), bins));
      return;
    }
    onChoose(dragged(held, at, scale, bins, last));
  };
  const typed = (name: 'from' | 'to', value: string): void => {
    const number = dayNumber(value);
    onChoose({ ...chosen, [name]: Number.isNaN(number) ? null : number });
  };
  const clearing = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && active) onChoose({ from: null, to: null });
  };
  return (
    <section className="period" aria-label={t('Period')} onKeyDown={clearing}>
      <div ref={box} className="period-strip">
        <svg
          width={width}
          height={BARS + AXIS}
          role="img"
          aria-label={t('Matters by time, from {from} to {to}', {
            from: day(isoOf(bins.first)),
            to: day(isoOf(last)),
          })}
          onPointerDown={begin}
          onPointerMove={drag}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <Bars bins={bins} scale={scale} chosen={shown} />
          {scale.ticks.map(({ at, label, strong }) => (
            <g key={at}>
              <path className="grid" d={`M${at} 0V${BARS + 4}`} />
              <text className={strong ? 'tick strong' : 'tick'} x={at + 3} y={BARS + AXIS - 5}>
                {label}
              </text>
            </g>
          ))}
          <path className="period-floor" d={`M0 ${BARS}H${width}`} />
          {(shown.from !== null || shown.to !== null) && (
            <Window {...edgesOf(shown, scale, width)} width={width} />
          )}
        </svg>
      </div>
      <p className="period-dates">
        <DayField label={t('From')} value={isoOrNone(chosen.from)} onChange={(iso) => typed('from', iso)} />
        <DayField label={t('Until')} value={isoOrNone(chosen.to)} onChange={(iso) => typed('to', iso)} />
        {active && (
          <>
            <span role="status">{inWords(isoOrNone(chosen.from) || null, isoOrNone(chosen.to) || null)}</span>
            <button type="button" className="quiet" onClick={() => onChoose({ from: null, to: null })}>
              {t('All times')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

const isoOrNone = (number: number | null): string => (number === null ? '' : isoOf(number));

const xOf = (event: PointerEvent<SVGSVGElement>): number =>
  event.clientX - event.currentTarget.getBoundingClientRect().left;

const edgesOf = ({ from, to }: Period, scale: TimeScale, width: number): { from: number; to: number } => ({
  from: from === null ? 0 : scale.at(from),
  to: to === null ? width : scale.at(to + 1),
});

function binAt(at: number, { first, step, counts }: Bins): Period {
  const bin = Math.min(counts.length - 1, Math.max(0, Math.floor((at - first) / step)));
  return { from: first + bin * step, to: first + (bin + 1) * step - 1 };
}

function dragged(
  { at, kind, was }: Grip,
  x: number,
  scale: TimeScale,
  { first }: Bins,
  last: number,
): Period {
  const clamp = (number: number): number => Math.min(last, Math.max(first, Math.floor(number)));
  const now = clamp(scale.dayAt(x));
  const from = was.from ?? first;
  const to = was.to ?? last;
  if (kind === 'from') return { from: Math.min(now, to), to };
  if (kind === 'to') return { from, to: Math.max(now, from) };
  if (kind === 'move') {
    const by = Math.round(scale.dayAt(x) - scale.dayAt(at));
    const held = Math.min(last - to, Math.max(first - from, by));
    return { from: from + held, to: to + held };
  }
  const began = clamp(scale.dayAt(at));
  return { from: Math.min(began, now), to: Math.max(began, now) };
}

function Bars({ bins, scale, chosen }: { bins: Bins; scale: TimeScale; chosen: Period }) {
  const top = Math.max(...bins.counts);
  return bins.counts.map((n, at) => {
    if (n === 0) return null;
    const from = bins.first + at * bins.step;
    const height = Math.max(2, (n / top) * (BARS - 4));
    const x = scale.at(from);
    const isIn =
      (chosen.to === null || from <= chosen.to) &&
      (chosen.from === null || from + bins.step - 1 >= chosen.from);
    return (
      <rect
        key={from}
        className={isIn ? 'bar-in' : 'bar-out'}
        x={x}
        y={BARS - height}
        width={Math.max(1, scale.at(from + bins.step) - x - 1)}
        height={height}
      >
        <title>{`${inWords(isoOf(from), isoOf(from + bins.step - 1))}: ${count(n)}`}</title>
      </rect>
    );
  });
}

function Window({ from, to, width }: { from: number; to: number; width: number }) {
  return (
    <g className="period-window">
      <rect className="veil" x={0} y={0} width={Math.max(0, from)} height={BARS} />
      <rect className="veil" x={to} y={0} width={Math.max(0, width - to)} height={BARS} />
      <path className="edge" d={`M${from} 0V${BARS}M${from - 3} 16v14M${to} 0V${BARS}M${to + 3} 16v14`} />
    </g>
  );
}
