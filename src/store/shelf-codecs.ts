import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Claim } from '../reconcile/claims/claim.ts';
import type { Names, Sketch } from '../reconcile/origins/sketch.ts';
import type { Base, Told } from '../reconcile/shelf/shelf.ts';
import { hashSet } from '../reconcile/text/hashes.ts';

/** How a record is written in the dossier, and read again. */
export interface Codec<T> {
  encode(value: T): Uint8Array | string;
  decode(stored: Uint8Array | string): T;
}

/** Values that are JSON as they are. */
export const json = <T>(): Codec<T> => ({
  encode: (value) => JSON.stringify(value),
  decode: (stored) => JSON.parse(String(stored)) as T,
});

/** A header in JSON, and lists of 32-bit numbers behind it. */
function pack(header: object, lists: readonly Uint32Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify([header, lists.map(({ length }) => length)]));
  const numbers = lists.reduce((sum, { length }) => sum + length, 0);
  const packed = new Uint8Array(4 + 4 * numbers + text.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, numbers, true);
  let at = 4;
  for (const list of lists)
    for (const number of list) {
      view.setUint32(at, number, true);
      at += 4;
    }
  packed.set(text, at);
  return packed;
}

function unpack<T>(stored: Uint8Array | string): {
  readonly header: T;
  readonly lists: readonly Uint32Array[];
} {
  const packed = Buffer.from(stored as Uint8Array);
  const count = packed.readUInt32LE(0);
  const all = new Uint32Array(count);
  for (let index = 0; index < count; index++) all[index] = packed.readUInt32LE(4 + 4 * index);
  const [header, lengths] = JSON.parse(packed.toString('utf8', 4 + 4 * count)) as [T, number[]];
  let at = 0;
  const lists = lengths.map((length) => {
    at += length;
    return all.slice(at - length, at);
  });
  return { header, lists };
}

export const namesCodec: Codec<Names> = {
  encode: ({ id, publisher, date, keys, hard, phrases }) =>
    pack({ id, publisher, date }, [keys, hard, phrases]),
  decode: (stored) => {
    const { header, lists } = unpack<Pick<Names, 'id' | 'publisher' | 'date'>>(stored);
    const [keys, hard, phrases] = lists;
    return { ...header, keys: keys!, hard: hard!, phrases: phrases! };
  },
};

type Facts = Pick<Sketch, 'id' | 'language' | 'credits' | 'cites' | 'publisher' | 'date'>;

interface SketchHeader extends Facts {
  /** Who makes the statement that the document passes on; null where it passes on none. */
  readonly statement: string | null;
  readonly sentences: readonly (readonly [number, number])[];
  readonly paragraphs: readonly number[];
}

/** A sketch without what its names hold, and what follows from its parts. */
export const sketchCodec = (namesOf: (document: string) => Names): Codec<Sketch> => ({
  encode: ({ id, language, credits, cites, publisher, date, statement, sentences, paragraphs }) =>
    pack(
      {
        ...{ id, language, credits, cites, publisher, date },
        statement: statement?.speaker ?? null,
        sentences: sentences.map(({ start, paragraph }) => [start, paragraph]),
        paragraphs: paragraphs.map(({ paragraph }) => paragraph),
      },
      [
        ...sentences.map(({ keys }) => keys),
        ...paragraphs.map(({ shingles }) => shingles),
        ...(statement ? [statement.inside, statement.outside] : []),
      ],
    ),
  decode: (stored) => {
    const { header, lists } = unpack<SketchHeader>(stored);
    const sentences = header.sentences.map(([start, paragraph], index) => ({
      start,
      paragraph,
      keys: lists[index]!,
    }));
    const paragraphs = header.paragraphs.map((paragraph, index) => ({
      paragraph,
      shingles: lists[sentences.length + index]!,
    }));
    const { id, language, credits, cites, publisher, date, statement: speaker } = header;
    const { keys, hard, phrases } = namesOf(id);
    const [inside, outside] = lists.slice(sentences.length + paragraphs.length);
    return {
      ...{ id, language, credits, cites, publisher, date, keys, hard, phrases, sentences, paragraphs },
      statement: speaker !== null && inside && outside ? { speaker, inside, outside } : null,
      shingles: hashSet(paragraphs.flatMap((one) => [...one.shingles])),
    };
  },
});

/** Sets are written as lists; which fields are sets the claim's shape says. */
const written = (claim: Claim): object => ({ ...claim, stems: [...claim.stems], nearby: [...claim.nearby] });
const revived = (claim: Claim): Claim => ({
  ...claim,
  stems: new Set(claim.stems),
  nearby: new Set(claim.nearby),
});

const compress = (value: unknown): Uint8Array => zstdCompressSync(JSON.stringify(value));
const expand = <T>(stored: Uint8Array | string): T =>
  JSON.parse(zstdDecompressSync(stored as Uint8Array).toString()) as T;

export const baseCodec: Codec<Base> = {
  encode: (base) => compress({ ...base, claims: base.claims.map(written) }),
  decode: (stored) => {
    const base = expand<Base>(stored);
    return { ...base, claims: base.claims.map(revived) };
  },
};

/** What of a claim the ledger may take otherwise than the document tells it. */
type Patch = Partial<Pick<Claim, 'speaker' | 'measure' | 'speaksOf' | 'setting'>>;

/** What is told, as far as it differs from what the document tells alone. */
interface WrittenTold {
  readonly patch?: Patch;
  readonly whole?: object;
  readonly own?: Told['own'];
}

const PATCHED = ['speaker', 'measure', 'speaksOf', 'setting'] as const;
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What is told of a document, beside its claims as it tells them alone. */
export const toldCodec = (claims: readonly Claim[]): Codec<readonly Told[]> => ({
  encode: (told) =>
    JSON.stringify(
      told.map(({ claim, own }, index): WrittenTold => {
        const base = claims[index];
        const apart = isSame(claim.setting, own) ? {} : { own };
        if (!base) return { whole: written(claim), ...apart };
        const patch = Object.fromEntries(
          PATCHED.filter((field) => !isSame(claim[field], base[field])).map((field) => [field, claim[field]]),
        );
        return { ...(Object.keys(patch).length ? { patch } : {}), ...apart };
      }),
    ),
  decode: (stored) =>
    (JSON.parse(String(stored)) as WrittenTold[]).map(({ patch, whole, own }, index) => {
      const claim = whole ? revived(whole as Claim) : { ...claims[index]!, ...patch };
      return { claim, own: own ?? claim.setting };
    }),
});
