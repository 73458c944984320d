import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { AccessItem } from '../../../src/schema/api-places.ts';
import { t } from '../messages/index.ts';
import { navigate, usePlace } from '../state/router.tsx';
import { useMedia, useWidth } from '../state/width.ts';
import { AccessAreas } from './access-areas.tsx';
import { AreaLabel, labelOfArea } from './area-label.tsx';
import { CountryFills, countryAreas, labelPoint, middleOf, RoundAreas, roundRadius } from './areas.tsx';
import { type Land, loadBorders } from './borders.ts';
import { circleBox, clustersOf, labelsOf, type Sizing } from './clusters.ts';
import { useGestures } from './gestures.ts';
import { LandNames, Lands } from './lands.tsx';
import { Mark } from './marks.tsx';
import type { Placed, Site } from './sites.ts';
import { type MapView, type Picture, pixel, viewFrom, viewOf, viewText, zoomed } from './view.ts';

const ZOOM = 1.7;
/** A round area smaller than this is drawn as a dot. */
const LEAST_AREA = 13;
/** Opening a cluster shows no less than this. */
const LEAST_DEGREES = 0.02;
const SETTLED_MS = 350;

/** The borders, once they are here. */
export function useBorders(): readonly Land[] {
  const [lands, setLands] = useState<readonly Land[]>([]);
  useEffect(() => {
    loadBorders().then(setLands, () => setLands([]));
  }, []);
  return lands;
}

/** Sites with a point: their own, or the middle of the country that they are known to be in. */
export function withPoints(sites: readonly Site[], lands: readonly Land[]): Placed[] {
  return sites.flatMap((site): Placed[] => {
    const { lat, lon, countries } = site.place;
    if (lat !== null && lon !== null) return [{ ...site, lat, lon }];
    const middle = lands.find(({ code }) => code === countries[0])?.middle;
    return middle ? [{ ...site, ...middle }] : [];
  });
}

/** Matters on the map. `underneath` is drawn below what Griot draws; with it the land is left out. */
export function WorldMap({
  sites,
  access,
  sizing,
  picked,
  onPick,
  underneath,
}: {
  sites: readonly Site[];
  access: readonly AccessItem[];
  sizing: Sizing | undefined;
  picked: ReadonlySet<string>;
  onPick: (sites: readonly Site[] | undefined) => void;
  underneath?: ((picture: Picture) => ReactNode) | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = useMapHeight();
  const lands = useBorders();
  const placed = useMemo(() => withPoints(sites, lands), [sites, lands]);
  const [view, choose] = useMapView(placed, width, height);
  const picture = { view, width, height };
  const { handlers, hasMoved } = useGestures(box, picture, choose, () => choose(undefined));

  const countries = useMemo(() => countryAreas(placed), [placed]);
  const rounds = placed.filter((site) => (roundRadius(picture, site) ?? 0) >= LEAST_AREA);
  const isArea = new Set<Placed>([...rounds, ...countries.flatMap((area) => area.sites)]);
  const spots = placed
    .filter((site) => !isArea.has(site))
    .map((site) => {
      const [x, y] = pixel(picture, site);
      return { site, x, y };
    });
  const clusters = clustersOf(spots, sizing).filter(
    ({ x, y, radius }) => x > -radius && x < width + radius && y > -radius && y < height + radius,
  );
  const areaLabels = [
    ...countries.flatMap((area) => {
      const middle = middleOf(area, lands);
      return middle ? [labelOfArea(area.key, area.sites, pixel(picture, middle))] : [];
    }),
    ...rounds.map((site) => labelOfArea(site.key, [site], labelPoint(picture, site))),
  ];
  const labels = labelsOf(
    clusters,
    width,
    areaLabels.map((label) => label.box),
  );
  const taken = [...clusters.map(circleBox), ...labels.values(), ...areaLabels.map((label) => label.box)];

  const pick = (chosen: readonly Placed[]): void => {
    if (hasMoved()) return;
    onPick(chosen);
    const points = new Set(chosen.map(({ lat, lon }) => `${lat} ${lon}`));
    if (points.size > 1) {
      const closer = viewOf(chosen, width, height, LEAST_DEGREES);
      if (closer.world > view.world) choose(closer);
    }
  };
  return (
    <section
      ref={box}
      className="map"
      style={{ height }}
      aria-label={t('Map of the matters; the list beside it says the same')}
      aria-describedby="map-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move and zoom the map
      tabIndex={0}
      {...handlers}
    >
      {width > 0 && underneath?.(picture)}
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: no other element groups what is drawn
        <svg width={width} height={height} role="group" aria-label={t('Map')}>
          {!underneath && <Lands lands={lands} picture={picture} />}
          <CountryFills areas={countries} lands={lands} picture={picture} className="country-fill" />
          <AccessAreas items={access} lands={lands} picture={picture} />
          <RoundAreas sites={rounds} picture={picture} picked={picked} />
          {!underneath && <LandNames lands={lands} picture={picture} taken={taken} />}
          {areaLabels.map((label) => (
            <AreaLabel
              key={label.key}
              label={label}
              isPicked={label.sites.some(({ key }) => picked.has(key))}
              sizing={sizing}
              onPick={() => pick(label.sites)}
            />
          ))}
          {clusters.map((cluster) => (
            <Mark
              key={cluster.site.key}
              cluster={cluster}
              label={labels.get(cluster)}
              isPicked={cluster.sites.some(({ key }) => picked.has(key))}
              sizing={sizing}
              onPick={() => pick(cluster.sites)}
            />
          ))}
        </svg>
      )}
      <div className="map-zoom">
        <button type="button" aria-label={t('Nearer')} onClick={() => choose(zoomed(picture, ZOOM))}>
          +
        </button>
        <button type="button" aria-label={t('Farther')} onClick={() => choose(zoomed(picture, 1 / ZOOM))}>
          −
        </button>
        <button type="button" onClick={() => choose(undefined)}>
          {t('Fit')}
        </button>
      </div>
      <p id="map-keys" className="visually-hidden">
        {t('Arrow keys move the map, plus and minus zoom, 0 shows everything.')}
      </p>
      {!underneath && <p className="map-credit">{t('Borders: Natural Earth')}</p>}
    </section>
  );
}

/** As high as leaves room for the strip of time below it. */
function useMapHeight(): number {
  const narrow = useMedia('(max-width: 719px)');
  const low = useMedia('(max-height: 860px)');
  const high = useMedia('(min-height: 1000px)');
  if (narrow) return 340;
  return low ? 430 : high ? 620 : 500;
}

/** The view of the address, or one that holds all sites; a choice is put into the address when it has settled. */
function useMapView(
  sites: readonly Placed[],
  width: number,
  height: number,
): readonly [MapView, (view: MapView | undefined) => void] {
  const { path, query, hash } = usePlace();
  const [chosen, setChosen] = useState(() => viewFrom(hash));
  const timer = useRef(0);
  const fitted = useMemo(() => viewOf(sites, width, height), [sites, width, height]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const shown = useRef(hash);
  useEffect(() => {
    // Back, forward and other filters bring another view, or none.
    if (hash !== shown.current) setChosen(viewFrom(hash));
    shown.current = hash;
  }, [hash]);
  const choose = (view: MapView | undefined): void => {
    setChosen(view);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      shown.current = view ? viewText(view) : '';
      navigate(`${path}${query ? `?${query}` : ''}${view ? `#${shown.current}` : ''}`, true);
    }, SETTLED_MS);
  };
  return [chosen ?? fitted, choose];
}
