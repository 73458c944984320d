import { useId } from 'react';
import type { AccessItem } from '../../../src/schema/api-places.ts';
import { t, word } from '../messages/index.ts';
import { visible } from '../parts/visible.ts';
import { CountryFills } from './areas.tsx';
import { type Land, UNIT } from './borders.ts';
import { shapeOf } from './sites.ts';
import { type Picture, pixel, pixels } from './view.ts';

const LEAST_RADIUS = 17;

/** Areas out of observers' reach, hatched: no report from there does not mean that nothing happened. */
export function AccessAreas({
  items,
  lands,
  picture,
}: {
  items: readonly AccessItem[];
  lands: readonly Land[];
  picture: Picture;
}) {
  const id = `hatch${useId().replaceAll(/\W/g, '')}`;
  const shapes = items.flatMap(({ place, radiusKm, countries, kind }, at) =>
    place ? [{ at, kind, place, shape: shapeOf({ ...place, radiusKm, countries }) }] : [],
  );
  const whole = shapes.flatMap(({ at, shape }) =>
    shape.kind === 'countries' ? [{ key: `${at}`, codes: shape.codes, part: shape.part }] : [],
  );
  if (shapes.length === 0) return null;
  return (
    <g className="access">
      <defs>
        <Hatch id={id} scale={1} />
        {/* Countries are drawn in a square that is placed as a whole: their hatching is made smaller in turn. */}
        <Hatch id={`${id}c`} scale={UNIT / picture.view.world} />
      </defs>
      <CountryFills
        areas={whole}
        lands={lands}
        picture={picture}
        className="access-country"
        fill={`url(#${id}c)`}
      />
      {shapes.map(({ at, kind, place, shape }) => {
        const { lat, lon } = place;
        if (lat === null || lon === null || shape.kind === 'countries') return null;
        const [x, y] = pixel(picture, { lat, lon });
        const radius = 'metres' in shape ? pixels(picture.view, shape.metres, lat) : 0;
        return (
          <circle key={at} cx={x} cy={y} r={Math.max(LEAST_RADIUS, radius)} fill={`url(#${id})`}>
            <title>{`${visible(place.name)}: ${t('access denied')} (${word(kind)})`}</title>
          </circle>
        );
      })}
    </g>
  );
}

function Hatch({ id, scale }: { id: string; scale: number }) {
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale}) rotate(45)`}
    >
      <path className="hatch" d="M0 0V7" />
    </pattern>
  );
}
