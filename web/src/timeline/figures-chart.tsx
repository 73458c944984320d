import { useMemo, useState } from 'react';
import type { FigureItem, FigurePage } from '../../../src/schema/api-places.ts';
import { many, t, word } from '../messages/index.ts';
import { bounds, capital, compact, count, day, units } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { dayNumber } from '../plot/days.ts';
import { type Scale, scaleFor } from '../plot/scale.ts';
import { figureOf, valuesOf } from '../plot/shapes.ts';
import { type TimeScale, timeScale } from '../plot/time-scale.ts';
import { useResource } from '../state/api.ts';
import { addressWith, meets, type Period } from '../state/period.ts';
import { Link, matterAddress, navigate, usePlace } from '../state/router.tsx';
import { FigurePoint } from './figure-point.tsx';
import { GridLines, type Lane, PAD, TimeAxis, useLane } from './lane.tsx';

const ROW = 92;
const NARROW_ROW = 124;
const ABOVE = 12;
const SHOWN = 30;

/** The figures of a measure over time, a small picture for each speaker, all on the same scales. */
export function FiguresChart({ period }: { period: Period }) {
  const { path, query } = usePlace();
  const params = new URLSearchParams(query);
  const { data: all, error } = useResource<FigurePage>('/figures?limit=1');
  const measure = params.get('measure') ?? all?.facets.measures[0]?.value;
  const place = params.get('place') ?? '';
  const asked = new URLSearchParams({
    limit: '500',
    ...(measure ? { measure } : {}),
    ...(place ? { place } : {}),
  });
  const { data } = useResource<FigurePage>(measure ? `/figures?${asked}` : null);
  if (error) return <Failure error={error} />;
  if (!all || (measure && !data)) return <Waiting />;
  if (!measure || !data) return <Empty title={t('No figures yet')} />;
  const set = (changes: Readonly<Record<string, string>>): void =>
    navigate(addressWith(path, query, changes));
  return (
    <>
      <p className="map-head">
        <Pick
          label={t('Measure')}
          value={measure}
          options={all.facets.measures}
          nameOf={(value) => capital(word(value))}
          onChoose={(value) => set({ measure: value })}
        />
        <Pick
          label={t('Place')}
          value={place}
          any={t('Any place')}
          options={data.facets.places}
          onChoose={(value) => set({ place: value })}
        />
        {data.total > data.items.length && (
          <span className="muted">
            {t('{shown} of {all} are shown; filters narrow them down.', {
              shown: count(data.items.length),
              all: many(data.total, 'figure'),
            })}
          </span>
        )}
      </p>
      <BySpeaker figures={data.items} period={period} />
    </>
  );
}

function Pick({
  label,
  value,
  any,
  options,
  nameOf = (one) => one,
  onChoose,
}: {
  label: string;
  value: string;
  any?: string;
  options: FigurePage['facets']['measures'];
  nameOf?: (value: string) => string;
  onChoose: (value: string) => void;
}) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {any && <option value="">{any}</option>}
        {value && !options.some((one) => one.value === value) && (
          <option value={value}>{nameOf(value)}</option>
        )}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {nameOf(one.value)} ({count(one.count)})
          </option>
        ))}
      </select>
    </label>
  );
}

interface Series {
  readonly key: string;
  readonly speaker: string | null;
  readonly unit: string | null;
  readonly figures: readonly FigureItem[];
}

/** One series for each speaker and unit, those with most figures first. */
function seriesOf(figures: readonly FigureItem[]): Series[] {
  const groups = Map.groupBy(figures, ({ speaker, unit }) => JSON.stringify([speaker, unit]));
  return [...groups]
    .map(([key, own]) => ({ key, speaker: own[0]!.speaker, unit: own[0]!.unit, figures: own }))
    .sort((a, b) => b.figures.length - a.figures.length);
}

