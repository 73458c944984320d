import { boundsKey } from '../accounts/range.ts';
import type { Claim, Setting } from '../claims/claim.ts';
import { familyOf, middle, TALE, TELLING } from '../matters/affinity.ts';
import { isTelling, sharedSetting, TOLD_WITHIN } from '../matters/versions.ts';
import { dayOf, keyOf, UNDATED } from '../shelf/keys.ts';
import type { Told } from '../shelf/shelf.ts';
import { around, type Library, type Posting, repost } from './library.ts';
import { type Retold, toldIn } from './told.ts';

/** Reports of the same figure before one that recalls it: so many of the latest are asked. */
const RECALLED = 16;

/** The figure, and what it counts: only claims that share it can be tellings of one another. */
function versionKey(claim: Claim): number | undefined {
  if (claim.topic !== 'figure' || (middle(claim) ?? 0) < TELLING) return undefined;
  let key = versions.get(claim);
  if (key === undefined) {
    key = keyOf(
      `version ${familyOf(claim.measure!)} ${claim.counted} ${boundsKey(claim.bounds)} ${claim.grouped}`,
    );
    versions.set(claim, key);
  }
  return key;
}

/** Keys are asked for again by every telling of a figure. */
const versions = new WeakMap<Claim, number>();

const keysOf = (told: readonly Told[]): ReadonlySet<number> =>
  new Set(toldIn(told).flatMap(({ claim }) => versionKey(claim) ?? []));

/** Where a document stands for the figures that it tells. */
export const versionPostings = (date: string | null, told: readonly Told[]): readonly Posting[] =>
  [...keysOf(told)].map((key) => ({ key, day: dayOf(date) }));

/**
 * Gives claims the settings that all tellings of their figures make up, in the documents that are told anew and in
 * those that tell the same figures. Returns what is told then, where it is not what was told before.
 */
export function settleSettings(
  library: Library,
  retold: ReadonlyMap<number, Retold>,
  gone: readonly { readonly date: string | null; readonly told: readonly Told[] }[],
): Map<number, Retold> {
  const { shelf } = library;
  const touched = new Map<number, Set<number>>();
  const touch = (keys: ReadonlySet<number>, day: number, isTale: (other: number) => boolean): void => {
    for (const key of keys)
      for (const document of tellers(library, key, day)) {
        if (!isTale(document)) continue;
        const known = touched.get(document);
        if (known) known.add(key);
        else touched.set(document, new Set([key]));
      }
  };
  for (const [document, { before, after }] of retold) {
    const { date } = library.base(document);
    repost(shelf, document, versionPostings(date, before), versionPostings(date, after));
  }
  for (const [document, { before, after }] of retold)
    touch(
      new Set([...keysOf(before), ...keysOf(after)]),
      library.day(document),
      (other) => library.story(document, other) >= TALE,
    );
  for (const { date, told } of gone) touch(keysOf(told), dayOf(date), () => true);
  for (const document of touched.keys()) if (!shelf.bases.get(document)) touched.delete(document);

  const now = (document: number): readonly Told[] => retold.get(document)?.after ?? library.told(document);
  const result = new Map<number, Retold>();
  for (const document of new Set([...retold.keys(), ...touched.keys()])) {
    const keys = touched.get(document);
    const isAnew = retold.has(document);
    const after = now(document).map((one): Told => {
      const key = versionKey(one.claim);
      const setting =
        key === undefined || (!isAnew && !keys?.has(key))
          ? one.claim.setting
          : settingOf(library, document, one, key, now);
      return setting === one.claim.setting ? one : { claim: { ...one.claim, setting }, own: one.own };
    });
    const before = library.told(document);
    if (isAnew || after.some((one, index) => !isSameSetting(one.claim.setting, before[index]!.claim.setting)))
      result.set(document, { before, after });
  }
  return result;
}

const isSameSetting = (a: Setting, b: Setting): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Documents that tell a figure near a day, before it, or so soon after it that they may recall it. */
function tellers(library: Library, key: number, day: number): ReadonlySet<number> {
  const { postings } = library.shelf;
  const found = new Set(around(library, [key], day, TOLD_WITHIN));
  for (const { item } of postings.between(key, day + 1, UNDATED, RECALLED)) found.add(item);
  return found;
}

/** Documents that tell a figure near a day, and the latest before it. */
function askedBy({ shelf: { postings, whole } }: Library, key: number, day: number): Set<number> {
  const [from, to] = day === UNDATED ? [0, UNDATED] : [day - TOLD_WITHIN, day + TOLD_WITHIN];
  const near = postings.between(key, from, to);
  const found = new Set(near.map(({ item }) => item));
  const before = near.filter((one) => one.day <= day).length;
  if (before < RECALLED) for (const { item } of postings.upTo(key, day, RECALLED)) found.add(item);
  if (day !== UNDATED && whole().undated > 0)
    for (const { item } of postings.between(key, UNDATED, UNDATED)) found.add(item);
  return found;
}

function settingOf(
  library: Library,
  document: number,
  { claim, own }: Told,
  key: number,
  now: (document: number) => readonly Told[],
): Setting {
  const day = library.day(document);
  const asked = askedBy(library, key, day);
  asked.add(document);
  const plain = { ...claim, setting: own };
  const others = [...asked]
    .flatMap((other) =>
      toldIn(now(other)).filter(
        (one) => versionKey(one.claim) === key && (one.claim.id !== claim.id || other !== document),
      ),
    )
    .map((one): Claim => ({ ...one.claim, setting: one.own }))
    .filter((other) => isTelling(plain, other, library.ties))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (others.length === 0) return own;
  const all = [plain, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sharedSetting(
    own,
    all.map(({ setting }) => setting),
  );
}
