import type { Change } from '../../../../src/model/decision.ts';
import type { Draft } from '../../state/drafts.ts';
import type { Reading } from '../marks.ts';
import type { Index, Note } from '../notes.ts';

type Figure = Extract<Change, { field: 'figure' }>;
type Place = Extract<Change, { field: 'place' }>;
type DateChange = Extract<Change, { field: 'date' }>;
type Speaker = Extract<Change, { field: 'speaker' }>;

/** What is wrong with a field: the name of the field, and which message says so. */
export interface Fault {
  readonly field: string;
  readonly fault:
    | 'number'
    | 'order'
    | 'dateOrder'
    | 'dateMissing'
    | 'nameMissing'
    | 'placeMissing'
    | 'latitude'
    | 'longitude'
    | 'words';
}

export type Parsed<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

const text = (value: number | null): string => (value === null ? '' : String(value));

/**
 * A number as people write it; undefined for what is none.
 *
 * @example numberIn('2 400') // 2400
 */
export function numberIn(words: string): number | undefined {
  const plain = words.replace(/[\s\u00A0\u202F'’]/g, '');
  const whole = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(whole)) return undefined;
  return Number(whole);
}

/** The fields of a figure as it stands. */
export const figureValues = ({
  low,
  point,
  high,
  modifier,
  measure,
  unit,
}: Pick<
  Reading['estimates'][number],
  'low' | 'point' | 'high' | 'modifier' | 'measure' | 'unit'
>): Draft => ({
  modifier,
  number: modifier === 'range' ? '' : text(point ?? low ?? high),
  low: text(low),
  high: text(high),
  measure,
  unit,
});

/** The figure that the fields state, or what is wrong with them. */
export function figureFrom(values: Draft): Parsed<Figure> {
  const modifier = values.modifier as Figure['modifier'];
  const rest = {
    field: 'figure' as const,
    modifier,
    measure: values.measure as Figure['measure'],
    unit: values.unit?.trim() || 'people',
  };
  if (modifier === 'range') {
    const [low, high] = [numberIn(values.low ?? ''), numberIn(values.high ?? '')];
    const faults: Fault[] = [];
    if (low === undefined) faults.push({ field: 'low', fault: 'number' });
    if (high === undefined) faults.push({ field: 'high', fault: 'number' });
    if (low === undefined || high === undefined) return { faults };
    if (low > high) return { faults: [{ field: 'high', fault: 'order' }] };
    return { value: { ...rest, low, point: null, high } };
  }
  const number = numberIn(values.number ?? '');
  if (modifier === 'vague' && !values.number?.trim())
    return { value: { ...rest, low: null, point: null, high: null } };
  if (number === undefined) return { faults: [{ field: 'number', fault: 'number' }] };
  return { value: { ...rest, ...boundsOf(modifier, number) } };
}

/** Which bounds a modifier fills. */
function boundsOf(modifier: Figure['modifier'], n: number): Pick<Figure, 'low' | 'point' | 'high'> {
  if (modifier === 'exact') return { low: n, point: n, high: n };
  if (modifier === 'about') return { low: null, point: n, high: null };
  if (modifier === 'atMost' || modifier === 'lessThan') return { low: null, point: null, high: n };
  return { low: n, point: null, high: null };
}

/** The fields of a speaker; `nobody` is ticked where nobody is known to have said it. */
export function speakerValues(speaker: string | null, { entities }: Index): Draft {
  const entity = speaker === null ? undefined : entities.get(speaker);
  return {
    speaker: entity?.name ?? '',
    speakerType: entity && entity.type in SPEAKER_TYPES ? entity.type : 'organisation',
    nobody: entity ? '' : 'yes',
  };
}

const SPEAKER_TYPES = { person: 1, organisation: 1, group: 1, facility: 1 } as const;
export type SpeakerType = keyof typeof SPEAKER_TYPES;

/** The speaker that the fields name, or what is wrong with them. */
export function speakerFrom(values: Draft): Parsed<Speaker> {
  if (values.nobody) return { value: { field: 'speaker', name: null } };
  const name = values.speaker?.trim();
  if (!name) return { faults: [{ field: 'speaker', fault: 'nameMissing' }] };
  return { value: { field: 'speaker', name, type: values.speakerType as SpeakerType } };
}

/** The fields of a date as it stands. */
export const dateValues = ({ value, earliest, latest }: Omit<DateChange, 'field'>): Draft => ({
  value,
  earliest: earliest ?? '',
  latest: latest ?? '',
});

/** The date that the fields state: a day, a month, a year, or any days from one to another. */
export function dateFrom({ earliest = '', latest = '' }: Draft): Parsed<DateChange> {
  if (!earliest && !latest) return { faults: [{ field: 'earliest', fault: 'dateMissing' }] };
  if (earliest && latest && earliest > latest) return { faults: [{ field: 'latest', fault: 'dateOrder' }] };
  return {
    value: {
      field: 'date',
      value: timexValue(earliest, latest),
      ...(earliest ? { earliest } : {}),
      ...(latest ? { latest } : {}),
    },
  };
}

/** The TIMEX3 value of days. @example timexValue('2023-06-01', '2023-06-30') // '2023-06' */
export function timexValue(earliest: string, latest: string): string {
  if (!earliest || !latest) return `${earliest}/${latest}`;
  if (earliest === latest) return earliest;
  const [year, month] = earliest.split('-') as [string, string];
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (earliest === `${year}-${month}-01` && latest === `${year}-${month}-${last}`) return `${year}-${month}`;
  return `${earliest}/${latest}`;
}

/** The fields of a place as it stands. */
export const placeValues = ({
  name,
  lat,
  lon,
  country,
  geonamesId,
  precision,
}: Omit<Place, 'field'>): Draft => ({
  name,
  lat: text(lat),
  lon: text(lon),
  country: country ?? '',
  geonamesId: text(geonamesId),
  precision: String(precision),
});

/** The place that the fields state, or what is wrong with them. */
export function placeFrom(values: Draft): Parsed<Place> {
  const faults: Fault[] = [];
  const name = values.name?.trim() ?? '';
  if (!name) faults.push({ field: 'name', fault: 'placeMissing' });
  const [lat, lon] = [degrees(values.lat, 90), degrees(values.lon, 180)];
  if (lat === undefined || (lat === null) !== (lon === null))
    faults.push({ field: 'lat', fault: 'latitude' });
  if (lon === undefined) faults.push({ field: 'lon', fault: 'longitude' });
  if (faults.length > 0) return { faults };
  return {
    value: {
      field: 'place',
      name,
      lat: lat ?? null,
      lon: lon ?? null,
      country: values.country || null,
      geonamesId: values.geonamesId ? Number(values.geonamesId) : null,
      precision: Number(values.precision) as Place['precision'],
    },
  };
}

/** Null for nothing, undefined for what is no number of degrees. */
function degrees(words: string | undefined, most: number): number | null | undefined {
  const plain = words?.trim().replace(',', '.').replace('−', '-') ?? '';
  if (!plain) return null;
  const value = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(value) <= most ? value : undefined;
}

/** What the form of an annotation begins with; undefined where nothing of it can be corrected. */
export function valuesOf({ subject }: Note, index: Index): Draft | undefined {
  switch (subject.kind) {
    case 'attribution':
      return { ...speakerValues(subject.of.speaker, index), stance: subject.of.stance };
    case 'figure': {
      const said =
        subject.of.attribution === null ? undefined : index.attributions.get(subject.of.attribution);
      return { ...figureValues(subject.of), ...speakerValues(said?.speaker ?? null, index) };
    }
    case 'date':
      return dateValues(subject.of);
    case 'place':
      return placeValues(subject.of);
    default:
      return undefined;
  }
}

const GROUPS = {
  figure: { fields: ['modifier', 'number', 'low', 'high', 'measure', 'unit'], from: figureFrom },
  speaker: { fields: ['speaker', 'speakerType', 'nobody'], from: speakerFrom },
  date: { fields: ['earliest', 'latest'], from: dateFrom },
  place: { fields: ['name', 'lat', 'lon', 'country', 'geonamesId', 'precision'], from: placeFrom },
} as const;

/** The changes that a form asks for: one for each thing that differs from what stood there. */
export function changesFrom(values: Draft, initial: Draft): Parsed<readonly Change[]> {
  const changes: Change[] = [];
  const faults: Fault[] = [];
  for (const { fields, from } of Object.values(GROUPS)) {
    if (fields.every((field) => (values[field] ?? '') === (initial[field] ?? ''))) continue;
    const parsed: Parsed<Change> = from(values);
    if ('value' in parsed) changes.push(parsed.value);
    else faults.push(...parsed.faults);
  }
  if ((values.stance ?? '') !== (initial.stance ?? ''))
    changes.push({ field: 'stance', stance: values.stance } as Change);
  return faults.length > 0 ? { faults } : { value: changes };
}
