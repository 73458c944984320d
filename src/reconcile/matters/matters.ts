import type { Matter } from '../../model/index.ts';
import { type Arrangement, AS_FOUND } from '../arrangement.ts';
import type { Claim } from '../claims/claim.ts';
import { sameSpeakerBy } from '../speakers/same.ts';
import {
  type Affinity,
  affinity,
  areTied,
  familyOf,
  isSameVersion,
  JOIN,
  TALE,
  type Ties,
} from './affinity.ts';
import { claimRefused } from './attach.ts';
import { cluster } from './cluster.ts';
import { describesSame, isDisputed, SAME_MEN, topicOf } from './descriptions.ts';
import { type Context, matterFrom, questionOf } from './matter.ts';
import type { Story } from './story.ts';
import { withSharedSettings } from './versions.ts';

/** The matters of which claims speak: those with figures and what is refused of them, and those in dispute without figures. */
export function mattersOf(
  claims: readonly Claim[],
  story: Story,
  context: Context,
  contextFor: (members: readonly Claim[]) => Context,
  arrange: Arrangement['matters'] = AS_FOUND.matters,
): readonly Matter[] {
  const ties: Ties = { sameSpeaker: sameSpeakerBy(context.lexicon), story };
  const topics = Map.groupBy(claims, ({ topic }) => topic);
  const refusals = topics.get('refusal') ?? [];
  const figures = withRefusals(
    askedOnce(figureMatters(topics.get('figure') ?? [], ties), context),
    refusals,
    ties,
  );
  const attached = new Set(figures.flat());
  const free = refusals.filter((refusal) => refusal.told && !attached.has(refusal));
  const answers = claims.filter(({ topic }) => topic !== 'figure' && topic !== 'refusal');
  return arrange([...figures, ...disputedMatters(answers, free, ties)])
    .map((members) => matterFrom(members, contextFor(members)))
    .sort(byStart);
}

function figureMatters(figures: readonly Claim[], ties: Ties): readonly (readonly Claim[])[] {
  const blocks = Map.groupBy(figures, ({ measure, counted }) => `${familyOf(measure!)} ${counted}`);
  const affinityOf = (a: Claim, b: Claim): Affinity => affinity(a, b, ties);
  return [...blocks.values()].flatMap((block) =>
    cluster(
      withSharedSettings(block, affinityOf, ties),
      affinityOf,
      (a, b) => isSameVersion(a, b, ties),
      JOIN,
      (a, b) => areTied(a, b, ties),
    ),
  );
}

/** Claims that answer one question, as it is asked in words with its place and time, are one matter. */
const askedOnce = (
  matters: readonly (readonly Claim[])[],
  { lexicon }: Context,
): readonly (readonly Claim[])[] =>
  [...Map.groupBy(matters, (claims, index) => questionOf(claims, lexicon) ?? index).values()].map((same) =>
    same.flat(),
  );

function withRefusals(
  matters: readonly (readonly Claim[])[],
  refusals: readonly Claim[],
  ties: Ties,
): readonly (readonly Claim[])[] {
  const added = new Map<Claim, Claim[]>();
  const claims = matters.flat();
  for (const refusal of refusals) {
    const refused = claimRefused(refusal, claims, ties);
    if (refused) added.set(refused, [...(added.get(refused) ?? []), refusal]);
  }
  return matters.map((members) => [...members, ...members.flatMap((claim) => added.get(claim) ?? [])]);
}

function disputedMatters(
  claims: readonly Claim[],
  refusals: readonly Claim[],
  ties: Ties,
): readonly (readonly Claim[])[] {
  const clusters = [...Map.groupBy(claims, topicOf).values()].flatMap((block) =>
    cluster(
      block,
      (a, b) => describesSame(a, b, ties),
      () => false,
      SAME_MEN,
      (a, b) => ties.story(a.document, b.document) >= TALE,
    ),
  );
  return withRefusals(clusters, refusals, ties).filter((members) => isDisputed(members, ties));
}

const byStart = (a: Matter, b: Matter): number =>
  (a.start ?? '9999').localeCompare(b.start ?? '9999') || (a.id < b.id ? -1 : 1);
