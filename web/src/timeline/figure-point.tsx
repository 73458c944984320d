import type { FigureItem } from '../../../src/schema/api-places.ts';
import { word } from '../messages/index.ts';
import { bounds, day, units } from '../parts/format.ts';
import { figureOf } from '../plot/shapes.ts';
import { Link, matterAddress } from '../state/router.tsx';

/** One figure on a day: a dot, hollow where the value itself is excluded; an arrow is an end that nobody gave. */
export function FigurePoint({
  figure,
  x,
  y,
  top,
  bottom,
}: {
  figure: FigureItem;
  x: number;
  y: (value: number) => number;
  top: number;
  bottom: number;
}) {
  const { low, point, high, modifier, stance } = figureOf(figure);
  const value = point ?? low ?? high;
  const said = `${day(figure.asOf)}: ${stance === 'denies' ? `${word('denies')} ` : ''}${bounds(figure) ?? ''} ${units(figure)}. ${figure.question}`;
  if (value === null) return null;
  const upwards = low !== null && high === null && modifier !== 'about';
  const downwards = high !== null && low === null && modifier !== 'about';
  const hollow = modifier === 'moreThan' || modifier === 'lessThan';
  return (
    <Link href={matterAddress(figure.matter, figure.account)} className="figure-point">
      <title>{said}</title>
      {low !== null && high !== null && low !== high && (
        <path className="line" d={`M${x - 4} ${y(low)}h8M${x} ${y(low)}V${y(high)}M${x - 4} ${y(high)}h8`} />
      )}
      {upwards && (
        <path
          className="line"
          d={`M${x} ${y(low)}V${top - 4}M${x - 3.5} ${top + 1}L${x} ${top - 4}L${x + 3.5} ${top + 1}`}
        />
      )}
      {downwards && (
        <path
          className="line"
          d={`M${x} ${y(high)}V${bottom}M${x - 3.5} ${bottom - 5}L${x} ${bottom}L${x + 3.5} ${bottom - 5}`}
        />
      )}
      {stance === 'denies' ? (
        <path className="cross" d={`M${x - 5} ${y(value) - 5}l10 10m0 -10l-10 10`} />
      ) : (
        <circle className={hollow ? 'dot hollow' : 'dot'} cx={x} cy={y(value)} r={4.5} />
      )}
    </Link>
  );
}
