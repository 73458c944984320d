import { lazy, Suspense, useRef } from 'react';
import type { MatterDetail } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { country, day, isCountry, period } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { dayNumber, timeScale } from '../plot/time-scale.ts';
import { Link } from '../state/router.tsx';
import { useWidth } from '../state/width.ts';
import { daysKnown } from './as-it-stood.ts';

const MatterMap = lazy(() => import('./matter-map.tsx'));

const HEIGHT = 44;
const LINE = 14;
const PAD = 8;

/** Where a matter is and when, in words and drawn: its period as a bar, the days of its reports as dots. */
export function WhereAndWhen({ detail }: { detail: MatterDetail }) {
  const { place, start, end } = detail.matter;
  return (
    <section className="where-and-when" aria-labelledby="where-title">
      <h2 id="where-title">{t('Where and when')}</h2>
      <p>
        {place ? <PlaceName place={place} /> : <span className="unknown">{t('unplaced')}</span>}
        {', '}
        <span className={start || end ? undefined : 'unknown'}>{period(start, end)}</span>
        {place && (
          <>
            {' · '}
            <Link href={`/map?place=${encodeURIComponent(place.name)}`}>{t('On the map')}</Link>
          </>
        )}
      </p>
      <Days detail={detail} />
      {place && (place.lat !== null || place.country !== null) && (
        <Suspense fallback={<div className="matter-map" />}>
          <MatterMap place={place} reach={detail.reach} />
        </Suspense>
      )}
    </section>
  );
}

function PlaceName({ place }: { place: NonNullable<MatterDetail['matter']['place']> }) {
  return (
    <>
      <Words text={place.name} />
      {place.country && !isCountry(place.name, place.country) && ` (${country(place.country)})`}
    </>
  );
}

function Days({ detail }: { detail: MatterDetail }) {
  const box = useRef<HTMLDivElement>(null);
  const length = Math.max(60, useWidth(box) - 2 * PAD);
  const { start, end } = detail.matter;
  const reported = daysKnown(detail);
  const days = [...reported, ...(start ? [start] : []), ...(end ? [end] : [])].map(dayNumber);
  if (days.length === 0) return null;
  const scale = timeScale(days, length);
  const from = start ? scale.at(dayNumber(start)) : 0;
  const to = end ? scale.at(dayNumber(end) + 1) : length;
  const label = t('Reports appeared from {from} to {to}, on {n}.', {
    from: day(reported[0]),
    to: day(reported.at(-1)),
    n: many(reported.length, 'day'),
  });
  return (
    <div ref={box} className="matter-days">
      <svg width={length + 2 * PAD} height={HEIGHT} role="img" aria-label={label}>
        <g transform={`translate(${PAD} 0)`}>
          {(start || end) && (
            <rect
              className="period"
              x={from}
              y={LINE - 7}
              width={Math.max(3, to - from)}
              height={14}
              rx={2}
            />
          )}
          <path className="axis" d={`M0 ${LINE}H${length}`} />
          {reported.map((one) => (
            <circle key={one} className="report-day" cx={scale.at(dayNumber(one) + 0.5)} cy={LINE} r={3.5} />
          ))}
          {scale.ticks.map(({ at, label: words }) => (
            <text key={at} className="tick" x={at} y={HEIGHT - 6}>
              {words}
            </text>
          ))}
        </g>
      </svg>
      <p className="note">{t('Bar: when it happened. Dots: when it was reported.')}</p>
    </div>
  );
}
