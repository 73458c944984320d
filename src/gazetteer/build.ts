import { IndexBuilder } from './build-index.ts';
import { encodeIndex } from './index-file.ts';
import { cities } from './sources/cities.ts';
import { countries } from './sources/countries.ts';
import { divisions } from './sources/divisions.ts';
import { regions } from './sources/regions.ts';

/** Bytes of the index that Griot ships, from the installed data packages. Takes some seconds. */
export function buildGazetteer(): Uint8Array {
  const builder = new IndexBuilder();
  const towns = [...cities()];
  for (const source of [towns, divisions(towns), countries(towns), regions()]) {
    for (const place of source) builder.add(place);
  }
  return encodeIndex(builder.finish());
}
