import { useId } from 'react';
import type { Compass } from '../../../src/model/toponym.ts';
import { COMPASS } from '../../../src/model/toponym.ts';
import { type Land, UNIT } from './borders.ts';
import { placing } from './lands.tsx';
import type { Placed, Shape } from './sites.ts';
import { type Picture, pixel, pixels } from './view.ts';

type Round = Extract<Shape, { readonly metres: number }>;

/** The radius of a round area in the picture; undefined for what is no round area. */
export function roundRadius({ view }: Picture, { shape, lat }: Placed): number | undefined {
  return 'metres' in shape ? pixels(view, shape.metres, lat) : undefined;
}

const RADIANS = Math.PI / 180;
const SPREAD = 22.5;

const bearingOf = (direction: Compass): number => COMPASS.indexOf(direction) * 45;

const onCircle = (x: number, y: number, radius: number, bearing: number): string =>
  `${x + radius * Math.sin(bearing * RADIANS)} ${y - radius * Math.cos(bearing * RADIANS)}`;

/** A round area: whole, or the eighth of it that lies in a direction. */
function RoundArea({ shape, x, y, radius }: { shape: Round; x: number; y: number; radius: number }) {
  const direction = shape.kind === 'area' ? undefined : shape.direction;
  if (!direction) return <circle className={`area ${shape.kind}`} cx={x} cy={y} r={radius} />;
  const [from, to] = [bearingOf(direction) - SPREAD, bearingOf(direction) + SPREAD];
  const arc = `${onCircle(x, y, radius, from)}A${radius} ${radius} 0 0 1 ${onCircle(x, y, radius, to)}`;
  return (
    <path
      className={`area ${shape.kind} sector`}
      d={shape.kind === 'near' ? `M${x} ${y}L${arc}Z` : `M${arc}`}
    />
  );
}

/** Areas that belong together: all that is told of one country, or of one part of it. */
export interface CountryArea {
  readonly key: string;
  readonly codes: readonly string[];
  readonly part: Compass | undefined;
  readonly sites: readonly Placed[];
}

/** Sites that cover whole countries, those of the same countries together. */
export function countryAreas(sites: readonly Placed[]): CountryArea[] {
  const areas = new Map<string, CountryArea & { sites: Placed[] }>();
  for (const site of sites) {
    if (site.shape.kind !== 'countries') continue;
    const { codes, part } = site.shape;
    const key = `${[...codes].sort().join(' ')} ${part ?? ''}`;
    const known = areas.get(key);
    if (known) known.sites.push(site);
    else areas.set(key, { key, codes, part, sites: [site] });
  }
  return [...areas.values()];
}

/** The half of a box that lies in a direction. */
function partOf(land: Land, part: Compass): { x: number; y: number; width: number; height: number } {
  const [west, north, east, south] = land.box;
  const [width, height] = [east - west, south - north];
  const [x, y] = [
    part.includes('E') ? west + width / 2 : west,
    part.includes('S') ? north + height / 2 : north,
  ];
  return {
    x,
    y,
    width: /[EW]/.test(part) ? width / 2 : width,
    height: /[NS]/.test(part) ? height / 2 : height,
  };
}

/** Countries of which something is told as a whole, filled. */
export function CountryFills({
  areas,
  lands,
  picture,
  className,
  fill,
}: {
  areas: readonly Pick<CountryArea, 'key' | 'codes' | 'part'>[];
  lands: readonly Land[];
  picture: Picture;
  className: string;
  fill?: string;
}) {
  const id = useId();
  return (
    <g transform={placing(picture)}>
      {areas.flatMap(({ key, codes, part }) =>
        lands
          .filter(({ code }) => code !== '' && codes.includes(code))
          .map((land) => {
            const clip = `${id}-${key}-${land.code}`.replaceAll(/[^\w-]/g, '');
            return (
              <g key={`${key} ${land.key}`}>
                {part && (
                  <clipPath id={clip}>
                    <rect {...partOf(land, part)} />
                  </clipPath>
                )}
                <path className={className} d={land.path} fill={fill} clipPath={part && `url(#${clip})`} />
              </g>
            );
          }),
      )}
    </g>
  );
}

/** Where the name of a country's area stands: in the middle of its part. */
export function middleOf({ codes, part }: Pick<CountryArea, 'codes' | 'part'>, lands: readonly Land[]) {
  const land = lands.find(({ code }) => code === codes[0]);
  if (!land || !part) return land?.middle;
  const { x, y, width, height } = partOf(land, part);
  const [lon, top] = [((x + width / 2) / UNIT - 0.5) * 360, (y + height / 2) / UNIT];
  const lat = (2 * Math.atan(Math.exp((0.5 - top) * 2 * Math.PI)) - Math.PI / 2) / RADIANS;
  return { lon, lat };
}

/** Where the name of a round area stands: in its middle, or out where it lies from the place. */
export function labelPoint(picture: Picture, site: Placed): readonly [number, number] {
  const [x, y] = pixel(picture, site);
  const { shape } = site;
  if (shape.kind !== 'ring' && shape.kind !== 'near') return [x, y];
  const radius = pixels(picture.view, shape.metres, site.lat);
  if (shape.kind === 'near' && !shape.direction) return [x, y];
  const bearing = shape.direction ? bearingOf(shape.direction) * RADIANS : 0;
  // Beyond the arc, which the words would cover.
  const out = shape.kind === 'ring' ? radius + 15 : radius * 0.65;
  return [x + out * Math.sin(bearing), y - out * Math.cos(bearing)];
}

/** Round areas: where in them something happened is not known. */
export function RoundAreas({
  sites,
  picture,
  picked,
}: {
  sites: readonly Placed[];
  picture: Picture;
  picked: ReadonlySet<string>;
}) {
  return (
    <g>
      {sites.map((site) => {
        const [x, y] = pixel(picture, site);
        const radius = roundRadius(picture, site);
        if (radius === undefined || !('metres' in site.shape)) return null;
        return (
          <g
            key={site.key}
            className={`round${site.disputed ? ' disputed' : ''}${picked.has(site.key) ? ' picked' : ''}`}
          >
            <RoundArea shape={site.shape} x={x} y={y} radius={radius} />
            {site.shape.kind !== 'area' && (
              <path className="reference" d={`M${x - 4} ${y}h8M${x} ${y - 4}v8`} />
            )}
          </g>
        );
      })}
    </g>
  );
}
