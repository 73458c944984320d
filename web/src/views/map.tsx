import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type {
  AccessItem,
  AccessPage,
  ExtentPage,
  Tiles as ServedTiles,
} from '../../../src/schema/api-places.ts';
import { MapLegend } from '../map/legend.tsx';
import { AccessList, Apart, PlaceList } from '../map/place-list.tsx';
import { type Site, sitesOf } from '../map/sites.ts';
import type { TileChoice } from '../map/tile-archive.ts';
import { TilePicker } from '../map/tile-picker.tsx';
import { WorldMap } from '../map/world-map.tsx';
import { many, t, word } from '../messages/index.ts';
import { capital, count } from '../parts/format.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { dayNumber } from '../plot/days.ts';
import { PeriodStrip } from '../plot/period-strip.tsx';
import { useResource } from '../state/api.ts';
import { useExtents } from '../state/extents.ts';
import { addressWith, meets, type Period, usePeriod } from '../state/period.ts';
import { Link, navigate, usePlace } from '../state/router.tsx';
import { MatterFilters } from './matter-filters.tsx';
import '../style/period.css';
import '../style/map.css';

/** Matters by place, each drawn as closely as it is known; what cannot be drawn is counted and listed. */
export default function MapPage() {
  const { query } = usePlace();
  const { data, error } = useExtents(query);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  return (
    <main className="map-page">
      <h1 className="visually-hidden">{t('Map')}</h1>
      <MatterFilters facets={data.facets} total={data.total} view="map" />
      <MapBody data={data} />
    </main>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
/** With MapLibre, which is loaded only where somebody has tiles. */
const Tiles = lazy(() => import('../map/tiles.tsx'));

function MapBody({ data }: { data: ExtentPage }) {
  const { path, query } = usePlace();
  const [period, choosePeriod] = usePeriod();
  const size = new URLSearchParams(query).get('size') ?? '';
  const { from, to } = period;
  const { placed, unplaced, undated, uncounted } = useMemo(
    () => sitesOf(data, { from, to }, size),
    [data, from, to, size],
  );
  const access = useAccess(period);
  const [picked, setPicked] = useState<readonly Site[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other matters, no pick
  useEffect(() => setPicked(undefined), [placed]);
  const keys = useMemo(() => (picked ? new Set(picked.map(({ key }) => key)) : NOTHING), [picked]);
  const sizing = useMemo(
    () =>
      size
        ? { most: placed.reduce((most, { low, high }) => Math.max(most, high ?? low ?? 0), 0) }
        : undefined,
    [placed, size],
  );
  const [tiles, setTiles] = useTiles();
  const onMap = placed.reduce((sum, { rows }) => sum + rows.length, 0);
  const { columns } = data;
  return (
    <>
      <p className="map-head">
        <label>
          {t('Size of marks')}{' '}
          <select
            value={size}
            onChange={({ target: { value } }) => navigate(addressWith(path, query, { size: value }))}
          >
            <option value="">{t('matters')}</option>
            {data.measures.map((measure) => (
              <option key={measure} value={measure}>
                {capital(word(measure))}
              </option>
            ))}
          </select>
        </label>
        <span role="status">
          {t('{n} on the map', { n: many(onMap, 'matter') })}
          {unplaced.length > 0 && `, ${t('{n} unplaced', { n: count(unplaced.length) })}`}
          {undated.length > 0 && `, ${t('{n} undated left out', { n: count(undated.length) })}`}
          {uncounted > 0 && `, ${t('{n} without such a figure left out', { n: count(uncounted) })}`}
        </span>
        <Link href={addressWith('/timeline', query, { size: '' })}>{t('On the timeline')}</Link>
      </p>
      <div className="map-body">
        <div className="map-side">
          <WorldMap
            sites={placed}
            access={access}
            sizing={sizing}
            picked={keys}
            onPick={setPicked}
            underneath={
              tiles &&
              ((picture) => (
                <Suspense fallback={null}>
                  <Tiles choice={tiles} picture={picture} />
                </Suspense>
              ))
            }
          />
          <PeriodStrip starts={columns.start} ends={columns.end} chosen={period} onChoose={choosePeriod} />
          <TilePicker choice={tiles} onChoose={setTiles} />
          <MapLegend sized={sizing !== undefined} />
        </div>
        <div className="map-list">
          {picked && (
            <p className="picked-head" role="status">
              {many(picked.length, 'place')}
              <button type="button" className="quiet" onClick={() => setPicked(undefined)}>
                {t('Show all places')}
              </button>
            </p>
          )}
          {!picked && (
            <>
              <Apart
                title={t('Unplaced')}
                rows={unplaced}
                columns={columns}
                hint={t('Nothing in the reports tells where, or the gazetteer lacks the place.')}
              />
              <Apart title={t('Undated')} rows={undated} columns={columns} />
              <AccessList items={access} />
            </>
          )}
          <PlaceList
            key={picked ? 'picked' : 'all'}
            sites={picked ?? placed}
            columns={columns}
            open={picked !== undefined}
          />
        </div>
      </div>
    </>
  );
}

/** The tiles to draw: those that the server was given, until others or none are chosen. */
function useTiles(): readonly [TileChoice | undefined, (choice: TileChoice | undefined) => void] {
  const { data } = useResource<ServedTiles>('/tiles');
  const [chosen, setChosen] = useState<TileChoice | null>();
  const name = data?.name ?? null;
  const served = useMemo(() => (name === null ? undefined : ({ kind: 'served', name } as const)), [name]);
  return [chosen === undefined ? served : (chosen ?? undefined), (choice) => setChosen(choice ?? null)];
}

/** Limits of access in the period; those without a time are told of at all times. */
function useAccess(period: Period): readonly AccessItem[] {
  const { data } = useResource<AccessPage>('/access?limit=500');
  const { from, to } = period;
  return useMemo(() => {
    const number = (iso: string | null): number | null => (iso === null ? null : dayNumber(iso));
    return (data?.items ?? []).filter(
      ({ start, end }) => (start === null && end === null) || meets(number(start), number(end), { from, to }),
    );
  }, [data, from, to]);
}
