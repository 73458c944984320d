import type { Entity, Estimate, Event, Reading } from '../model/index.ts';
import type { Adapter } from './boards.ts';

const POLICE = /\bpolice|gendarm/i;
const SECURITY = /\bsecurity\b/i;
const ARMED: ReadonlySet<string> = new Set(['armedGroup', 'force']);
const SUFFERED: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted', 'casualties']);
/** Populations of a count that the code book calls civilians. */
const CIVILIANS: ReadonlySet<string> = new Set([
  'civilians',
  'residents',
  'women',
  'children',
  'youths',
  'students',
  'workers',
  'journalists',
  'refugees',
  'idps',
  'returnees',
  'migrants',
  'passengers',
  'activists',
  'officials',
  'herders and farmers',
  'patients',
]);
const SUFFERED_DEATH: ReadonlySet<string> = new Set(['killed', 'casualties']);
const countryName = new Intl.DisplayNames('en', { type: 'region' });

/** What the board puts where reports give deaths but no figure; the code book also takes casualties without one for deaths. */
const UNKNOWN = 10;

/** Actors and sizes as the board's code book writes them. */
export const withCodes: Adapter = (reading) => withCodedActors(withCodedSizes(reading));

/** Counts below the code book's own least figure for "many" say only that there were some. */
const isOfUnknownSize = ({ measure, modifier, low, negated, partOf, versionOf }: Estimate): boolean =>
  SUFFERED_DEATH.has(measure) &&
  modifier === 'vague' &&
  (low ?? 0) < UNKNOWN &&
  !(negated || partOf || versionOf);

/** Deaths of which nobody gives the number are one count of ten, where no other count tells how many there were. */
function withCodedSizes(reading: Reading): Reading {
  const { estimates } = reading;
  const unknown = estimates.find(isOfUnknownSize);
  const isKnown = estimates.some((one) => one.measure === 'killed' && !one.negated && !isOfUnknownSize(one));
  if (!unknown || isKnown) return reading;
  return {
    ...reading,
    estimates: estimates.flatMap((one) =>
      one === unknown
        ? [{ ...one, measure: 'killed' as const, low: UNKNOWN }]
        : isOfUnknownSize(one)
          ? []
          : [one],
    ),
  };
}

/**
 * The board names actors by ACLED's code book: an unnamed actor stands under its kind ("Protesters", "Civilians",
 * "Police Forces of ..."). What the reading says of kind, role and country is put into those words.
 */
function withCodedActors(reading: Reading): Reading {
  const kinds = [
    ...reading.entities.flatMap(kindOf),
    ...reading.events.flatMap(kindsOfEvent),
    ...kindsOfRoles(reading),
    ...kindsOfCrowds(reading),
    ...reading.estimates.flatMap(kindOfVictims),
  ];
  const countries = [...new Set(reading.toponyms.flatMap(({ country }) => (country ? [country] : [])))];
  const names = [...new Set(kinds)].flatMap((kind) => [kind, ...ofState(kind, countries)]);
  const added = names.map((name, n) => ({ id: `coded-${n + 1}`, type: 'group' as const, name }));
  return { ...reading, entities: [...reading.entities, ...added] };
}

/** State forces carry the name of their country. */
const ofState = (kind: string, countries: readonly string[]): readonly string[] =>
  kind.endsWith(' Forces') ? countries.map((code) => `${kind} of ${countryName.of(code)}`) : [];

function kindOf({ subtype, name }: Entity): readonly string[] {
  if (subtype === 'force' && POLICE.test(name)) return ['Police Forces'];
  if (subtype === 'force')
    return SECURITY.test(name) ? ['Police Forces', 'Military Forces'] : ['Military Forces'];
  if (subtype === 'protesters') return ['Protesters'];
  if (subtype === 'rioters') return ['Rioters'];
  if (subtype === 'armedGroup') return ['Unidentified Armed Group'];
  return subtype === 'civilians' ? ['Civilians'] : [];
}

const kindsOfEvent = ({ type, mode, polarity }: Event): readonly string[] =>
  type === 'protest' && polarity !== 'denied' ? ['Protesters', ...(mode === 'riot' ? ['Rioters'] : [])] : [];

const kindOfVictims = ({ measure, population, negated }: Estimate): readonly string[] =>
  SUFFERED.has(measure) && !negated && population !== undefined && CIVILIANS.has(population)
    ? ['Civilians']
    : [];

/** A protest with violence by people who bear no arms is a riot. */
function kindsOfCrowds({ entities, events }: Reading): readonly string[] {
  const armed = new Set(entities.filter(({ subtype }) => ARMED.has(subtype ?? '')).map(({ id }) => id));
  const isProtest = events.some(({ type, polarity }) => type === 'protest' && polarity !== 'denied');
  const isViolent = events.some(
    ({ type, polarity, participants }) =>
      (type === 'assault' || type === 'coerce') &&
      polarity !== 'denied' &&
      !participants.some(({ role, entity }) => role === 'actor' && entity !== undefined && armed.has(entity)),
  );
  return isProtest && isViolent ? ['Rioters'] : [];
}

/** Unarmed people who use force are rioters; those who suffer it are civilians. */
function kindsOfRoles({ entities, events }: Reading): readonly string[] {
  const unarmed = new Set(
    entities
      .filter(({ type, subtype }) => (type === 'group' || type === 'person') && !ARMED.has(subtype ?? ''))
      .map(({ id }) => id),
  );
  return events
    .filter(({ type }) => type === 'assault' || type === 'coerce')
    .flatMap(({ participants }) => participants)
    .filter(({ entity }) => entity !== undefined && unarmed.has(entity))
    .flatMap(({ role }) =>
      role === 'actor' ? ['Rioters'] : role === 'victim' || role === 'target' ? ['Civilians'] : [],
    );
}
