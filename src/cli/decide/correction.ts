import { annotationsOf } from '../../decisions/annotations.ts';
import { type AnnotationKind, contains, lengthOf, overlaps } from '../../model/index.ts';
import { Problem } from '../../model/problem.ts';
import type { Dossier } from '../../store/contract.ts';
import type { AskedPassage } from './passage.ts';

/** What is corrected in which kind of annotation, and which of its values are numbers. */
const FIELDS: Readonly<Record<string, { readonly kind: AnnotationKind; readonly keys: readonly string[] }>> =
  {
    speaker: { kind: 'attribution', keys: ['name', 'type'] },
    stance: { kind: 'attribution', keys: ['stance'] },
    figure: { kind: 'estimate', keys: ['low', 'point', 'high', 'modifier', 'measure', 'unit'] },
    place: { kind: 'toponym', keys: ['name', 'lat', 'lon', 'country', 'geonamesId', 'precision'] },
    date: { kind: 'timex', keys: ['value', 'earliest', 'latest'] },
  };
const NUMBERS: ReadonlySet<string> = new Set([
  'low',
  'point',
  'high',
  'lat',
  'lon',
  'geonamesId',
  'precision',
]);

/** `figure`, words and `KEY=VALUE...` as the request of a correction; an empty value says that nothing is known. */
export function correctionFrom(
  field: string,
  passage: AskedPassage,
  values: readonly string[],
  dossier: Dossier,
): object {
  const known = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (!known)
    throw new Problem('usage', `"${field}" cannot be corrected; ${Object.keys(FIELDS).join(', ')} can.`);
  const given = Object.fromEntries(values.map((value) => pairFrom(value, known.keys)));
  const change = field === 'figure' ? figureFrom(given, passage, dossier) : given;
  const detail = field === 'figure' ? measureAt(passage, dossier) : undefined;
  return {
    type: 'correct',
    target: {
      kind: known.kind,
      ...annotationAt(known.kind, passage, dossier),
      ...(detail === undefined ? {} : { detail }),
    },
    change: field === 'place' ? { ...PLACELESS, ...change, field } : { ...change, field },
  };
}

/** A place of which a person gives the name alone is not on the map. */
const PLACELESS = { lat: null, lon: null, country: null, geonamesId: null, precision: 1 };

function pairFrom(given: string, keys: readonly string[]): readonly [string, string | number | null] {
  const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/su.exec(given) ?? [];
  if (!keys.includes(key))
    throw new Problem('usage', `"${given}" is not one of ${keys.map((one) => `${one}=...`).join(', ')}.`);
  if (value === '') return [key, null];
  return [key, NUMBERS.has(key) ? Number(value) : value];
}

/** `point=14` alone is exactly 14; bounds that are not given are open; the measure stays the one that was read. */
function figureFrom(
  given: Readonly<Record<string, unknown>>,
  passage: AskedPassage,
  dossier: Dossier,
): Readonly<Record<string, unknown>> {
  const { point = null } = given;
  const exact = point !== null && given.low === undefined && given.high === undefined && !given.modifier;
  const bounds = exact
    ? { low: point, point, high: point, modifier: 'exact' }
    : { low: null, point: null, high: null };
  return { measure: measureAt(passage, dossier), ...bounds, ...given };
}

/** The words of the shortest annotation around the given ones: who speaks is told by words that somebody says. */
function annotationAt(kind: AnnotationKind, passage: AskedPassage, dossier: Dossier): AskedPassage {
  const [document, reading] = [dossier.document(passage.document), dossier.reading(passage.document)];
  if (!document || !reading) return passage;
  const [found] = annotationsOf(reading, kind)
    .filter(({ span }) => contains(span, passage.span))
    .sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  return found ? { ...passage, span: found.span, exact: document.text.slice(...found.span) } : passage;
}

const measureAt = ({ document, span }: AskedPassage, dossier: Dossier): string | undefined =>
  dossier.reading(document)?.estimates.find((estimate) => overlaps(estimate.span, span))?.measure;
