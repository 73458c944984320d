import type { KeyboardEvent } from 'react';
import { many, t } from '../messages/index.ts';
import { compact, count } from '../parts/format.ts';
import { type Box, type Cluster, figureRadius, nameOf, type Sizing } from './clusters.ts';

/** For words in a drawing that the label of what they stand in says already. */
export const UNSAID = { 'aria-hidden': true } as const;

/** Pressing Enter or space on what is drawn does what a click does. */
export const pressing =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

/** The figures of a mark: "17 to 40". */
export function figuresOf(low: number | null, high: number | null): string {
  if (low !== null && high !== null && low !== high)
    return t('{low} to {high}', { low: compact(low), high: compact(high) });
  const one = high ?? low;
  return one === null ? '' : compact(one);
}

/** Matters at a place, or at some that lie too near one another to be drawn apart. */
export function Mark({
  cluster,
  label,
  isPicked,
  sizing,
  onPick,
}: {
  cluster: Cluster;
  label: Box | undefined;
  isPicked: boolean;
  sizing: Sizing | undefined;
  onPick: (cluster: Cluster) => void;
}) {
  const { x, y, radius, sites, matters, disputed, low, high, site } = cluster;
  const figures = sizing ? figuresOf(low, high) : '';
  const said = `${nameOf(cluster)}: ${many(matters, 'matter')}${figures ? `, ${figures}` : ''}${disputed ? `, ${t('disputed')}` : ''}`;
  const vague = site.shape.kind === 'unknown' && sites.length === 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can stand in a drawing
    <g
      className={`site${disputed ? ' disputed' : ''}${isPicked ? ' picked' : ''}${sizing ? ' sized' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={isPicked}
      onClick={() => onPick(cluster)}
      onKeyDown={pressing(() => onPick(cluster))}
    >
      <title>{said}</title>
      {vague && <circle className="vague" cx={x} cy={y} r={radius + 7} />}
      {sites.length > 1 && <circle className="several" cx={x} cy={y} r={radius + 3.5} />}
      {sizing && high !== null && high !== low && (
        <circle className="upper" cx={x} cy={y} r={figureRadius(high, sizing)} />
      )}
      <circle className="dot" cx={x} cy={y} r={sizing ? figureRadius(low ?? high ?? 0, sizing) : radius} />
      {disputed && <path className="rival" d={rivalMark(x, y, radius)} />}
      {!sizing && (
        <text {...UNSAID} className="site-count" x={x} y={y}>
          {count(matters)}
        </text>
      )}
      {label && (
        <text {...UNSAID} className="site-name" x={label.left} y={(label.top + label.bottom) / 2}>
          {nameOf(cluster)}
        </text>
      )}
    </g>
  );
}

/** Two strokes at the upper right: disputes are told by more than a colour. */
function rivalMark(x: number, y: number, radius: number): string {
  const [cx, cy] = [x + radius * 0.78, y - radius * 0.78];
  return `M${cx - 4.5} ${cy - 2}h9M${cx - 4.5} ${cy + 2}h9M${cx - 3} ${cy + 5.5}l6 -11`;
}
