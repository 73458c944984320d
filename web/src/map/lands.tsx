import { type Land, UNIT } from './borders.ts';
import { type Box, overlap, wordsBox } from './clusters.ts';
import { mercator, type Picture, pixel } from './view.ts';

/** How outlines kept in a square of UNIT come to lie in the picture. */
export function placing({ view, width, height }: Picture): string {
  const [cx, cy] = mercator({ lon: view.center[0], lat: view.center[1] });
  const scale = view.world / UNIT;
  return `translate(${width / 2 - cx * view.world} ${height / 2 - cy * view.world}) scale(${scale})`;
}

/** The countries in sight. */
export function inSight(lands: readonly Land[], { view, width, height }: Picture): Land[] {
  const [cx, cy] = mercator({ lon: view.center[0], lat: view.center[1] });
  const [x, y] = [cx * UNIT, cy * UNIT];
  const [dx, dy] = [(width / 2 / view.world) * UNIT, (height / 2 / view.world) * UNIT];
  return lands.filter(
    ({ box: [west, north, east, south] }) =>
      east >= x - dx && west <= x + dx && south >= y - dy && north <= y + dy,
  );
}

/** The land, with borders. Outlines are drawn once and only placed anew. */
export function Lands({ lands, picture }: { lands: readonly Land[]; picture: Picture }) {
  return (
    <g transform={placing(picture)}>
      {inSight(lands, picture).map(({ key, path }) => (
        <path key={key} className="land" d={path} />
      ))}
    </g>
  );
}

/** Names of countries, where there is room for them. */
export function LandNames({
  lands,
  picture,
  taken,
}: {
  lands: readonly Land[];
  picture: Picture;
  taken: readonly Box[];
}) {
  const scale = picture.view.world / UNIT;
  const boxes = [...taken];
  return inSight(lands, picture).map(({ key, name, middle, box: [west, north, east, south] }) => {
    if ((east - west) * scale < name.length * 8 || (south - north) * scale < 30) return null;
    const [x, y] = pixel(picture, middle);
    const words = wordsBox(name, x - name.length * 3.6, y);
    const isIn = words.left > 0 && words.right < picture.width && y > 10 && y < picture.height - 10;
    if (!isIn || boxes.some((other) => overlap(words, other))) return null;
    boxes.push(words);
    return (
      <text key={key} className="land-name" x={x} y={y}>
        {name}
      </text>
    );
  });
}
