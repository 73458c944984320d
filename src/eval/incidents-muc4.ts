import type { Incident, IncidentParty, Reading, Span } from '../model/index.ts';
import type { Adapter } from './boards.ts';
import { instrumentTypeOf, numberOf, personTypeOf, STATE, thingTypeOf } from './muc4-words.ts';

/** The board takes incidents of these countries only. */
const COUNTRIES: ReadonlySet<string> = new Set(['SV', 'GT', 'HN', 'AR', 'BO', 'CL', 'CO', 'EC', 'PE']);
const countryName = new Intl.DisplayNames('en', { type: 'region' });

const SURETY: Readonly<Record<string, string>> = {
  fact: 'REPORTED AS FACT',
  claimed: 'CLAIMED OR ADMITTED',
  accused: 'SUSPECTED OR ACCUSED',
  suspected: 'SUSPECTED OR ACCUSED BY AUTHORITIES',
  possible: 'POSSIBLE',
};
const PERSONS: Readonly<Record<string, string>> = {
  death: 'DEATH',
  injury: 'INJURY',
  unharmed: 'NO INJURY OR DEATH',
};
const THINGS: Readonly<Record<string, string>> = {
  destroyed: 'DESTROYED',
  damaged: 'SOME DAMAGE',
  unharmed: 'NO DAMAGE',
};
const STAGES: Readonly<Record<string, string>> = { attempted: 'ATTEMPTED', threatened: 'THREATENED' };

/** Puts incidents into the slots and the words of the 1992 templates. */
export const withTemplates: Adapter = (reading, document) => ({
  id: document.id,
  incidents: (reading.incidents ?? []).flatMap((incident) =>
    templateOf(incident, reading, document.text, document.date),
  ),
});

function templateOf(
  incident: Incident,
  reading: Reading,
  text: string,
  published: string | null | undefined,
): readonly object[] {
  const words = ([start, end]: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
  const place = reading.toponyms.find(({ id }) => id === incident.place);
  const named = reading.toponyms.flatMap((each) => each.country ?? []);
  const tied = commonest(named.filter((each) => COUNTRIES.has(each)));
  if (!tied && named.length > 0) return [];
  const isTied = COUNTRIES.has(place?.country ?? '');
  const country = isTied ? place?.country : tied;
  const of = (role: IncidentParty['role']): readonly IncidentParty[] =>
    incident.parties.filter((party) => party.role === role);
  const [organisation] = of('organisation');
  const [actor] = of('actor');
  const behind = [organisation, actor].flatMap((party) => (party ? [words(party.span)] : []));
  const narrow = isTied && place && place.precision <= 4 ? [words(place.span)] : [];
  return [
    {
      type: incident.kind.toUpperCase(),
      stage: STAGES[incident.certainty] ?? 'ACCOMPLISHED',
      date: dateOf(incident, reading, published),
      location: country ? [countryName.of(country)!.toUpperCase(), ...narrow] : [],
      ...(behind.length > 0 && {
        category: behind.some((name) => STATE.test(name)) ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT',
        perpetrators: [
          {
            individual: actor && words(actor.span),
            organisation: organisation && words(organisation.span),
            confidence: organisation && SURETY[organisation.certainty ?? 'fact'],
          },
        ],
      }),
      instruments: of('instrument').map(({ span }) => ({
        name: words(span),
        type: instrumentTypeOf(words(span)),
      })),
      physicalTargets: of('target').map(({ span, effect }) => ({
        name: words(span),
        type: thingTypeOf(words(span)),
        number: numberOf(words(span)),
        effect: effect && THINGS[effect],
      })),
      humanTargets: of('victim').map((party) => personOf(party, reading, words)),
    },
  ];
}

function personOf(party: IncidentParty, reading: Reading, words: (span: Span) => string): object {
  const effect = party.effect && PERSONS[party.effect];
  const known = reading.entities.find(({ id }) => id === party.entity)?.description ?? '';
  const said = party.description ? words(party.description) : '';
  if (!party.named) {
    const description = words(party.span);
    return { description, type: personTypeOf(description), number: numberOf(description), effect };
  }
  return {
    name: words(party.span),
    ...(said && { description: said }),
    type: personTypeOf(`${said} ${known}`),
    number: '1',
    effect,
  };
}

function dateOf(
  { time }: Incident,
  { timexes }: Reading,
  published: string | null | undefined,
): string | undefined {
  const timex = timexes.find(({ id }) => id === time);
  if (!timex?.earliest) return published ? `../${published}` : undefined;
  const [first, last] = [timex.earliest.slice(0, 10), (timex.latest ?? timex.earliest).slice(0, 10)];
  return first === last ? first : `${first}/${last}`;
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
