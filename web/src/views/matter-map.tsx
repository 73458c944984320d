import { useMemo, useRef } from 'react';
import type { MatterDetail } from '../../../src/schema/api.ts';
import { CountryFills, countryAreas, RoundAreas, roundRadius } from '../map/areas.tsx';
import { LandNames, Lands } from '../map/lands.tsx';
import { type Site, shapeOf } from '../map/sites.ts';
import { pixel, viewOf } from '../map/view.ts';
import { useBorders, withPoints } from '../map/world-map.tsx';
import { t } from '../messages/index.ts';
import { useWidth } from '../state/width.ts';
import '../style/map.css';

const HEIGHT = 190;
/** Degrees shown around a place, so that its country can be told. */
const AROUND = 14;
const DOT = 6;

/** Where a matter is, as closely as it is known, among the borders around it. It says nothing that words do not. */
export default function MatterMap({
  place,
  reach,
}: {
  place: NonNullable<MatterDetail['matter']['place']>;
  reach: MatterDetail['reach'];
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lands = useBorders();
  const placed = useMemo(() => {
    const mapped = { ...place, ...(reach ?? { radiusKm: null, countries: [] }) };
    const shape = shapeOf(mapped);
    const codes = shape.kind === 'countries' ? shape.codes : [];
    const site: Site = {
      key: 'here',
      place: { ...mapped, countries: [...codes] },
      shape,
      rows: [],
      disputed: false,
      low: null,
      high: null,
    };
    return withPoints([site], lands);
  }, [place, reach, lands]);
  const picture = { view: viewOf(placed, width, HEIGHT, AROUND), width, height: HEIGHT };
  const [here] = placed;
  return (
    <div ref={box} className="matter-map">
      {width > 0 && here && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <Lands lands={lands} picture={picture} />
          <CountryFills
            areas={countryAreas(placed)}
            lands={lands}
            picture={picture}
            className="country-fill"
          />
          <RoundAreas sites={placed} picture={picture} picked={new Set()} />
          <LandNames lands={lands} picture={picture} taken={[]} />
          {here.shape.kind !== 'countries' && (roundRadius(picture, here) ?? 0) < DOT && (
            <circle
              className={here.shape.kind === 'unknown' ? 'here unclear' : 'here'}
              cx={pixel(picture, here)[0]}
              cy={pixel(picture, here)[1]}
              r={DOT}
            />
          )}
        </svg>
      )}
      <p className="map-credit">{t('Borders: Natural Earth')}</p>
    </div>
  );
}
