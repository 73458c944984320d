import { many, t } from '../messages/index.ts';
import { count, isCountry } from '../parts/format.ts';
import { visible } from '../parts/visible.ts';
import { type Box, type Sizing, wordsBox } from './clusters.ts';
import { figuresOf, pressing, UNSAID } from './marks.tsx';
import type { Placed } from './sites.ts';

/** The name and count of an area, with the place at which they stand. */
export interface LabelOfArea {
  readonly key: string;
  readonly name: string;
  readonly matters: number;
  readonly sites: readonly Placed[];
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The label of what is told of an area. */
export function labelOfArea(
  key: string,
  sites: readonly Placed[],
  [x, y]: readonly [number, number],
): LabelOfArea {
  const itself = sites.find(({ place }) => place.country && isCountry(place.name, place.country));
  const most = itself ?? sites.toSorted((a, b) => b.rows.length - a.rows.length)[0]!;
  const name =
    sites.length > 1
      ? t('{name} and {n} more', { name: visible(most.place.name), n: sites.length - 1 })
      : visible(most.place.name);
  const matters = sites.reduce((sum, { rows }) => sum + rows.length, 0);
  const words = `${name}  ${count(matters)}`;
  return { key, name, matters, sites, x, y, box: wordsBox(words, x - words.length * 3.7, y) };
}

/** What is told of an area, as words in it: a pin would say too much. */
export function AreaLabel({
  label,
  isPicked,
  sizing,
  onPick,
}: {
  label: LabelOfArea;
  isPicked: boolean;
  sizing: Sizing | undefined;
  onPick: () => void;
}) {
  const { name, matters, sites, x, y } = label;
  const disputed = sites.some((site) => site.disputed);
  const figures = sizing ? sites.map(({ low, high }) => figuresOf(low, high)).join(', ') : '';
  const said = `${name}: ${many(matters, 'matter')}${figures ? `, ${figures}` : ''}${disputed ? `, ${t('disputed')}` : ''}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button can stand in a drawing
    <g
      className={`area-label${disputed ? ' disputed' : ''}${isPicked ? ' picked' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={isPicked}
      onClick={onPick}
      onKeyDown={pressing(onPick)}
    >
      <title>{said}</title>
      <text {...UNSAID} x={x} y={y}>
        {name}{' '}
        <tspan className="n">
          {figures || count(matters)}
          {disputed ? ' ≠' : ''}
        </tspan>
      </text>
    </g>
  );
}
