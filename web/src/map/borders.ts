import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import bordersUrl from 'world-atlas/countries-50m.json?url';

export type Country = GeoJSON.Feature<GeoJSON.Geometry, { readonly name: string }>;
type World = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

let borders: Promise<readonly Country[]> | undefined;

/** The borders of all countries, from the desk's own files (Natural Earth, 1:50 million). */
export function loadBorders(): Promise<readonly Country[]> {
  borders ??= fetch(bordersUrl)
    .then((response) => response.json() as Promise<World>)
    .then((world) => feature(world, world.objects.countries).features);
  return borders;
}
