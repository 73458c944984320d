import type { Certainty, Effect, IncidentParty } from '../../model/index.ts';
import { PARTS, SURETIES } from './incident-model.ts';
import type { Candidate } from './incident-parties.ts';
import type { IncidentView } from './incident-view.ts';

/** A candidate with the probability of each part, and of each surety as an organisation behind an incident. */
export interface Judged {
  readonly candidate: Candidate;
  readonly parts: Float32Array;
  readonly surety: () => Float32Array;
}

type Role = IncidentParty['role'];

/** Least probability of the first with a role, and how much surer each further one must be. */
const LIMITS: Readonly<Record<Role, { readonly chance: number; readonly further: number }>> = {
  actor: { chance: 0.2, further: 1 },
  organisation: { chance: 0.2, further: 1 },
  victim: { chance: 0.3, further: 0.05 },
  target: { chance: 0.3, further: 0.2 },
  instrument: { chance: 0.3, further: 0.3 },
};

const ROLES = Object.keys(LIMITS) as readonly Role[];
/** The classes of each role, in the order of `ROLES`. */
const CLASSES = ROLES.map((role) => PARTS.flatMap((part, n) => (part.split(':')[0] === role ? [n] : [])));

interface Taken {
  readonly judged: Judged;
  readonly role: Role;
  readonly chance: number;
  readonly effect: Effect | undefined;
  /** Words in lower case that name or describe it. */
  readonly words: readonly string[];
}

/** The parties of one incident from the candidates of its sentences: of several mentions of one, the surest. */
export function partiesOf(view: IncidentView, judged: readonly Judged[]): readonly IncidentParty[] {
  const { entities } = view.layers;
  const taken = judged.flatMap((one) => take(view, one) ?? []).sort((a, b) => b.chance - a.chance);
  const distinct: Taken[] = [];
  for (const one of taken) {
    const same = distinct.findIndex((other) => other.role === one.role && areSame(one, other, view));
    if (same < 0) distinct.push(one);
    else if (one.words.length > distinct[same]!.words.length && isNamed(one)) distinct[same] = one;
  }
  const described = new Map<Taken, Taken>();
  const describing = new Set<Taken>();
  for (const named of distinct.filter((one) => one.role === 'victim' && isNamed(one))) {
    const words = distinct.find(
      (one) => one.role === 'victim' && !isNamed(one) && !describing.has(one) && describes(one, named, view),
    );
    if (!words) continue;
    described.set(named, words);
    describing.add(words);
  }
  return ROLES.flatMap((role) =>
    distinct
      .filter((one) => one.role === role && !describing.has(one))
      .filter(({ chance }, n) => chance >= LIMITS[role].chance + n * LIMITS[role].further)
      .map((one): IncidentParty => {
        const entity = entities[view.entityAt[one.judged.candidate.head]!]?.id;
        const description = described.get(one)?.judged.candidate.span;
        const certainty = role === 'organisation' ? suretyOf(one.judged) : undefined;
        return {
          role,
          span: one.judged.candidate.span,
          ...(isNamed(one) && { named: true as const }),
          ...(description && { description }),
          ...(entity !== undefined && { entity }),
          ...(one.effect && { effect: one.effect }),
          ...(certainty && { certainty }),
        };
      }),
  );
}

function take({ layers }: IncidentView, judged: Judged): Taken | undefined {
  const { parts, candidate } = judged;
  const sums = CLASSES.map((classes) => classes.reduce((sum, n) => sum + parts[n]!, 0));
  const best = sums.indexOf(Math.max(...sums));
  const role = ROLES[best]!;
  if (sums[best]! < LIMITS[role].chance) return undefined;
  const likeliest = CLASSES[best]!.reduce((a, b) => (parts[b]! > parts[a]! ? b : a));
  const effect = PARTS[likeliest]!.split(':')[1] as Effect | undefined;
  const words = layers.tokens.lower.slice(candidate.first, candidate.last);
  return { judged, role, chance: sums[best]!, effect, words };
}

const isNamed = ({ judged }: Taken): boolean => judged.candidate.name >= 0;

/** Two names of one entity, a name within another, or two descriptions with the same noun. */
function areSame(one: Taken, other: Taken, { entityAt }: IncidentView): boolean {
  if (isNamed(one) !== isNamed(other)) return false;
  if (!isNamed(one)) return one.words.at(-1) === other.words.at(-1);
  const entity = entityAt[one.judged.candidate.head]!;
  if (entity >= 0 && entity === entityAt[other.judged.candidate.head]) return true;
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  return short.words.every((word) => long.words.includes(word));
}

const CLOSE = 2;

/** A title before a name, or other words for the same entity. */
function describes(words: Taken, named: Taken, { entityAt }: IncidentView): boolean {
  const [a, b] = [words.judged.candidate, named.judged.candidate];
  const entity = entityAt[a.head]!;
  return (
    (entity >= 0 && entity === entityAt[b.head]) ||
    (a.last <= b.first ? b.first === a.last : Math.abs(a.first - b.last) <= CLOSE)
  );
}

function suretyOf(judged: Judged): Certainty {
  const chances = judged.surety();
  return SURETIES[chances.indexOf(Math.max(...chances))]!;
}
