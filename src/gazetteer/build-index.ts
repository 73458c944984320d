import { foldName } from './fold.ts';
import { bytes, integers, naturals, Positions, reals } from './growing.ts';
import { importanceOf } from './importance.ts';
import type { GazetteerIndex } from './index-file.ts';
import { LEVELS } from './levels.ts';
import { isCode, nameCheck, nameHash, tagOf } from './name-hash.ts';
import type { PlaceRecord } from './record.ts';

const encoder = new TextEncoder();

/** Takes places one by one into compact columns and makes an index of them. */
export class IndexBuilder {
  readonly #id = integers();
  readonly #lat = reals();
  readonly #lon = reals();
  readonly #population = naturals();
  readonly #country = bytes();
  readonly #admin1 = integers();
  readonly #admin2 = integers();
  readonly #level = bytes();
  readonly #fame = bytes();
  readonly #nameStart = naturals();
  readonly #names = bytes();
  readonly #hash = naturals();
  readonly #row = naturals();
  readonly #tag = bytes();
  readonly #countries = new Positions();
  readonly #admin1Codes = new Positions();
  readonly #admin2Codes = new Positions();
  readonly #spans = new Map<number, readonly string[]>();

  /** Number of places taken so far. */
  get size(): number {
    return this.#id.length;
  }

  add(place: PlaceRecord): void {
    const row = this.size;
    this.#id.push(place.geonamesId);
    this.#lat.push(place.lat);
    this.#lon.push(place.lon);
    this.#population.push(Math.min(Math.round(place.population), 0xffffffff));
    this.#country.push(this.#countries.of(place.country));
    this.#admin1.push(this.#admin1Codes.of(place.admin1));
    this.#admin2.push(this.#admin2Codes.of(place.admin2));
    this.#level.push(LEVELS.indexOf(place.level));
    this.#nameStart.push(this.#names.length);
    this.#names.append(encoder.encode(place.name));
    if (place.countries) this.#spans.set(row, place.countries);
    const names = new Set<string>();
    this.#addName(names, place.name, row, true);
    for (const name of place.alternates) this.#addName(names, name, row, false, place.level === 'country');
    this.#fame.push(Math.min(255, names.size));
  }

  /** A country's initials ("UK") are as good a name as another; a town's three capitals are its airport. */
  #addName(seen: Set<string>, name: string, row: number, main: boolean, initials = true): void {
    const folded = foldName(name);
    if (!folded || seen.has(folded)) return;
    seen.add(folded);
    this.#hash.push(nameHash(folded));
    this.#row.push(row);
    this.#tag.push(
      tagOf(nameCheck(folded), main ? 'name' : !initials && isCode(name) ? 'code' : 'alternate'),
    );
  }

  /** The index of all places taken, the most important first. */
  finish(): GazetteerIndex {
    const count = this.size;
    const level = this.#level.values();
    const population = this.#population.values();
    const weight = Float64Array.from(level, (at, row) => importanceOf(LEVELS[at]!, population[row]!));
    const order = Uint32Array.from({ length: count }, (_, row) => row);
    order.sort((a, b) => weight[b]! - weight[a]! || a - b);
    const rank = new Uint32Array(count);
    order.forEach((row, at) => {
      rank[row] = at;
    });
    const spans = [...this.#spans].map(([row, countries]) => [rank[row]!, countries] as const);
    return {
      id: permuted(this.#id.values(), order),
      lat: permuted(this.#lat.values(), order),
      lon: permuted(this.#lon.values(), order),
      population: permuted(population, order),
      country: permuted(this.#country.values(), order),
      admin1: permuted(this.#admin1.values(), order),
      admin2: permuted(this.#admin2.values(), order),
      level: permuted(level, order),
      fame: permuted(this.#fame.values(), order),
      ...permutedNames(this.#nameStart.values(), this.#names.values(), order),
      ...nameTable(this.#hash.values(), this.#row.values(), this.#tag.values(), rank),
      countries: this.#countries.list,
      admin1Codes: this.#admin1Codes.list,
      admin2Codes: this.#admin2Codes.list,
      spans: Object.fromEntries(spans),
    };
  }
}

function permuted<T extends Int32Array | Uint32Array | Float32Array | Uint8Array>(
  column: T,
  order: Uint32Array,
): T {
  const result = column.slice();
  order.forEach((row, at) => {
    result[at] = column[row]!;
  });
  return result as T;
}

type Names = Pick<GazetteerIndex, 'nameStart' | 'names'>;

function permutedNames(starts: Uint32Array, blob: Uint8Array, order: Uint32Array): Names {
  const names = new Uint8Array(blob.length);
  const nameStart = new Uint32Array(order.length + 1);
  let at = 0;
  order.forEach((row, n) => {
    const name = blob.subarray(starts[row]!, starts[row + 1] ?? blob.length);
    nameStart[n] = at;
    names.set(name, at);
    at += name.length;
  });
  nameStart[order.length] = at;
  return { names, nameStart };
}

type NameTable = Pick<GazetteerIndex, 'hash' | 'row' | 'tag' | 'bucket'>;

/** Sorts the names by hash, those of one hash by their place's rank: first into buckets, then within each. */
function nameTable(hashes: Uint32Array, rows: Uint32Array, tags: Uint8Array, rank: Uint32Array): NameTable {
  const bucket = new Uint32Array(65_537);
  for (const value of hashes) bucket[(value >>> 16) + 1]!++;
  for (let n = 1; n < bucket.length; n++) bucket[n] = bucket[n]! + bucket[n - 1]!;
  const next = bucket.slice();
  const order = new Uint32Array(hashes.length);
  hashes.forEach((value, n) => {
    order[next[value >>> 16]!++] = n;
  });
  for (let n = 0; n + 1 < bucket.length; n++) {
    const part = order.subarray(bucket[n]!, bucket[n + 1]!);
    part.sort((a, b) => hashes[a]! - hashes[b]! || rank[rows[a]!]! - rank[rows[b]!]!);
  }
  return {
    hash: Uint32Array.from(order, (n) => hashes[n]!),
    row: Uint32Array.from(order, (n) => rank[rows[n]!]!),
    tag: Uint8Array.from(order, (n) => tags[n]!),
    bucket,
  };
}
