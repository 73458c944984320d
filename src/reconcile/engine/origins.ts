import type { OriginLink } from '../../model/index.ts';
import { type Arrangement, AS_FOUND } from '../arrangement.ts';
import { originFrom } from '../origins/origins.ts';
import { dayOf, UNDATED } from '../shelf/keys.ts';
import type { Echo, Shelf } from '../shelf/shelf.ts';
import {
  type BucketKeys,
  type Buckets,
  bucketKeys,
  echoOf,
  linkFrom,
  lookInto,
  takenFrom,
  touchedBy,
  withCandidate,
} from './sources.ts';

/** What came and went: documents by number, those that went with what was known of them. */
export interface Change {
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlyMap<number, Gone>;
}

export interface Gone {
  readonly id: string;
  readonly keys: BucketKeys;
  readonly day: number;
  /** Documents that may have to look for another source. */
  readonly touched: ReadonlySet<number>;
}

const EMPTY: Echo = { option: null, copies: [] };

/** Takes a document out of the search for origins; what was taken from it is to be looked at anew. */
export function leave(shelf: Shelf, document: number): Gone {
  const sketch = shelf.sketches.get(document)!;
  const keys = bucketKeys(sketch);
  const day = dayOf(sketch.date);
  const { full } = touchedBy(shelf, document, lookInto(shelf, day, keys), keys);
  const touched = new Set(full);
  for (const { item } of shelf.postings.between(takenFrom(document), 0, UNDATED)) touched.add(item);
  for (const key of [...keys.whole, ...keys.paragraphs]) shelf.postings.remove(key, day, document);
  noteSources(shelf, document, shelf.echoes.get(document) ?? EMPTY, undefined, EMPTY, undefined);
  shelf.echoes.delete(document);
  touched.delete(document);
  return { id: sketch.id, keys, day, touched };
}

/** Enters a document into the search for origins, and returns its keys. */
export function enter(shelf: Shelf, document: number): BucketKeys {
  const sketch = shelf.sketches.get(document)!;
  const keys = bucketKeys(sketch);
  const day = dayOf(sketch.date);
  for (const key of [...keys.whole, ...keys.paragraphs]) shelf.postings.add(key, day, document);
  return keys;
}

/**
 * Brings links and origins up to date, and returns the documents whose sources, or those of whose sources, are others
 * now.
 */
export function settleOrigins(
  shelf: Shelf,
  { added, removed }: Change,
  arrange: Arrangement = AS_FOUND,
): ReadonlySet<number> {
  const changed = settleEchoes(shelf, added, removed);
  const relinked = settleLinks(shelf, changed, arrange);
  for (const document of added) relinked.add(document);
  const affected = withTaken(shelf, new Set([...relinked, ...changed, ...removed.keys()]));
  for (const document of affected) if (!shelf.names.get(document)) affected.delete(document);
  drawOrigins(shelf, affected, removed);
  return affected;
}

function settleEchoes(
  shelf: Shelf,
  added: ReadonlySet<number>,
  removed: ReadonlyMap<number, Gone>,
): Set<number> {
  const anew = new Map<number, Buckets | undefined>();
  for (const { touched } of removed.values()) for (const document of touched) anew.set(document, undefined);
  const entered = new Map([...added].map((document) => [document, enter(shelf, document)]));
  const pairs: [number, number, boolean][] = [];
  for (const [document, keys] of entered) {
    const buckets = lookInto(shelf, dayOf(shelf.names.get(document)!.date), keys);
    anew.set(document, buckets);
    const touched = touchedBy(shelf, document, buckets, keys);
    for (const other of touched.full) if (!anew.has(other)) anew.set(other, undefined);
    for (const other of touched.whole) pairs.push([other, document, false]);
    for (const other of touched.paragraphs) pairs.push([other, document, true]);
  }
  const changed = new Set<number>();
  const put = (document: number, echo: Echo): void => {
    const before = shelf.echoes.get(document) ?? EMPTY;
    if (JSON.stringify(before) === JSON.stringify(echo)) {
      if (!shelf.echoes.get(document)) shelf.echoes.set(document, echo);
      return;
    }
    const link = shelf.links.get(document);
    noteSources(shelf, document, before, link, echo, link);
    shelf.echoes.set(document, echo);
    changed.add(document);
  };
  for (const [document, buckets] of anew) {
    if (removed.has(document) && !added.has(document)) continue;
    put(document, echoOf(shelf, document, buckets ?? bucketsOn(shelf, document)));
  }
  for (const [document, other, inParagraphs] of pairs) {
    if (anew.has(document)) continue;
    const before = shelf.echoes.get(document) ?? EMPTY;
    put(document, withCandidate(shelf, document, before, other, inParagraphs));
  }
  return changed;
}

const bucketsOn = (shelf: Shelf, document: number): Buckets => {
  const sketch = shelf.sketches.get(document)!;
  return lookInto(shelf, dayOf(sketch.date), bucketKeys(sketch));
};

/** Keeps, for each document, which others may have been taken from it. */
function noteSources(
  shelf: Shelf,
  document: number,
  before: Echo,
  linkBefore: OriginLink | undefined,
  after: Echo,
  linkAfter: OriginLink | undefined,
): void {
  const old = sourcesIn(before, linkBefore);
  const now = sourcesIn(after, linkAfter);
  for (const id of old) {
    const source = now.has(id) ? undefined : shelf.numberOf(id);
    if (source !== undefined) shelf.postings.remove(takenFrom(source), 0, document);
  }
  for (const id of now) {
    const source = shelf.numberOf(id);
    if (source !== undefined) shelf.postings.add(takenFrom(source), 0, document);
  }
}

