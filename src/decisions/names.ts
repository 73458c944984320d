import type { Decision, DecisionEntry, NameTarget } from '../model/index.ts';
import type { Profile } from '../reconcile/index.ts';
import { plainName } from '../reconcile/origins/names.ts';
import type { Bond } from '../reconcile/speakers/bonds.ts';
import { unbracketed } from '../reconcile/speakers/names.ts';
import type { DecidedItem } from './reconcile.ts';

type NameDecision = Extract<Decision, { readonly type: 'mergeNames' | 'partNames' }>;
type Decided = DecisionEntry & { readonly decision: NameDecision };

const onNames = (entries: readonly DecisionEntry[]): readonly Decided[] =>
  entries.filter(
    (entry): entry is Decided => entry.decision.type === 'mergeNames' || entry.decision.type === 'partNames',
  );

/** All ways to write the names, for comparing: folded, without marks, the acronym in brackets by itself. */
const spellings = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [name, ...unbracketed(name)]).map(plainName));

/** The claims of a document, with what people decided about the names of their speakers and places. */
export function withDecidedNames(
  profile: Profile,
  sha256: string,
  entries: readonly DecisionEntry[],
): Profile {
  const decided = onNames(entries);
  if (decided.length === 0) return profile;
  const bonds = (of: NameDecision['of'], names: readonly string[]): readonly Bond[] => {
    const spelled = spellings(names);
    return decided.flatMap(({ seq, decision }) =>
      decision.of !== of
        ? []
        : decision.names.flatMap((target, name) =>
            isMeant(target, spelled, sha256)
              ? [{ entry: seq, parts: decision.type === 'partNames', name }]
              : [],
          ),
    );
  };
  const claims = profile.claims.map((claim) => {
    const { name, aliases } = claim.speaker;
    const own = bonds('speaker', [...(name === null ? [] : [name]), ...aliases]);
    const places = claim.setting.places.map((place) => {
      const found = bonds('place', [place.name]);
      return found.length ? { ...place, bonds: found } : place;
    });
    return {
      ...claim,
      speaker: own.length ? { ...claim.speaker, bonds: own } : claim.speaker,
      setting: { ...claim.setting, places },
    };
  });
  return { ...profile, claims };
}

const isMeant = (target: NameTarget, spelled: ReadonlySet<string>, sha256: string): boolean =>
  (target.document === undefined || target.document === sha256) && spelled.has(plainName(target.name));

/** Decisions on names that no report gives now, by number, each with the reason. */
export function whyNameless(
  items: readonly DecidedItem[],
  entries: readonly DecisionEntry[],
): ReadonlyMap<number, string> {
  const decided = onNames(entries);
  const reasons = new Map<number, string>();
  if (decided.length === 0) return reasons;
  const held = new Map(items.map((item) => [item.document.sha256, namesOf(item)]));
  for (const { seq, decision } of decided) {
    const reason = decision.names.map((target) => whyMissing(target, held)).find((one) => one !== undefined);
    if (reason) reasons.set(seq, reason);
  }
  return reasons;
}

function whyMissing(
  { name, document }: NameTarget,
  held: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (document !== undefined && !held.has(document)) return 'Its document is not in the dossier.';
  const among = document === undefined ? [...held.values()] : [held.get(document)!];
  if (among.some((names) => names.has(plainName(name)))) return undefined;
  return document === undefined
    ? `No report names “${name}” now.`
    : `The document does not name “${name}” now.`;
}

const namesOf = ({ document, reading }: DecidedItem): ReadonlySet<string> =>
  spellings([
    ...reading.entities.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...reading.toponyms.map(({ name }) => name),
    ...reading.relays.map(({ name }) => name),
    ...(document.publisher ? [document.publisher] : []),
  ]);
