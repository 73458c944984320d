import { useRef } from 'react';
import type { MatterRow } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { count, period } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { gridLine } from '../plot/grid-line.ts';
import { dayNumber, type TimeScale, timeScale } from '../plot/time-scale.ts';
import { useAllMatters } from '../state/all-matters.ts';
import { Link, matterAddress, usePlace, useScrollRestore } from '../state/router.tsx';
import { useMedia, useWidth } from '../state/width.ts';
import { MatterFilters } from './matter-filters.tsx';

const AXIS = 34;
const PAD = 10;

/** Matters by date: imprecision is length, an unknown end is open; undated ones are counted and listed. */
export function Timeline() {
  const { query } = usePlace();
  const { data, error } = useAllMatters(query);
  useScrollRestore(data !== undefined);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const dated = data.rows
    .filter(({ start, end }) => start || end)
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
  const undated = data.rows.filter(({ start, end }) => !start && !end);
  return (
    <main className="timeline">
      <h1 className="visually-hidden">{t('Timeline')}</h1>
      <MatterFilters facets={data.facets} total={data.total} view="timeline" />
      {data.rows.length === 0 && <Empty title={t('No matter fits these filters')} />}
      {dated.length > 0 && <Chart rows={dated} />}
      {undated.length > 0 && (
        <section className="undated" aria-labelledby="undated-title">
          <h2 id="undated-title">
            {t('Undated')} <span className="n">{count(undated.length)}</span>
          </h2>
          <ul>
            {undated.map(({ id, question }) => (
              <li key={id}>
                <Link href={matterAddress(id)}>
                  <Words text={question} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.total > data.rows.length && (
        <p className="muted">
          {t('{shown} of {all} are shown; filters narrow them down.', {
            shown: count(data.rows.length),
            all: many(data.total, 'matter'),
          })}
        </p>
      )}
    </main>
  );
}

const firstDay = ({ start, end }: MatterRow): string => start ?? end ?? '';

function Chart({ rows }: { rows: readonly MatterRow[] }) {
  const lane = useRef<HTMLDivElement>(null);
  const narrow = useMedia('(max-width: 719px)');
  const length = Math.max(80, useWidth(lane) - 2 * PAD);
  const rowHeight = narrow ? 74 : 44;
  const scale = timeScale(
    rows.flatMap(({ start, end }) => [start, end].flatMap((iso) => (iso ? [dayNumber(iso)] : []))),
    length,
  );
  return (
    <div className="time-chart">
      <div className="time-axis">
        <div ref={lane} className="time-lane">
          <svg width={length + 2 * PAD} height={AXIS} aria-hidden="true">
            {scale.ticks.map(({ at, label, strong }) => (
              <text key={at} className={strong ? 'tick strong' : 'tick'} x={PAD + at} y={AXIS - 10}>
                {label}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <div className="time-rows">
        <div className="time-lane time-overlay">
          <svg width={length + 2 * PAD} height={rows.length * rowHeight} aria-hidden="true">
            <g transform={`translate(${PAD} 0)`}>
              {scale.ticks.map(({ at }) => (
                <path key={at} className="grid" d={gridLine(at, rows.length, rowHeight, narrow ? 48 : 0)} />
              ))}
              {rows.map((row, index) => (
                <Extent
                  key={row.id}
                  row={row}
                  scale={scale}
                  length={length}
                  y={index * rowHeight + (narrow ? 60 : rowHeight / 2)}
                />
              ))}
            </g>
          </svg>
        </div>
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <Link className="time-row" style={{ height: rowHeight }} href={matterAddress(row.id)}>
                <span className="time-what">
                  <Words text={row.question} />
                </span>
                <span className="time-when muted">
                  {period(row.start, row.end)}
                  {row.disputes > 0 && <span className="disputed-mark"> ≠ {count(row.disputes)}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A day is a dot, a period a bar; an end that nobody gave runs on as an arrow. */
function Extent({ row, scale, y, length }: { row: MatterRow; scale: TimeScale; y: number; length: number }) {
  const { start, end } = row;
  const from = start ? scale.at(dayNumber(start)) : null;
  const to = end ? scale.at(dayNumber(end)) : null;
  const name = row.disputes > 0 ? 'extent disputed' : 'extent';
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
