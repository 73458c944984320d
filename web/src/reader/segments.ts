import { LAYERS, type Mark, type Span } from './marks.ts';

/** Words under the same marks, outermost mark first. */
export interface Segment {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/**
 * Cuts `[start, end)` wherever a mark begins or ends, so that marks may overlap in any way: each piece is drawn
 * with all marks that cover it.
 */
export function segmentsOf([start, end]: Span, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > start);
  const cuts = new Set([start, end]);
  for (const { span } of inside) {
    if (span[0] > start) cuts.add(span[0]);
    if (span[1] < end) cuts.add(span[1]);
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const ordered = inside.toSorted(outerFirst);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1]!;
    return { span: [from, to], marks: ordered.filter(({ span }) => span[0] <= from && span[1] >= to) };
  });
}

/** Layers in their order; within one, the longer mark around the shorter. */
const outerFirst = (a: Mark, b: Mark): number =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
  b.span[1] - b.span[0] - (a.span[1] - a.span[0]) ||
  a.span[0] - b.span[0];
