import { geoContains, geoPath } from 'd3-geo';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { MatterRow } from '../../../src/schema/api.ts';
import { type Country, loadBorders } from '../map/borders.ts';
import {
  type Box,
  type Cluster,
  circleBox,
  clustersOf,
  labelsOf,
  nameOf,
  overlap,
  type Site,
  sitesOf,
  wordsBox,
} from '../map/clusters.ts';
import { type MapView, moved, projectionOf, viewOf, zoomed } from '../map/view.ts';
import { many, t } from '../messages/index.ts';
import { count, country, isCountry, period } from '../parts/format.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { useAllMatters } from '../state/all-matters.ts';
import { Link, matterAddress, usePlace } from '../state/router.tsx';
import { useMedia, useWidth } from '../state/width.ts';
import { MatterFilters } from './matter-filters.tsx';

/** Matters by place, from bundled borders; what is only known to be in a country fills it, unplaced ones are listed. */
export default function MapPage() {
  const { query } = usePlace();
  const { data, error } = useAllMatters(query);
  const [picked, setPicked] = useState<readonly Site[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other matters, no pick
  useEffect(() => setPicked(undefined), [data]);
  const sites = useMemo(() => sitesOf(data?.rows ?? []), [data]);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const placed = new Set(sites.flatMap(({ rows }) => rows));
  const unplaced = data.rows.filter((row) => !placed.has(row));
  return (
    <main className="map-page">
      <h1 className="visually-hidden">{t('Map')}</h1>
      <MatterFilters facets={data.facets} total={data.total} view="map" />
      <div className="map-body">
        <WorldMap sites={sites} picked={picked} onPick={setPicked} />
        <div className="map-list">
          {(picked ?? sites).map((site) => (
            <SiteList key={`${site.name} ${site.lat} ${site.lon}`} name={siteName(site)} rows={site.rows} />
          ))}
          {picked ? (
            <button type="button" className="quiet" onClick={() => setPicked(undefined)}>
              {t('Show all places')}
            </button>
          ) : (
            unplaced.length > 0 && <SiteList name={t('Unplaced')} rows={unplaced} />
          )}
        </div>
      </div>
    </main>
  );
}

const siteName = ({ name, country: code }: Site): string => {
  return code && !isCountry(name, code) ? `${name}, ${country(code)}` : name;
};

function SiteList({ name, rows }: { name: string; rows: readonly MatterRow[] }) {
  return (
    <section>
      <h2>
        <Words text={name} /> <span className="n">{count(rows.length)}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={matterAddress(row.id)}>
              <Words text={row.question} />
            </Link>{' '}
            <span className="muted">{period(row.start, row.end)}</span>
            {row.disputes > 0 && <span className="disputed-mark"> ≠ {count(row.disputes)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WorldMap({
  sites,
  picked,
  onPick,
}: {
  sites: readonly Site[];
  picked: readonly Site[] | undefined;
  onPick: (sites: readonly Site[] | undefined) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = useMedia('(max-width: 1079px)') ? 340 : 620;
  const [borders, setBorders] = useState<readonly Country[]>([]);
  const [chosen, setChosen] = useState<MapView>();
  const grip = useRef<readonly [number, number]>(undefined);
  useEffect(() => {
    loadBorders().then(setBorders, () => setBorders([]));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other sites, another view
  useEffect(() => setChosen(undefined), [sites]);

  const view = chosen ?? viewOf(sites, width, height);
  const projection = projectionOf(view, width, height);
  const path = geoPath(projection);
  const wide = useMemo(() => sites.filter(isWide), [sites]);
  const filled = useMemo(
    () =>
      new Map(wide.map((site) => [borders.find((land) => geoContains(land, [site.lon, site.lat])), site])),
    [wide, borders],
  );
  const clusters = clustersOf(
    sites.filter((site) => !wide.includes(site)),
    ({ lon, lat }) => projection([lon, lat]) ?? [-99, -99],
  );
  const labels = labelsOf(clusters, width);
  const taken = [...clusters.map(circleBox), ...labels.values()];

  const drag = (event: PointerEvent): void => {
    if (!grip.current) return;
    setChosen(moved(view, event.clientX - grip.current[0], event.clientY - grip.current[1]));
    grip.current = [event.clientX, event.clientY];
  };
  return (
    <div ref={box} className="map" style={{ height }}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          aria-label={t('Map of the matters; the list beside it says the same')}
          role="img"
          onPointerDown={(event) => {
            grip.current = [event.clientX, event.clientY];
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            grip.current = undefined;
          }}
          onPointerLeave={() => {
            grip.current = undefined;
          }}
        >
          {borders.map((land) => (
            <path
              key={`${land.id} ${land.properties.name}`}
              className={filled.has(land) ? 'land filled' : 'land'}
              d={path(land) ?? undefined}
            />
          ))}
          {borders.map((land) => {
            const [x, y] = path.centroid(land);
            const name = land.properties.name;
            const box = wordsBox(name, x - name.length * 3.6, y);
            const fits =
              box.left > 0 &&
              box.right < width &&
              y > 0 &&
              y < height &&
              !taken.some((other) => overlap(box, other));
            return fits && path.area(land) > 9000 ? (
              <text key={name} className="land-name" x={x} y={y}>
                {name}
              </text>
            ) : null;
          })}
          {clusters.map((cluster) => (
            <Dot
              key={cluster.sites[0]!.name + cluster.x}
              cluster={cluster}
              label={labels.get(cluster)}
              isPicked={picked?.some((site) => cluster.sites.includes(site)) ?? false}
              onPick={onPick}
            />
          ))}
        </svg>
      )}
      <div className="map-zoom">
        <button type="button" aria-label={t('Nearer')} onClick={() => setChosen(zoomed(view, 1.7))}>
          +
        </button>
        <button type="button" aria-label={t('Farther')} onClick={() => setChosen(zoomed(view, 1 / 1.7))}>
          −
        </button>
        {chosen && (
          <button type="button" onClick={() => setChosen(undefined)}>
            {t('Fit')}
          </button>
        )}
      </div>
      <p className="map-credit">{t('Borders: Natural Earth')}</p>
    </div>
  );
}

const isWide = ({ name, country: code }: Site): boolean => code !== null && isCountry(name, code);

function Dot({
  cluster,
  label,
  isPicked,
  onPick,
}: {
  cluster: Cluster;
  label: Box | undefined;
  isPicked: boolean;
  onPick: (sites: readonly Site[]) => void;
}) {
  const { x, y, radius, sites, matters, disputed } = cluster;
  return (
    // The list beside the map offers the same to those who use no pointer.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      className={`site${disputed ? ' disputed' : ''}${isPicked ? ' picked' : ''}`}
      onClick={() => onPick(sites)}
    >
      <title>{`${sites.map(({ name }) => name).join(', ')}: ${many(matters, 'matter')}`}</title>
      <circle cx={x} cy={y} r={radius} />
      <text className="site-count" x={x} y={y}>
        {count(matters)}
      </text>
      {label && (
        <text className="site-name" x={label.left} y={(label.top + label.bottom) / 2}>
          {nameOf(cluster)}
        </text>
      )}
    </g>
  );
}
