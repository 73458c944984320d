import { decodeWeights, encodeWeights } from '../learn/weights-file.ts';

/** Raised whenever the form or the data of the index change, so that an old file is built anew. */
export const INDEX_VERSION = 2;

/** Columns of the places, and the table of their names' hashes. One row a place, sorted by importance. */
export interface GazetteerIndex {
  readonly id: Int32Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  readonly population: Uint32Array;
  /** Positions in `countries`, `admin1Codes`, `admin2Codes` and `LEVELS`. */
  readonly country: Uint8Array;
  readonly admin1: Int32Array;
  readonly admin2: Int32Array;
  readonly level: Uint8Array;
  /** Number of names, at most 255. */
  readonly fame: Uint8Array;
  /** Name of row n: bytes `[nameStart[n], nameStart[n + 1])` of `names`, UTF-8. */
  readonly nameStart: Uint32Array;
  readonly names: Uint8Array;
  /** Hashes of folded names in ascending order, and for each its row and tag (see `tagOf`). */
  readonly hash: Uint32Array;
  readonly row: Uint32Array;
  readonly tag: Uint8Array;
  /** Where the hashes with the same upper 16 bits begin; 65,537 entries. */
  readonly bucket: Uint32Array;
  readonly countries: readonly string[];
  readonly admin1Codes: readonly string[];
  readonly admin2Codes: readonly string[];
  /** Rows of regions that cross borders, with their countries. */
  readonly spans: Readonly<Record<string, readonly string[]>>;
}

const COLUMNS = [
  'id',
  'lat',
  'lon',
  'population',
  'country',
  'admin1',
  'admin2',
  'level',
  'fame',
  'nameStart',
  'names',
  'hash',
  'row',
  'tag',
  'bucket',
] as const; // prettier-ignore

/** Bytes of an index file. */
export function encodeIndex(index: GazetteerIndex): Uint8Array {
  const { countries, admin1Codes, admin2Codes, spans } = index;
  return encodeWeights({
    meta: {
      kind: 'gazetteer',
      version: INDEX_VERSION,
      countries,
      spans,
      admin1Codes: admin1Codes.join(' '),
      admin2Codes: admin2Codes.join(' '),
    },
    arrays: Object.fromEntries(COLUMNS.map((name) => [name, index[name]])),
  });
}

/** Views into the bytes of an index file; undefined when they hold none or an old one. */
export function decodeIndex(bytes: Uint8Array): GazetteerIndex | undefined {
  try {
    const { meta, arrays } = decodeWeights(bytes);
    if (meta.kind !== 'gazetteer' || meta.version !== INDEX_VERSION) return undefined;
    if (COLUMNS.some((name) => !arrays[name])) return undefined;
    return {
      ...(arrays as unknown as Pick<GazetteerIndex, (typeof COLUMNS)[number]>),
      countries: meta.countries as readonly string[],
      spans: meta.spans as GazetteerIndex['spans'],
      admin1Codes: (meta.admin1Codes as string).split(' '),
      admin2Codes: (meta.admin2Codes as string).split(' '),
    };
  } catch {
    return undefined;
  }
}
