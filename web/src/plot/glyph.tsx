import type { Scale } from './scale.ts';

/** What is drawn of one figure. */
export interface Figure {
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: string | null;
  readonly stance: string;
}

const ABOUT = 0.1;

/** Where the figure's own mark sits: its point, or the bound that was stated. */
export const anchorOf = ({ low, point, high }: Figure): number | null =>
  point ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));

/**
 * One figure as a mark on a scale, at height `y`. A dot is a stated value; hollow where the value itself is
 * excluded ("more than"); an arrow is an end that nobody stated; a pale band is the tenth that "about" leaves open.
 */
export function Glyph({
  figure,
  scale,
  y,
  length,
}: {
  figure: Figure;
  scale: Scale;
  y: number;
  length: number;
}) {
  const { low, point, high, modifier, stance } = figure;
  const x = (value: number): number => scale.at(value);
  const hollow = modifier === 'moreThan' || modifier === 'lessThan';
  const denied = stance === 'denies';
  const parts = [];
  if (modifier === 'about' && point !== null) {
    parts.push(
      <rect
        key="about"
        className="about"
        x={x(point * (1 - ABOUT))}
        width={Math.max(2, x(point * (1 + ABOUT)) - x(point * (1 - ABOUT)))}
        y={y - 5}
        height={10}
        rx={5}
      />,
    );
  }
  if (low !== null && high === null && modifier !== 'about')
    parts.push(<OpenEnd key="open" from={x(low)} to={length} y={y} />);
  if (high !== null && low === null) parts.push(<OpenEnd key="open" from={x(high)} to={0} y={y} />);
  if (low !== null && high !== null && low !== high) {
    parts.push(
      <path
        key="range"
        className="line"
        d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 5}v10M${x(high)} ${y - 5}v10`}
      />,
    );
    if (point !== null) parts.push(<circle key="dot" className="dot" cx={x(point)} cy={y} r={4.5} />);
  } else {
    const at = point ?? low ?? high;
    if (at !== null && denied)
      parts.push(<path key="cross" className="cross" d={`M${x(at) - 5} ${y - 5}l10 10m0 -10l-10 10`} />);
    else if (at !== null)
      parts.push(<circle key="dot" className={hollow ? 'dot hollow' : 'dot'} cx={x(at)} cy={y} r={4.5} />);
  }
  return <g className={denied ? 'glyph denied' : 'glyph'}>{parts}</g>;
}

function OpenEnd({ from, to, y }: { from: number; to: number; y: number }) {
  const back = to > from ? -6 : 6;
  return (
    <path className="line" d={`M${from} ${y}H${to}M${to + back} ${y - 4}L${to} ${y}L${to + back} ${y + 4}`} />
  );
}
