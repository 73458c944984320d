import type { Certainty, Event, Incident, IncidentKind, IncidentParty, Toponym } from '../../model/index.ts';
import { bySentence } from '../by-sentence.ts';
import { KINDS } from './incident-model.ts';
import { type Judged, partiesOf } from './incident-party-list.ts';
import type { ByKind } from './incident-scores.ts';
import type { IncidentView } from './incident-view.ts';

export type { Judged } from './incident-party-list.ts';

/** Sentences `[from, to)` with the chance that they report an incident of each kind. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly chance: ByKind;
}

const REPORTED = 0.3;

/** Whether the stretch is thought to report an incident of any kind. */
export const reportsIncident = ({ chance }: Stretch): boolean => chance.some((each) => each > REPORTED);
/** So many sentences, the likeliest ones, say when and where. */
const CORE = 3;
const CORE_CHANCE = 0.3;
/** What stands early in a report is rather its subject. */
const EARLY = 0.02;
const LATE = 10;
const VERSION = '2';

/** Puts incidents together: at most one of each kind in a stretch. */
export function assembleIncidents(
  view: IncidentView,
  sentences: readonly ByKind[],
  stretches: readonly Stretch[],
  judge: (sentence: number) => readonly Judged[],
): readonly Incident[] {
  const { layers } = view;
  const times = bySentence(
    layers.sentences,
    layers.timexes.filter(({ type, earliest }) => (type === 'DATE' || type === 'TIME') && earliest),
    ({ span }) => [span],
  );
  const places = bySentence(layers.sentences, layers.toponyms, ({ span }) => [span]);
  const events = bySentence(layers.sentences, layers.events, ({ trigger }) => [trigger]);
  const found: Incident[] = [];
  for (const { from, to, chance } of stretches) {
    const kinds = KINDS.map((_, kind) => kind).filter((kind) => chance[kind]! > REPORTED);
    for (const kind of kinds) {
      const about = range(from, to).filter((n) => likeliest(kinds, sentences[n]!) === kind);
      const core = coreOf(kind, from, to, sentences);
      const told = about.flatMap((n) => events[n]!);
      if (!events.slice(from, to).some((sentence) => sentence.some((event) => SHOWS[KINDS[kind]!](event))))
        continue;
      const best = core[0]!;
      found.push({
        id: `c${found.length + 1}`,
        kind: KINDS[kind]!,
        span: layers.sentences[best]!.span,
        events: [...new Set(told.map(({ id }) => id))],
        parties: withActor(
          partiesOf(view, about.flatMap(judge)),
          [...events[best]!, ...told].filter(SHOWS[KINDS[kind]!]),
        ),
        time: core.map((n) => timeIn(n)).find((id) => id !== undefined) ?? null,
        place: placeOf(core, kind, from, to)?.id ?? null,
        certainty: certaintyIn(events[best]!.map(({ certainty }) => certainty)),
        confidence: chance[kind]!,
        provenance: { by: 'event/incident', version: VERSION },
      });
    }
  }
  return found;

  /** The first time in the sentence that is no longer than a week, and not after publication. */
  function timeIn(n: number): string | undefined {
    const published = layers.document.date ?? undefined;
    return times[n]!.find(({ earliest, latest }) => {
      const length = (Date.parse(latest ?? earliest!) - Date.parse(earliest!)) / DAY;
      const age = published ? (Date.parse(published) - Date.parse(earliest!)) / DAY : 0;
      return length < LONGEST && age >= 0 && age < OLDEST;
    })?.id;
  }

  /** The place named most in the likeliest sentences, narrow ones before wide ones of the same country. */
  function placeOf(core: readonly number[], kind: number, from: number, to: number): Toponym | undefined {
    const votes = new Map<string, number>();
    const weights = new Map<Toponym, number>();
    for (let n = from; n < to; n++) {
      const rank = core.indexOf(n);
      for (const place of places[n]!) {
        if (!place.country) continue;
        votes.set(place.country, (votes.get(place.country) ?? 0) + (rank < 0 ? 0.6 : CORE));
        weights.set(place, (rank < 0 ? sentences[n]![kind]! : CORE - rank / 2) - (isWide(place) ? WIDE : 0));
      }
    }
    const country = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
    const inside = [...weights].filter(([place]) => place.country === country);
    const narrow = inside.filter(([{ precision }, weight]) => precision <= 4 && weight > NEAR);
    return (narrow.length > 0 ? narrow : inside).sort((a, b) => b[1] - a[1])[0]?.[0];
  }
}

/** Where no word is likely enough to name who did it, whoever does it in the sentences that tell of it. */
function withActor(parties: readonly IncidentParty[], events: readonly Event[]): readonly IncidentParty[] {
  if (parties.some(({ role }) => role === 'actor' || role === 'organisation')) return parties;
  const acting = events.filter(({ polarity }) => polarity === 'asserted');
  const actor = acting.flatMap(({ participants }) => participants).find(({ role }) => role === 'actor');
  if (!actor?.span) return parties;
  const { span, entity } = actor;
  return [{ role: 'actor', span, ...(entity !== undefined && { entity }) }, ...parties];
}

/** Events of which one at least must be told where there is said to be an incident of the kind. */
const SHOWS: Readonly<Record<IncidentKind, (event: Event) => boolean>> = {
  attack: ({ type }) => type === 'assault' || type === 'death' || type === 'coerce',
  bombing: ({ mode }) => mode === 'bombing' || mode === 'airstrike' || mode === 'attack',
  kidnapping: ({ type }) => type === 'coerce' || type === 'concede',
  arson: ({ mode }) => mode === 'destruction',
  robbery: ({ mode }) =>
    mode === 'robbery' || mode === 'looting' || mode === 'seizure' || mode === 'hijacking',
};

const DAY = 86_400_000;
const LONGEST = 8;
const OLDEST = 200;
const WIDE = 0.7;
const NEAR = 0.5;

const isWide = ({ precision }: Toponym): boolean => precision >= 3;

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n);

const likeliest = (kinds: readonly number[], chance: ByKind): number =>
  kinds.reduce((best, kind) => (chance[kind]! > chance[best]! ? kind : best));

/** The sentences that tell most of it, likeliest first; at least one. */
function coreOf(kind: number, from: number, to: number, sentences: readonly ByKind[]): readonly number[] {
  const weight = (n: number): number => sentences[n]![kind]! - EARLY * Math.min(n - from, LATE);
  return [...range(from, to)]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, CORE)
    .filter((n, rank) => rank === 0 || sentences[n]![kind]! > CORE_CHANCE);
}

/** Attempted or threatened only where no event of the sentence happened. */
function certaintyIn(certainties: readonly Certainty[]): Certainty {
  const done = certainties.find((each) => each !== 'attempted' && each !== 'threatened');
  return done === undefined ? (certainties[0] ?? 'fact') : 'fact';
}