const sourcesIn = ({ option, copies }: Echo, link: OriginLink | undefined): ReadonlySet<string> =>
  new Set([...(option ? [option.of] : []), ...(link ? [link.of] : []), ...copies.map(({ of }) => of)]);

/** Those documents and all that were taken from them, at any remove. */
function withTaken(shelf: Shelf, documents: ReadonlySet<number>): Set<number> {
  const found = new Set(documents);
  for (const document of found)
    for (const { item } of shelf.postings.between(takenFrom(document), 0, UNDATED)) found.add(item);
  return found;
}

function settleLinks(shelf: Shelf, changed: ReadonlySet<number>, arrange: Arrangement): Set<number> {
  const whole = shelf.whole();
  const named = arrange.origins.flatMap((id) => shelf.numberOf(id) ?? []);
  const decided = bySources(shelf, new Set(named));
  const concerned = withTaken(shelf, new Set([...changed, ...decided, ...whole.decidedOrigins]));
  const optionOf = (document: number) => shelf.echoes.get(document)?.option ?? null;
  const numberOf = (id: string): number => shelf.numberOf(id) ?? 0;
  const found = new Map<number, OriginLink | undefined>();
  for (const document of concerned)
    if (shelf.names.get(document)) found.set(document, linkFrom(optionOf, numberOf, document));
  if (decided.size > 0) arrangeLinks(shelf, decided, found, arrange);
  const relinked = new Set<number>();
  for (const [document, link] of found) {
    const before = shelf.links.get(document);
    if (JSON.stringify(before) === JSON.stringify(link)) continue;
    const echo = shelf.echoes.get(document) ?? EMPTY;
    noteSources(shelf, document, echo, before, echo, link);
    if (link) shelf.links.set(document, link);
    else shelf.links.delete(document);
    relinked.add(document);
  }
  if (decided.size > 0 || whole.decidedOrigins.length > 0)
    shelf.setWhole({ ...shelf.whole(), decidedOrigins: [...decided] });
  return relinked;
}

/** Documents that links join to some, in either direction. */
function bySources(shelf: Shelf, documents: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(documents);
  for (const document of found) {
    for (const { item } of shelf.postings.between(takenFrom(document), 0, UNDATED)) found.add(item);
    for (const id of [shelf.echoes.get(document)?.option?.of, shelf.links.get(document)?.of]) {
      const source = id === undefined ? undefined : shelf.numberOf(id);
      if (source !== undefined) found.add(source);
    }
  }
  return found;
}

/** Lets people's decisions change the links of the documents that they name, and of those joined to them. */
function arrangeLinks(
  shelf: Shelf,
  decided: ReadonlySet<number>,
  found: Map<number, OriginLink | undefined>,
  arrange: Arrangement,
): void {
  const sketches = [...decided].map((document) => shelf.names.get(document)!).sort(byDate);
  const links = new Map<string, OriginLink>();
  for (const { id } of sketches) {
    const link = found.get(shelf.numberOf(id)!);
    if (link) links.set(id, link);
  }
  const arranged = arrange.links(
    links,
    sketches.map(({ id }) => id),
  );
  for (const { id } of sketches) found.set(shelf.numberOf(id)!, arranged.get(id));
}

interface Dated {
  readonly id: string;
  readonly date: string | null;
}

/** The earliest first; undated ones last, by id. */
const byDate = (a: Dated, b: Dated): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || (a.id < b.id ? -1 : 1);

/** The document at the beginning of a chain of echoes, by its number. */
export function rootOf(shelf: Shelf, document: number): number {
  const seen = new Set<number>();
  let at = document;
  for (let link = shelf.links.get(at); link && !seen.has(at); link = shelf.links.get(at)) {
    seen.add(at);
    at = shelf.numberOf(link.of) ?? at;
  }
  return at;
}

function drawOrigins(shelf: Shelf, affected: ReadonlySet<number>, removed: ReadonlyMap<number, Gone>): void {
  const roots = new Set<string>();
  for (const document of [...affected, ...removed.keys()]) {
    const before = shelf.roots.get(document);
    if (before !== undefined) roots.add(before);
    if (!affected.has(document)) {
      shelf.roots.delete(document);
      continue;
    }
    const now = shelf.names.get(rootOf(shelf, document))!.id;
    if (now !== before) shelf.roots.set(document, now);
    roots.add(now);
  }
  for (const root of roots) {
    const members = membersOf(shelf, root);
    if (members.length === 0) shelf.dropOrigin(`origin-${root}`);
    else shelf.saveOrigin(originFrom(root, members, linksOf(shelf, members)));
  }
}

/** Documents of one origin, the earliest first; none where the document is not at its beginning. */
export function membersOf(shelf: Shelf, root: string): readonly string[] {
  const first = shelf.numberOf(root);
  if (first === undefined || shelf.roots.get(first) !== root) return [];
  return [...withTaken(shelf, new Set([first]))]
    .filter((document) => shelf.roots.get(document) === root)
    .map((document) => shelf.names.get(document)!)
    .sort(byDate)
    .map(({ id }) => id);
}

function linksOf(shelf: Shelf, members: readonly string[]): ReadonlyMap<string, OriginLink> {
  const links = new Map<string, OriginLink>();
  for (const id of members) {
    const link = shelf.links.get(shelf.numberOf(id)!);
    if (link) links.set(id, link);
  }
  return links;
}
