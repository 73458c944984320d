/** What a person asks for, taken apart: every part must hold. */
export interface SearchQuery {
  /** FTS5 expression over titles and texts; undefined where no words are asked for. */
  readonly words: string | undefined;
  /** FTS5 expression over speakers, places and outlets; undefined where none is asked for. */
  readonly names: string | undefined;
  /** Types of matters, as the ledger writes them. */
  readonly types: readonly string[];
  readonly languages: readonly string[];
  /** Days of publication, ISO, inclusive. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

type Field = 'speaker' | 'place' | 'outlet' | 'date' | 'type' | 'language';

/** The fields that name somebody or something. */
const NAMES: readonly Field[] = ['speaker', 'place', 'outlet'];

/** A field's names, so that it may be typed in the language of the interface. */
const FIELDS: Readonly<Record<string, Field>> = {
  speaker: 'speaker',
  locuteur: 'speaker',
  source: 'speaker',
  place: 'place',
  lieu: 'place',
  outlet: 'outlet',
  média: 'outlet',
  media: 'outlet',
  date: 'date',
  type: 'type',
  language: 'language',
  langue: 'language',
};

const TERM = /(?:(\p{L}+):)?(?:["“«]([^"”»]*)["”»]?(\*)?|(\S+))/gu;
const DAYS = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)?(\.\.)?(\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

interface Term {
  readonly field: Field | 'words';
  readonly value: string;
  readonly isBeginning: boolean;
}

/**
 * Takes a search apart. Words in quotation marks stand together, `word*` is a beginning, and `field:value` narrows:
 * `speaker:`, `place:`, `outlet:`, `type:`, `language:`, `date:2022`, `date:2022-03..2022-05`. Nothing that is typed
 * is an error: what is no field is words.
 *
 * @example parseSearch('market speaker:"Fanta Diarra" date:2023-06..')
 */
export function parseSearch(text: string): SearchQuery {
  const terms = [...text.matchAll(TERM)].map(termOf);
  const valuesOf = (field: Term['field']): string[] =>
    terms.flatMap((term) => (term.field === field && term.value ? term.value : []));
  const words = terms.filter(({ field }) => field === 'words').flatMap(phraseOf);
  const names = terms
    .filter(({ field }) => NAMES.some((one) => one === field))
    .flatMap((term) => phraseOf(term).map((phrase) => `${term.field} : ${phrase}`));
  const periods = valuesOf('date').flatMap((value) => periodOf(value) ?? []);
  return {
    words: words.length > 0 ? words.join(' ') : undefined,
    names: names.length > 0 ? names.join(' AND ') : undefined,
    types: valuesOf('type'),
    languages: valuesOf('language').map((code) => code.toLowerCase()),
    from: periods
      .flatMap(({ from }) => from ?? [])
      .sort()
      .at(-1),
    to: periods.flatMap(({ to }) => to ?? []).sort()[0],
  };
}

function termOf([whole, name, quoted, star, bare]: RegExpExecArray): Term {
  const value = (quoted ?? bare ?? '').trim();
  const isBeginning = star !== undefined || (bare?.endsWith('*') ?? false);
  const field = name === undefined ? undefined : FIELDS[name.toLowerCase()];
  if (field !== undefined && (field !== 'date' || periodOf(value))) return { field, value, isBeginning };
  return { field: 'words', value: name === undefined ? value : whole, isBeginning };
}

/** A term as an FTS5 phrase in which nothing that is typed is an operator; none where it holds no letter or digit. */
function phraseOf({ value, isBeginning }: Term): string[] {
  const words = value.replace(/["“”«»*\0]/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words) ? [`"${words}"${isBeginning ? '*' : ''}`] : [];
}

/** First and last day of `2023`, `2023-06`, `2023-06-11`, `2023..2024`, `2023-06..`, `..2023-06`; else undefined. */
function periodOf(value: string): { readonly from?: string; readonly to?: string } | undefined {
  const [, first, dots, last] = DAYS.exec(value) ?? [];
  if (first === undefined && last === undefined) return undefined;
  if (dots === undefined && last !== undefined) return undefined;
  const end = dots === undefined ? first : last;
  return {
    ...(first === undefined ? {} : { from: first.padEnd(10, '-01') }),
    ...(end === undefined ? {} : { to: end.padEnd(10, '-99') }),
  };
}
