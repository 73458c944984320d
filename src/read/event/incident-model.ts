import type { LinearModel } from '../../learn/linear-model.ts';
import { quantise } from '../../learn/linear-model.ts';
import { withRowBytes } from '../../learn/row-bytes.ts';
import { decodeWeights, encodeWeights } from '../../learn/weights-file.ts';
import type { IncidentKind } from '../../model/index.ts';

/** The kinds of incidents in the order of the models' classes. */
export const KINDS: readonly IncidentKind[] = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery'];

/** What a candidate may be, in the order of the model's classes; victims and targets with what befell them. */
export const PARTS = [
  'none',
  'actor',
  'organisation',
  'victim:death',
  'victim:injury',
  'victim:unharmed',
  'victim',
  'target:destroyed',
  'target:damaged',
  'target:unharmed',
  'target',
  'instrument',
] as const; // prettier-ignore

/** How surely somebody is named as the one who did it, in the order of the model's classes. */
export const SURETIES = ['fact', 'claimed', 'accused', 'suspected', 'possible'] as const;

/** What has been learned about incidents. */
export interface IncidentModel {
  /** Whether a sentence tells of an incident of each kind. */
  readonly sentence: LinearModel;
  /** Whether a document reports a specific incident of each kind. */
  readonly document: LinearModel;
  /** What part a candidate has. */
  readonly party: LinearModel;
  readonly surety: LinearModel;
}

const NAMES = ['sentence', 'document', 'party', 'surety'] as const;

/** Bytes of `event.bin`: 8-bit weights. */
export function encodeIncidentModel(model: IncidentModel): Uint8Array {
  const small = NAMES.map((name) => [name, quantise(model[name])] as const);
  return encodeWeights({
    meta: {
      version: 1,
      scales: Object.fromEntries(small.map(([name, { scale }]) => [name, scale])),
      classes: Object.fromEntries(small.map(([name, { classes }]) => [name, classes])),
    },
    arrays: Object.fromEntries(small.map(([name, { weights }]) => [name, weights])),
  });
}

/** @throws Error when the bytes are no weights of this stage. */
export function decodeIncidentModel(bytes: Uint8Array): IncidentModel {
  const { meta, arrays } = decodeWeights(bytes);
  const scales = meta.scales as Readonly<Record<string, number>>;
  const classes = meta.classes as Readonly<Record<string, number>>;
  const read = (name: string): LinearModel => {
    const weights = arrays[name];
    if (!(weights instanceof Int8Array))
      throw new Error('not the weights of incidents; run "npm run train -- event"');
    const width = classes[name]!;
    return withRowBytes({
      mask: weights.length / width - 1,
      classes: width,
      scale: scales[name]!,
      weights,
    });
  };
  return {
    sentence: read('sentence'),
    document: read('document'),
    party: read('party'),
    surety: read('surety'),
  };
}
