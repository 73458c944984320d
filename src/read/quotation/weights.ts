import type { LinearModel } from '../../learn/linear-model.ts';
import { quantise } from '../../learn/linear-model.ts';
import { packRows } from '../../learn/packed-rows.ts';
import { decodeWeights, encodeWeights, type WeightsArray } from '../../learn/weights-file.ts';
import type { ChainModel } from './chain.ts';

/** The learned part of the stage: cues, their sources and contents, and which candidates to keep. */
export interface QuotationModels {
  readonly cue: ChainModel;
  readonly role: ChainModel;
  readonly judge: LinearModel;
  /** Candidates less sure than this are dropped. */
  readonly threshold: number;
}

const PARTS = ['cueState', 'cueEdge', 'roleState', 'roleEdge', 'judge'] as const;
type Part = (typeof PARTS)[number];

/** Bytes of `quotation.bin`, with weights rounded to 8 bits. */
export function encodeModels({ cue, role, judge, threshold }: QuotationModels): Uint8Array {
  const given: Record<Part, LinearModel> = {
    cueState: cue.state,
    cueEdge: cue.edge,
    roleState: role.state,
    roleEdge: role.edge,
    judge,
  };
  const models = PARTS.map((part) => [part, quantise(given[part])] as const);
  return encodeWeights({
    meta: {
      version: 1,
      threshold,
      shapes: Object.fromEntries(models.map(([part, { classes, scale }]) => [part, { classes, scale }])),
    },
    arrays: Object.fromEntries(models.map(([part, { weights }]) => [part, weights as WeightsArray])),
  });
}

/**
 * Reads `quotation.bin`.
 *
 * @throws Error when the bytes are not such a file.
 */
export function decodeModels(bytes: Uint8Array): QuotationModels {
  const { meta, arrays } = decodeWeights(bytes);
  const shapes = meta.shapes as Record<Part, { classes: number; scale: number }>;
  const model = (part: Part): LinearModel => {
    const weights = arrays[part];
    const shape = shapes?.[part];
    if (!(weights instanceof Int8Array) || !shape)
      throw new Error('not a quotation model; run "npm run train -- quotation"');
    return { ...shape, mask: weights.length / shape.classes - 1, weights };
  };
  const chain = (state: Part, edge: Part): ChainModel => {
    const states = model(state);
    const edges = model(edge);
    const packed = { state: packRows(states), edge: packRows(edges) };
    return {
      labels: states.classes,
      state: states,
      edge: edges,
      packed: packed.state && packed.edge ? { state: packed.state, edge: packed.edge } : undefined,
    };
  };
  return {
    cue: chain('cueState', 'cueEdge'),
    role: chain('roleState', 'roleEdge'),
    judge: model('judge'),
    threshold: meta.threshold as number,
  };
}
