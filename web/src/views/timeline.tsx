import { useMemo } from 'react';
import type { ExtentPage } from '../../../src/schema/api-places.ts';
import { Apart } from '../map/place-list.tsx';
import { many, t } from '../messages/index.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { PeriodStrip } from '../plot/period-strip.tsx';
import { useExtents } from '../state/extents.ts';
import { addressWith, meets, type Period, usePeriod } from '../state/period.ts';
import { Link, usePlace, useScrollRestore } from '../state/router.tsx';
import { FiguresChart } from '../timeline/figures-chart.tsx';
import { ForcesChart } from '../timeline/forces-chart.tsx';
import { MattersChart } from '../timeline/matters-chart.tsx';
import { MatterFilters } from './matter-filters.tsx';
import '../style/period.css';
import '../style/timeline.css';

const SHOWS = [
  ['', 'Matters'],
  ['forces', 'Forces'],
  ['figures', 'Figures'],
] as const;

/** Time: matters by date, forces from arrival to withdrawal, figures by speaker. One period for all, shared with the map. */
export default function Timeline() {
  const { path, query } = usePlace();
  const { data, error } = useExtents(query);
  const [period, choosePeriod] = usePeriod();
  const show = new URLSearchParams(query).get('show') ?? '';
  useScrollRestore(data !== undefined);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const { columns } = data;
  return (
    <main className="timeline">
      <h1 className="visually-hidden">{t('Timeline')}</h1>
      <MatterFilters facets={data.facets} total={data.total} view="timeline" />
      <nav className="tabs" aria-label={t('What the timeline shows')}>
        {SHOWS.map(([name, label]) => (
          <Link
            key={name}
            href={addressWith(path, query, { show: name, measure: '' })}
            aria-current={show === name ? 'page' : undefined}
          >
            {t(label)}
          </Link>
        ))}
        <Link className="aside" href={addressWith('/map', query, { show: '', measure: '' })}>
          {t('On the map')}
        </Link>
      </nav>
      <PeriodStrip starts={columns.start} ends={columns.end} chosen={period} onChoose={choosePeriod} />
      {show === 'forces' ? (
        <ForcesChart period={period} />
      ) : show === 'figures' ? (
        <FiguresChart period={period} />
      ) : (
        <MattersByDate data={data} period={period} />
      )}
    </main>
  );
}

function MattersByDate({ data: { columns, total }, period }: { data: ExtentPage; period: Period }) {
  const { from, to } = period;
  const [dated, undated] = useMemo(() => {
    const { start, end } = columns;
    const rows = columns.id.map((_, row) => row);
    const first = (row: number): number => start[row] ?? end[row] ?? Number.POSITIVE_INFINITY;
    const known = rows
      .filter(
        (row) => (start[row] !== null || end[row] !== null) && meets(start[row]!, end[row]!, { from, to }),
      )
      .sort((a, b) => first(a) - first(b) || (end[a] ?? 0) - (end[b] ?? 0));
    return [known, rows.filter((row) => start[row] === null && end[row] === null)];
  }, [columns, from, to]);
  return (
    <>
      <p className="map-head" role="status">
        {t('{n} by date', { n: many(dated.length, 'matter') })}
      </p>
      {total === 0 && <Empty title={t('No matter fits these filters')} />}
      <div className="map-list">
        <Apart
          title={t('Undated')}
          rows={undated}
          columns={columns}
          hint={t('Nothing in the reports tells when: they belong to no period.')}
        />
      </div>
      {dated.length > 0 && <MattersChart rows={dated} columns={columns} period={period} />}
    </>
  );
}
