import type { LedgerLexicon } from '../languages/lexicon/ledger.ts';
import type { Ledger, Origin } from '../model/index.ts';
import { type Arrangement, AS_FOUND } from './arrangement.ts';
import { withBorrowedMeasures } from './claims/borrowed.ts';
import { carriedClaims } from './claims/carried.ts';
import type { Claim } from './claims/claim.ts';
import { claimsAtOrigin, copyOf, type Echoes, sourceOf } from './claims/echoes.ts';
import type { Context } from './matters/matter.ts';
import { mattersOf } from './matters/matters.ts';
import { type Story, storyIn } from './matters/story.ts';
import { plainName } from './origins/names.ts';
import { originsOf } from './origins/origins.ts';
import { type Item, type Profile, profileOf } from './profile/profile.ts';
import { relaysThrough } from './speakers/relays.ts';
import { unifySpeakers } from './speakers/unify.ts';

/** Ledger words by language code. */
export type Lexicons = ReadonlyMap<string, LedgerLexicon>;

/** The ledger of these documents. Pure; the order of the items does not matter, and an item given twice counts once. */
export function reconcileWith(items: readonly Item[], lexicons: Lexicons): Ledger {
  const distinct = new Map(items.map((item) => [item.document.id, item]));
  const profiles = [...distinct.values()].map((item) => profileOf(item, lexicons.get(item.reading.language)));
  return ledgerOf(profiles, lexicons);
}

/** The ledger of documents whose profiles were made before, as people's decisions arrange it. */
export function ledgerOf(
  given: readonly Profile[],
  lexicons: Lexicons,
  arrangement: Arrangement = AS_FOUND,
): Ledger {
  const profiles = new Map(
    [...given]
      .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
      .map((profile) => [profile.document.id, profile]),
  );
  const lexicon = mainLexicon([...profiles.values()], lexicons);
  const sketches = [...profiles.values()].map(({ sketch }) => sketch);
  const { origins, copies } = originsOf(sketches, arrangement.links);
  if (!lexicon) return { matters: [], origins };
  const links = new Map(origins.flatMap((origin) => origin.links).map((link) => [link.document, link]));
  const echoes: Echoes = { links, copies };
  const story = storyIn((id) => profiles.get(id)!.sketch);
  const claims = allClaims(profiles, echoes, story);
  const context = contextOf(claims, profiles, origins, echoes, lexicon);
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  const contextFor = (members: readonly Claim[]): Context =>
    contextOf(
      [...new Set(members.map(({ document }) => document))].flatMap((id) => byDocument.get(id) ?? []),
      profiles,
      origins,
      echoes,
      lexicon,
    );
  return { matters: mattersOf(claims, story, context, contextFor, arrangement.matters), origins };
}

/** The words of the language in which most documents are read; of equally many, the first by its code. */
function mainLexicon(profiles: readonly Profile[], lexicons: Lexicons): LedgerLexicon | undefined {
  const read = Map.groupBy(
    profiles.filter((profile) => profile.read),
    ({ sketch }) => sketch.language,
  );
  const [code] = [...lexicons.keys()].sort(
    (a, b) => (read.get(b)?.length ?? 0) - (read.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  return code === undefined ? undefined : lexicons.get(code);
}

/** The claims of every document at their origin; those of documents that are not read are carried over. */
function allClaims(profiles: ReadonlyMap<string, Profile>, echoes: Echoes, story: Story): readonly Claim[] {
  const all = [...profiles.values()];
  const read = all.filter((profile) => profile.read);
  const claims = withBorrowedMeasures(
    read.flatMap((profile) => claimsAtOrigin(profile, profiles, echoes)),
    story,
  );
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  const sources = read.map((profile) => ({ profile, claims: byDocument.get(profile.document.id) ?? [] }));
  const unread = all.filter((profile) => !profile.read);
  return [...claims, ...unread.flatMap((profile) => carriedClaims(profile, sources, echoes.links, story))];
}

function contextOf(
  claims: readonly Claim[],
  profiles: ReadonlyMap<string, Profile>,
  origins: readonly Origin[],
  echoes: Echoes,
  lexicon: LedgerLexicon,
): Context {
  const speakers = unifySpeakers(
    claims.map(({ speaker }) => speaker),
    lexicon,
  );
  const originIds = new Map(
    origins.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)),
  );
  const speakerOf: Context['speakerOf'] = ({ speaker }) => speakers.get(speaker.key)!;
  return {
    speakerOf,
    relaysOf: relaysThrough(profiles, echoes.links, (claim, outlet) =>
      speakerOf(claim).parts.some(({ plain }) => plain === plainName(outlet)),
    ),
    copyOf: (claim) => copyOf(claim, echoes, (id) => profiles.get(id)?.document.publisher ?? id),
    originOf: (claim) => originIds.get(sourceOf(claim, echoes)) ?? claim.document,
    lexicon,
  };
}
