import type { AccessLimit, Certainty, Event, MatterPlace, Reading, Span, Toponym } from '../model/index.ts';

/** Where, when and on whose word something is told in one document. */
export interface Told {
  readonly place: MatterPlace | null;
  /** ISO dates, inclusive; null where the words give no time. */
  readonly start: string | null;
  readonly end: string | null;
  readonly document: string;
  readonly span: Span;
  /** The speaker's name; null in the publisher's own voice, and where nobody is named. */
  readonly speaker: string | null;
  readonly voice: 'speaker' | 'publisher' | 'unnamed';
}

/** A force that came, was there, or left, as one report tells it. */
export interface ToldPresence extends Told {
  readonly kind: 'presence' | 'arrival' | 'withdrawal';
  readonly actor: string;
  readonly denied: boolean;
  readonly certainty: Certainty;
}

/** A limit of access, as one report tells it. */
export interface ToldAccess extends Told {
  readonly kind: AccessLimit['kind'];
}

const KINDS: ReadonlySet<string> = new Set<ToldPresence['kind']>(['presence', 'arrival', 'withdrawal']);
const FORCES: ReadonlySet<string> = new Set(['group', 'organisation', 'nationality']);
/** What has not come about is no presence. */
const UNREAL: ReadonlySet<Certainty> = new Set<Certainty>(['threatened', 'attempted']);

/** The presence of forces that a reading tells of. Whom the text does not name as a group, body or people is no force. */
export function presenceIn(reading: Reading): ToldPresence[] {
  const tell = teller(reading);
  return reading.events.flatMap((event): ToldPresence[] => {
    if (!KINDS.has(event.type) || UNREAL.has(event.certainty)) return [];
    const actor = forceOf(event, reading);
    if (!actor) return [];
    const { trigger, time, place, attribution, polarity, certainty } = event;
    return [
      {
        kind: event.type as ToldPresence['kind'],
        actor,
        denied: polarity === 'denied',
        certainty,
        ...tell(trigger, time, place, attribution),
      },
    ];
  });
}

/** The limits of access that a reading tells of. */
export function accessIn(reading: Reading): ToldAccess[] {
  const tell = teller(reading);
  return reading.access.map(({ kind, span, time, place, attribution }) => ({
    kind,
    ...tell(span, time, place, attribution),
  }));
}

/** The name of the group that acts; that of a nationality only where no group is named beside it. */
function forceOf({ participants }: Event, { entities }: Reading): string | undefined {
  const actors = participants
    .filter(({ role }) => role === 'actor')
    .flatMap(({ entity }) => entities.find(({ id, type }) => id === entity && FORCES.has(type)) ?? []);
  return (actors.find(({ type }) => type !== 'nationality') ?? actors[0])?.name;
}

function teller({ id, timexes, toponyms, attributions, entities }: Reading) {
  return (span: Span, time: string | null, place: string | null, attribution: string | null): Told => {
    const timex = timexes.find((one) => one.id === time);
    const toponym = toponyms.find((one) => one.id === place);
    const saying = attributions.find((one) => one.id === attribution);
    const speaker = entities.find((one) => one.id === saying?.speaker)?.name ?? null;
    return {
      place: toponym ? placeOf(toponym) : null,
      start: timex?.earliest ?? null,
      end: timex?.latest ?? null,
      document: id,
      span,
      speaker,
      voice: !saying ? 'publisher' : speaker === null ? 'unnamed' : 'speaker',
    };
  };
}

const placeOf = ({ name, country, lat, lon, precision, offset }: Toponym): MatterPlace => ({
  name,
  country,
  lat,
  lon,
  precision,
  ...(offset ? { offset } : {}),
});
