import { expect, test } from 'vitest';
import { loadGazetteer, loadReach } from '../../src/gazetteer/files.ts';
import type { NamedPlace } from '../../src/gazetteer/reach.ts';

const reach = await loadReach();
const gazetteer = await loadGazetteer();

/** The first place of a name at a level, as a reading would give it. */
function place(name: string, level: string, precision: NamedPlace['precision']): NamedPlace {
  const found = gazetteer.matches(name).find((match) => match.place.level === level)!.place;
  return { name, country: found.country || null, lat: found.lat, lon: found.lon, precision };
}

test('a province reaches its farthest town, and not the next country', () => {
  const { radiusKm, countries } = reach(place('Mopti', 'admin1', 4));
  expect(radiusKm).toBeGreaterThan(100);
  expect(radiusKm).toBeLessThan(600);
  expect(countries).toEqual([]);
});

test('a district is no larger than its province', () => {
  const province = reach(place('Ségou', 'admin1', 4)).radiusKm!;
  const district = reach(place('Ségou', 'admin2', 3)).radiusKm!;
  expect(district).toBeGreaterThan(0);
  expect(district).toBeLessThan(province);
});

test('a place that the gazetteer lacks reaches as far as the province that it is told to lie in', () => {
  const province = place('Mopti', 'admin1', 4);
  expect(reach({ ...province, name: 'Nowhere-la-Grande' })).toEqual(reach(province));
});

const COUNTRIES: readonly (readonly [NamedPlace, readonly string[]])[] = [
  [{ name: 'Mali', country: 'ML', lat: 18, lon: -2, precision: 6 }, ['ML']],
  [{ name: 'Nowhere', country: 'ML', lat: null, lon: null, precision: 6 }, ['ML']],
  [{ name: 'Nowhere', country: null, lat: null, lon: null, precision: 7 }, []],
  [place('Mali', 'country', 5), ['ML']],
];
test.each(COUNTRIES)('%o covers %j', (named, countries) => {
  expect(reach(named)).toEqual({ radiusKm: null, countries });
});

test('a region that crosses borders covers its countries', () => {
  expect(reach(place('Sahel', 'region', 7)).countries.length).toBeGreaterThan(3);
});

test('a town has no reach of its own', () => {
  expect(reach(place('Gao', 'seat1', 1))).toEqual({ radiusKm: null, countries: [] });
});
