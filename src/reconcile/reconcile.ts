import type { LedgerLexicon } from '../languages/lexicon/ledger.ts';
import type { Ledger, Origin, OriginLink } from '../model/index.ts';
import { withBorrowedMeasures } from './claims/borrowed.ts';
import { carriedClaims } from './claims/carried.ts';
import type { Claim } from './claims/claim.ts';
import { claimsAtOrigin } from './claims/echoes.ts';
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

/** The ledger of documents whose profiles were made before. */
export function ledgerOf(given: readonly Profile[], lexicons: Lexicons): Ledger {
  const profiles = new Map(
    [...given]
      .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
      .map((profile) => [profile.document.id, profile]),
  );
  const lexicon = mainLexicon(lexicons);
  const origins = originsOf([...profiles.values()].map(({ sketch }) => sketch));
  if (!lexicon) return { matters: [], origins };
  const links = new Map(origins.flatMap((origin) => origin.links).map((link) => [link.document, link]));
  const story = storyIn(profiles);
  const claims = allClaims(profiles, links, story);
  const context = contextOf(claims, profiles, origins, links, lexicon);
  return { matters: mattersOf(claims, story, context), origins };
}

const mainLexicon = (lexicons: Lexicons): LedgerLexicon | undefined => [...lexicons.values()][0];

/** The claims of every document at their origin; those of documents that are not read are carried over. */
function allClaims(
  profiles: ReadonlyMap<string, Profile>,
  links: ReadonlyMap<string, OriginLink>,
  story: Story,
): readonly Claim[] {
  const all = [...profiles.values()];
  const read = all.filter((profile) => profile.read);
  const claims = withBorrowedMeasures(
    read.flatMap((profile) => claimsAtOrigin(profile, profiles, links)),
    story,
  );
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  const sources = read.map((profile) => ({ profile, claims: byDocument.get(profile.document.id) ?? [] }));
  const unread = all.filter((profile) => !profile.read);
  return [...claims, ...unread.flatMap((profile) => carriedClaims(profile, sources, links, story))];
}

function contextOf(
  claims: readonly Claim[],
  profiles: ReadonlyMap<string, Profile>,
  origins: readonly Origin[],
  links: ReadonlyMap<string, OriginLink>,
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
    relaysOf: relaysThrough(profiles, links, (claim, outlet) =>
      speakerOf(claim).parts.some(({ plain }) => plain === plainName(outlet)),
    ),
    originOf: ({ document }) => originIds.get(document) ?? document,
    lexicon,
  };
}