function BySpeaker({ figures, period }: { figures: readonly FigureItem[]; period: Period }) {
  const lane = useLane();
  const [shown, setShown] = useState(SHOWN);
  const { from, to } = period;
  const dated = useMemo(
    () =>
      figures.filter(({ asOf }) => asOf !== null && meets(dayNumber(asOf), dayNumber(asOf), { from, to })),
    [figures, from, to],
  );
  const undated = figures.filter(({ asOf }) => asOf === null);
  const series = useMemo(() => seriesOf(dated), [dated]);
  const days = dated.map(({ asOf }) => dayNumber(asOf!));
  const height = lane.narrow ? NARROW_ROW : ROW;
  const plot = height - (lane.narrow ? 48 : 20) - ABOVE;
  const scales = useMemo(
    () =>
      new Map(
        [...Map.groupBy(dated, ({ unit }) => unit)].map(([unit, own]) => [
          unit,
          scaleFor(valuesOf(own), plot),
        ]),
      ),
    [dated, plot],
  );
  if (dated.length === 0)
    return (
      <>
        <Empty title={t('No figure was given in this period')} />
        <FigureTable figures={undated} title={t('Undated')} />
      </>
    );
  const scale = timeScale(
    [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))],
    lane.length,
  );
  return (
    <>
      <div className="time-chart figures-chart">
        <TimeAxis lane={lane} scale={scale} />
        <ul className="force-rows">
          {series.slice(0, shown).map((one) => (
            <SeriesRow
              key={one.key}
              series={one}
              lane={lane}
              height={height}
              scale={scale}
              values={scales.get(one.unit)!}
              plot={plot}
            />
          ))}
        </ul>
        {series.length > shown && (
          <button type="button" className="quiet" onClick={() => setShown(shown + SHOWN)}>
            {t('{n} more', { n: count(series.length - shown) })}
          </button>
        )}
      </div>
      <FigureTable figures={dated} title={t('As a table')} />
      <FigureTable figures={undated} title={t('Undated')} />
    </>
  );
}

function SeriesRow({
  series: { speaker, unit, figures },
  lane,
  height,
  scale,
  values,
  plot,
}: {
  series: Series;
  lane: Lane;
  height: number;
  scale: TimeScale;
  values: Scale;
  plot: number;
}) {
  const top = height - plot - 8;
  const y = (value: number): number => top + plot - values.at(value);
  const byMatter = [...Map.groupBy(figures, ({ matter }) => matter).values()];
  return (
    <li className="time-row figure-row" style={{ height }}>
      <span className="time-what">
        <b>{speaker === null ? <i>{t('nobody named')}</i> : <Words text={speaker} />}</b>
      </span>
      <span className="time-when muted">
        {many(figures.length, 'figure')}
        {unit && unit !== 'people' ? `, ${units({ unit, low: 2, point: 2, high: 2 })}` : ''}
      </span>
      <span className="time-lane">
        {/* biome-ignore lint/a11y/useSemanticElements: no other element groups what is drawn */}
        <svg
          width={lane.length + 2 * PAD}
          height={height}
          role="group"
          aria-label={t('Figures over time; the table below says the same')}
        >
          <g transform={`translate(${PAD} 0)`}>
            <GridLines scale={scale} height={height} from={lane.narrow ? top : 0} />
            {values.ticks
              .filter((_, at, { length }) => at === 0 || at === length - 1)
              .map((tick) => (
                <g key={tick}>
                  <path className="grid" d={`M0 ${y(tick)}H${lane.length}`} />
                  <text className="tick value" x={lane.length} y={y(tick) - 3}>
                    {compact(tick)}
                  </text>
                </g>
              ))}
            {byMatter.map((own) => (
              <path key={own[0]!.matter} className="figure-line" d={lineOf(own, scale, y)} />
            ))}
            {figures.map((figure) => (
              <FigurePoint
                key={`${figure.matter} ${figure.account}`}
                figure={figure}
                x={scale.at(dayNumber(figure.asOf!))}
                y={y}
                top={top}
                bottom={top + plot}
              />
            ))}
          </g>
        </svg>
      </span>
    </li>
  );
}

/** The figures that one speaker gave of one matter, one after the other. */
function lineOf(figures: readonly FigureItem[], scale: TimeScale, y: (value: number) => number): string {
  const points = figures.flatMap((figure) => {
    const { low, point, high } = figureOf(figure);
    const value = point ?? low ?? high;
    return value === null ? [] : [`${scale.at(dayNumber(figure.asOf!))} ${y(value)}`];
  });
  return points.length > 1 ? `M${points.join('L')}` : '';
}

function FigureTable({ figures, title }: { figures: readonly FigureItem[]; title: string }) {
  if (figures.length === 0) return null;
  return (
    <details className="undated">
      <summary>
        {title} <span className="n">{count(figures.length)}</span>
      </summary>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('Date')}</th>
            <th scope="col">{t('Speaker')}</th>
            <th scope="col">{t('Figure')}</th>
            <th scope="col">{t('Matter')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.matter} ${figure.account}`}>
              <td>{day(figure.asOf)}</td>
              <td>{figure.speaker ?? t('nobody named')}</td>
              <td>
                {figure.stance === 'denies' && `${word('denies')}: `}
                {bounds(figure)} {units(figure)}
              </td>
              <td>
                <Link href={matterAddress(figure.matter, figure.account)}>
                  <Words text={figure.question} />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
