import { type Arrangement, AS_FOUND } from '../arrangement.ts';
import type { Profile } from '../profile/profile.ts';
import type { Lexicons } from '../reconcile.ts';
import type { Base, Placed, Shelf, Told } from '../shelf/shelf.ts';
import { settleComponents, tiePostings } from './components.ts';
import { settleMatters, unitOf, unitsIn } from './draw.ts';
import { createLibrary, type Library, repost } from './library.ts';
import { type Gone as Left, leave, settleOrigins } from './origins.ts';
import { refusalPostings, settleRefusals } from './refusals.ts';
import { settleSettings, versionPostings } from './settings.ts';
import { basePostings, carriedPostings, settleTold } from './told.ts';

/** What is to be changed: documents that came or are read anew, and ids of those that went. */
export interface Changes {
  readonly put: readonly Profile[];
  readonly dropped: readonly string[];
}

interface Gone extends Left {
  readonly document: number;
  readonly base: Base;
  readonly told: readonly Told[];
  readonly placed: Placed;
}

const NOWHERE: Placed = { homes: [], refused: [] };

/**
 * Brings the ledger on a shelf up to date with documents that came, went or are read anew. Only what they touch is
 * worked through; the result is the same as that of drawing the whole ledger up again.
 */
export function settle(
  shelf: Shelf,
  lexicons: Lexicons,
  { put, dropped }: Changes,
  arrangement: Arrangement = AS_FOUND,
): void {
  const profiles = new Map(put.map((profile) => [profile.document.id, profile]));
  const before = mainLanguage(shelf, lexicons);
  const units = new Set<number>();
  const removed = new Map<number, Gone>();
  for (const id of [...dropped, ...profiles.keys()]) {
    const document = shelf.numberOf(id);
    if (document === undefined || removed.has(document) || !shelf.bases.get(document)) continue;
    removed.set(document, takeOff(shelf, document, units));
  }
  const added = new Set([...profiles.values()].map((profile) => putOn(shelf, profile)));
  const language = mainLanguage(shelf, lexicons);
  if (language !== before)
    for (const document of [...shelf.numbers()].filter((one) => shelf.bases.get(one) && !added.has(one))) {
      const profile = profileOn(shelf, document);
      removed.set(document, takeOff(shelf, document, units));
      added.add(putOn(shelf, profile));
    }
  const affected = settleOrigins(shelf, { added, removed }, arrangement);
  if (language !== undefined) {
    const library = createLibrary(shelf, lexicons.get(language)!);
    settleClaims(library, affected, added, [...removed.values()], units);
    settleMatters(library, units, arrangement);
  }
  for (const { document, id } of removed.values()) if (!added.has(document)) shelf.strike(id);
}

/** The language in which most documents are read; of equally many, the first by its code. */
function mainLanguage(shelf: Shelf, lexicons: Lexicons): string | undefined {
  const { languages } = shelf.whole();
  return [...lexicons.keys()].sort(
    (a, b) => (languages[b] ?? 0) - (languages[a] ?? 0) || (a < b ? -1 : 1),
  )[0];
}

function settleClaims(
  library: Library,
  affected: ReadonlySet<number>,
  added: ReadonlySet<number>,
  gone: readonly Gone[],
  units: Set<number>,
): void {
  const { shelf } = library;
  const bases = [...gone.map(({ base }) => base), ...[...added].map((document) => library.base(document))];
  const told = settleTold(
    library,
    affected,
    bases,
    gone.map((one) => one.told),
  );
  const past = gone.map(({ document, base: { date }, told: was, placed }) => ({
    document,
    date,
    told: was,
    placed,
    refused: placed.refused,
  }));
  const set = settleSettings(library, told, past);
  for (const document of set.keys()) for (const unit of unitsIn(library, document)) units.add(unit);
  for (const unit of settleComponents(library, set, past)) units.add(unit);
  for (const claim of settleRefusals(library, set, past)) {
    const unit = unitOf(shelf, claim);
    if (unit !== undefined) units.add(unit);
  }
  for (const document of [...affected, ...set.keys()])
    for (const unit of unitsIn(library, document)) units.add(unit);
}

/** A document on the shelf, as it was put there. */
function profileOn(shelf: Shelf, document: number): Profile {
  const { id, text, publisher, date, language, claims, read } = shelf.bases.get(document)!;
  return {
    document: { id, text: text ?? '', publisher: publisher ?? undefined, date: date ?? undefined, language },
    sketch: shelf.sketches.get(document)!,
    claims,
    read,
  };
}

/** Puts a document on the shelf, without what is told of it yet. */
function putOn(shelf: Shelf, { document, sketch, claims, read }: Profile): number {
  const number = shelf.enrol(document.id);
  const base: Base = {
    id: document.id,
    publisher: document.publisher ?? null,
    date: document.date ?? null,
    language: sketch.language,
    read,
    text: read ? null : document.text,
    claims,
  };
  shelf.names.set(number, sketch);
  shelf.sketches.set(number, sketch);
  shelf.bases.set(number, base);
  repost(shelf, number, [], basePostings(base));
  count(shelf, base, 1);
  return number;
}

function count(shelf: Shelf, { read, language, date }: Base, by: number): void {
  const whole = shelf.whole();
  shelf.setWhole({
    ...whole,
    ...(read
      ? { languages: { ...whole.languages, [language]: (whole.languages[language] ?? 0) + by } }
      : { unread: whole.unread + by }),
    undated: whole.undated + (date === null ? by : 0),
  });
}

/** Takes a document off the shelf, with what stands for it under keys; its units are noted. */
function takeOff(shelf: Shelf, document: number, units: Set<number>): Gone {
  const base = shelf.bases.get(document)!;
  const told = shelf.told.get(document) ?? [];
  const placed = shelf.placed.get(document) ?? NOWHERE;
  placed.homes.forEach((home) => {
    for (const { unit } of home ? (shelf.components.get(home)?.clusters ?? []) : []) units.add(unit);
  });
  for (const claim of placed.refused) {
    const unit = claim ? unitOf(shelf, claim) : undefined;
    if (unit !== undefined) units.add(unit);
  }
  const left = leave(shelf, document);
  repost(
    shelf,
    document,
    [
      ...basePostings(base),
      ...carriedPostings(base, told),
      ...versionPostings(base.date, told),
      ...tiePostings(told),
      ...refusalPostings(base.date, told),
    ],
    [],
  );
  shelf.links.delete(document);
  for (const records of [shelf.names, shelf.sketches, shelf.bases, shelf.told, shelf.placed])
    records.delete(document);
  count(shelf, base, -1);
  return { ...left, document, base, told, placed };
}
