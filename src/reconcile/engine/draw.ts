import type { Matter } from '../../model/index.ts';
import { byTime } from '../accounts/draft.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Claim } from '../claims/claim.ts';
import { copyOf, sourceOf } from '../claims/echoes.ts';
import { isDisputed } from '../matters/descriptions.ts';
import { type Context, matterFrom } from '../matters/matter.ts';
import { plainName } from '../origins/names.ts';
import { UNDATED } from '../shelf/keys.ts';
import type { Cluster } from '../shelf/shelf.ts';
import { relaysThrough } from '../speakers/relays.ts';
import { unifySpeakers } from '../speakers/unify.ts';
import { claimNumber, documentIn, indexIn, type Library } from './library.ts';
import { refusalsOf } from './refusals.ts';
import { echoesOn, toldIn } from './told.ts';

/** The unit of all matters on which people decided: they are drawn up together, in the order of the log. */
const DECIDED = 0;

/** Draws up the matters of units that hold others now, and of all on which people decided if one of them does. */
export function settleMatters(
  library: Library,
  units: ReadonlySet<number>,
  { documents, matters, isAnew }: Arrangement,
): void {
  const { shelf } = library;
  const whole = shelf.whole();
  const named = documents.flatMap((id) => shelf.numberOf(id) ?? []);
  const decided = new Set(named.flatMap((document) => [...unitsIn(library, document)]));
  const before = shelf.units.get(DECIDED) ?? [];
  const drawn = new Map<string, Matter>();
  const dropped = new Set<string>();
  const anew = new Set(units);
  const touchesDecided =
    isAnew || [...units].some((unit) => decided.has(unit) || whole.decidedUnits.includes(unit));
  if (touchesDecided) for (const unit of [...decided, ...whole.decidedUnits]) anew.add(unit);
  for (const unit of anew) {
    for (const id of shelf.units.get(unit) ?? []) dropped.add(id);
    if (decided.has(unit)) {
      shelf.units.delete(unit);
      continue;
    }
    const group = groupOf(library, unit);
    const matter = group && drawnFrom(library, group);
    if (matter) drawn.set(matter.id, matter);
    if (matter) shelf.units.set(unit, [matter.id]);
    else shelf.units.delete(unit);
  }
  if (touchesDecided) {
    for (const id of before) dropped.add(id);
    const groups = [...decided]
      .map((unit) => groupOf(library, unit))
      .filter((group) => group !== undefined)
      .sort(byFirst);
    const arranged = matters(groups).map((group) => drawnFrom(library, group));
    for (const matter of arranged) drawn.set(matter.id, matter);
    if (arranged.length > 0)
      shelf.units.set(
        DECIDED,
        arranged.map(({ id }) => id),
      );
    else shelf.units.delete(DECIDED);
    if (decided.size > 0 || whole.decidedUnits.length > 0)
      shelf.setWhole({ ...shelf.whole(), decidedUnits: [...decided] });
  }
  for (const id of dropped) if (!drawn.has(id)) shelf.dropMatter(id);
  for (const matter of drawn.values())
    if (JSON.stringify(shelf.matter(matter.id)) !== JSON.stringify(matter)) shelf.saveMatter(matter);
}

const byFirst = (a: readonly Claim[], b: readonly Claim[]): number => byTime(a[0]!, b[0]!);

/** The units in which claims of a document stand, or refuse what stands in them. */
export function unitsIn({ shelf }: Library, document: number): ReadonlySet<number> {
  const placed = shelf.placed.get(document);
  const units = new Set<number>();
  const note = (claim: number): void => {
    const unit = unitOf(shelf, claim);
    if (unit !== undefined) units.add(unit);
  };
  placed?.homes.forEach((home, index) => {
    if (home) note(claimNumber(document, index));
  });
  for (const claim of placed?.refused ?? []) if (claim) note(claim);
  return units;
}

/** The unit of a claim. */
export function unitOf(shelf: Library['shelf'], claim: number): number | undefined {
  const home = shelf.placed.get(documentIn(claim))?.homes[indexIn(claim)];
  return home
    ? shelf.components.get(home)?.clusters.find(({ claims }) => claims.includes(claim))?.unit
    : undefined;
}

/** The claims of a unit and what refuses them, the earliest first; undefined where they make no matter. */
function groupOf(library: Library, unit: number): readonly Claim[] | undefined {
  const { shelf, ties } = library;
  const clusters = shelf.postings
    .between(unit, 0, UNDATED)
    .flatMap(({ item }): readonly Cluster[] => shelf.components.get(item)?.clusters ?? [])
    .filter((one) => one.unit === unit);
  const numbers = clusters.flatMap(({ claims }) => claims);
  if (numbers.length === 0) return undefined;
  const own = numbers.flatMap((number) => library.claim(number) ?? []);
  const isOfFigures = own[0]?.topic === 'figure';
  const refusals = new Set(numbers.flatMap((number) => refusalsOf(library, number)));
  const all = [...own, ...[...refusals].flatMap((number) => library.claim(number) ?? [])];
  if (!isOfFigures && !isDisputed(all, ties)) return undefined;
  return all.sort(byTime);
}

const drawnFrom = (library: Library, claims: readonly Claim[]): Matter =>
  matterFrom(claims, contextOf(library, claims));

/** What is known around the claims of one matter: speakers are one as far as the reports of the matter say so. */
function contextOf(library: Library, claims: readonly Claim[]): Context {
  const { shelf, lexicon } = library;
  const echoes = echoesOn(shelf);
  const documents = new Set(claims.map(({ document }) => library.number(document)));
  const mentions = [...documents]
    .flatMap((document) => toldIn(library.told(document)).map(({ claim }) => claim))
    .sort(byTime)
    .map(({ speaker }) => speaker);
  const speakers = unifySpeakers(mentions, lexicon);
  const speakerOf: Context['speakerOf'] = ({ speaker }) => speakers.get(speaker.key)!;
  const outletOf = (document: string): string | null => library.baseOf(document)?.publisher ?? null;
  return {
    speakerOf,
    relaysOf: relaysThrough(outletOf, echoes.links, (claim, outlet) =>
      speakerOf(claim).parts.some(({ plain }) => plain === plainName(outlet)),
    ),
    copyOf: (claim) => copyOf(claim, echoes, (document) => outletOf(document) ?? document),
    originOf: (claim) => `origin-${shelf.roots.get(library.number(sourceOf(claim, echoes)))}`,
    lexicon,
  };
}
