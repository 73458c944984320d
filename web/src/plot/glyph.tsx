import { createElement } from 'react';
import type { Scale } from './scale.ts';
import { type Figure, shapesOf } from './shapes.ts';

/** One figure as a mark on a scale, at height `y`. */
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
  return (
    <g className={figure.stance === 'denies' ? 'glyph denied' : 'glyph'}>
      {shapesOf(figure, scale, y, length).map(({ tag, className, attributes }, at) =>
        createElement(tag, { key: `${at} ${className}`, className, ...attributes }),
      )}
    </g>
  );
}
