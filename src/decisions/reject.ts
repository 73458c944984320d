import type { AnnotationKind, Reading } from '../model/index.ts';

/** The reading without some annotations, and without what refers to them. */
export function reject(reading: Reading, kind: AnnotationKind, ids: readonly string[]): Reading {
  const gone = new Set(ids);
  const without = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ id }) => !gone.has(id));
  const kept = (id: string | null): string | null => (id !== null && gone.has(id) ? null : id);
  switch (kind) {
    case 'attribution':
      return withoutAttributions(reading, gone);
    case 'estimate':
      return {
        ...reading,
        estimates: without(reading.estimates).map(({ partOf, versionOf, ...rest }) => ({
          ...rest,
          ...(partOf === undefined || gone.has(partOf) ? {} : { partOf }),
          ...(versionOf === undefined || gone.has(versionOf) ? {} : { versionOf }),
        })),
        events: reading.events.map((event) => ({
          ...event,
          estimates: event.estimates.filter((id) => !gone.has(id)),
        })),
      };
    case 'timex':
      return {
        ...reading,
        timexes: without(reading.timexes),
        events: reading.events.map((event) => ({ ...event, time: kept(event.time) })),
        access: reading.access.map((limit) => ({ ...limit, time: kept(limit.time) })),
      };
    case 'toponym':
      return {
        ...reading,
        toponyms: without(reading.toponyms),
        events: reading.events.map((event) => ({ ...event, place: kept(event.place) })),
        access: reading.access.map((limit) => ({ ...limit, place: kept(limit.place) })),
      };
    case 'event':
      return { ...reading, events: without(reading.events) };
    case 'mention':
      return { ...reading, mentions: without(reading.mentions) };
    case 'access':
      return { ...reading, access: without(reading.access) };
  }
}

/** What stood in a rejected attribution is the publisher's own voice. */
function withoutAttributions(reading: Reading, gone: ReadonlySet<string>): Reading {
  const freed = <T extends { readonly attribution: string | null }>(list: readonly T[]): readonly T[] =>
    list.map((one) =>
      one.attribution !== null && gone.has(one.attribution) ? { ...one, attribution: null } : one,
    );
  return {
    ...reading,
    attributions: reading.attributions
      .filter(({ id }) => !gone.has(id))
      .map((one) =>
        one.denies
          ? { ...one, denies: one.denies.filter((denied) => typeof denied !== 'string' || !gone.has(denied)) }
          : one,
      ),
    estimates: freed(reading.estimates),
    events: freed(reading.events),
    access: freed(reading.access),
  };
}
