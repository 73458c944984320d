/**
 * The form of `models/<language>/<name>.bin`: `GRW1`, the header's length (uint32, little-endian), a JSON header,
 * then the arrays one after another, each at a multiple of 8 bytes.
 */
export type WeightsArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array;

const TYPES = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const;
type TypeName = keyof typeof TYPES;

export interface WeightsFile {
  /** Free-form description of the model: version, classes, scales, vocabulary. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, WeightsArray>>;
}

interface Header {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: TypeName;
    readonly length: number;
    readonly at: number;
  }[];
}

const MAGIC = 'GRW1';
const align = (offset: number): number => Math.ceil(offset / 8) * 8;

/** Bytes of a weights file. */
export function encodeWeights({ meta, arrays }: WeightsFile): Uint8Array {
  let at = 0;
  const entries = Object.entries(arrays).map(([name, array]) => {
    const entry = { name, type: array.constructor.name as TypeName, length: array.length, at };
    at = align(at + array.byteLength);
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: entries } satisfies Header));
  const body = align(8 + header.length);
  const bytes = new Uint8Array(body + at);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const entry of entries) {
    const array = arrays[entry.name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), body + entry.at);
  }
  return bytes;
}

/**
 * Views into the bytes of a weights file; nothing is copied unless the bytes are not aligned.
 *
 * @throws Error when the bytes are no weights file.
 */
export function decodeWeights(given: Uint8Array): WeightsFile {
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('not a weights file; run "npm run train"');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header;
  const body = bytes.byteOffset + align(8 + length);
  const arrays = Object.fromEntries(
    header.arrays.map(({ name, type, length, at }) => [
      name,
      new TYPES[type](bytes.buffer as ArrayBuffer, body + at, length),
    ]),
  );
  return { meta: header.meta, arrays };
}
