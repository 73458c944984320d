import type { MatterRow } from '../../../src/schema/api.ts';
import { Glyph } from './glyph.tsx';
import { scaleFor } from './scale.ts';

const WIDTH = 132;
const HEIGHT = 22;

/** The figures of a matter over one another, from nought to the highest: how far apart they lie. */
export function Spark({ row }: { row: MatterRow }) {
  const values = row.figures.flatMap(({ low, point, high }) => [low, point, high].filter((n) => n !== null));
  if (row.figures.length < 2) return <span className="spark" />;
  const scale = scaleFor(values, WIDTH - 12);
  const y = HEIGHT / 2;
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <g transform="translate(6 0)">
        <path className="axis" d={`M0 ${y}H${WIDTH - 12}M0 ${y - 4}v8`} />
        {row.figures.map((figure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: figures of a row never move
          <g key={index} className={figure.standing ? undefined : 'superseded'}>
            <Glyph figure={{ ...figure, modifier: null }} scale={scale} y={y} length={WIDTH - 12} />
          </g>
        ))}
      </g>
    </svg>
  );
}
