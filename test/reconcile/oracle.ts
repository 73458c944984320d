// Readings made from a dossier's gold, as flawless stages would hand them over: reconciling is measured apart from reading.
import type {
  Attribution,
  DocumentInput,
  Entity,
  Estimate,
  Measure,
  Modifier,
  Reading,
  Span,
  Stance,
  Timex,
  Toponym,
} from '../../src/model/index.ts';

export interface GoldAccount {
  readonly speaker: string;
  readonly aliases?: readonly string[];
  readonly stance: string;
  readonly low: number | null;
  readonly point: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  readonly measure: Measure | null;
  readonly unit?: string;
  readonly evidence: readonly {
    readonly document: string;
    readonly span: Span;
    readonly via?: readonly string[];
  }[];
}

export interface GoldMatter {
  readonly measure: Measure | null;
  readonly place: {
    readonly name: string;
    readonly country: string;
    readonly lat: number;
    readonly lon: number;
  };
  readonly accounts: readonly GoldAccount[];
}

export interface Gold {
  readonly id: string;
  readonly matters: readonly GoldMatter[];
  readonly origins: readonly { readonly documents: readonly string[] }[];
}

const STANCES: Readonly<Record<string, Stance>> = {
  denies: 'denies',
  doubts: 'doubts',
  cannotConfirm: 'cannotConfirm',
  confirms: 'confirms',
};

/** What of a document's reading the gold knows; blocks, times and places come from `base`. */
export function oracleReading(document: DocumentInput, gold: Gold, base: Reading): Reading {
  const entities = new Map<string, Entity>();
  const attributions: Attribution[] = [];
  const estimates: Estimate[] = [];
  for (const { accounts } of gold.matters) {
    for (const account of accounts) {
      for (const { document: id, span } of account.evidence) {
        if (id !== document.id) continue;
        const own = isPublisher(account, document.publisher);
        const entity = entityFor(account, entities);
        const attribution =
          own && account.measure !== null && ['asserts', 'revises'].includes(account.stance)
            ? null
            : `a${attributions.length}`;
        if (attribution) {
          attributions.push({
            id: attribution,
            sources: [],
            cues: [],
            contents: [account.measure === null ? span : sentenceAround(document.text, span)],
            mode: 'indirect',
            stance: STANCES[account.stance] ?? 'says',
            speaker: entity,
          });
        }
        if (account.measure !== null)
          estimates.push(estimateFor(account, span, estimates.length, attribution));
      }
    }
  }
  return { ...base, entities: [...entities.values()], attributions, estimates, events: [], hedges: [] };
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const isPublisher = ({ speaker, aliases = [] }: GoldAccount, publisher: string | undefined): boolean =>
  publisher !== undefined && [speaker, ...aliases].some((name) => fold(name) === fold(publisher));

function entityFor({ speaker }: GoldAccount, entities: Map<string, Entity>): string {
  const id = `e-${fold(speaker)}`;
  entities.set(id, { id, type: 'organisation', name: speaker });
  return id;
}

function estimateFor(account: GoldAccount, span: Span, index: number, attribution: string | null): Estimate {
  const { low, point, high, modifier } = account;
  const negated = account.stance === 'denies' ? ({ negated: true } as const) : {};
  return {
    id: `n${index}`,
    span,
    low,
    point,
    high,
    modifier,
    measure: account.measure!,
    unit: account.unit ?? 'people',
    attribution,
    ...negated,
  };
}

function sentenceAround(text: string, [start, end]: Span): Span {
  const before = Math.max(text.lastIndexOf('. ', start) + 1, text.lastIndexOf('\n', start)) + 1;
  const after = text.slice(end).search(/\.\s|\n|$/);
  return [Math.max(0, before), end + Math.max(1, after)];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Dates by a few patterns, for dossiers read before the timex stage can. */
export function plainTimexes({ text, date }: DocumentInput): readonly Timex[] {
  const timexes: Timex[] = [];
  const year = Number((date ?? '2020').slice(0, 4));
  const add = (match: RegExpMatchArray, earliest: string, latest = earliest): void => {
    const span: Span = [match.index!, match.index! + match[0].length];
    timexes.push({ id: `t${timexes.length}`, span, type: 'DATE', value: earliest, earliest, latest });
  };
  const pad = (n: number): string => String(n).padStart(2, '0');
  const month = MONTHS.join('|');
  for (const match of text.matchAll(
    new RegExp(`\\b(\\d{1,2}) (${month})\\b|\\b(${month}) (\\d{1,2})\\b`, 'g'),
  )) {
    const m = MONTHS.indexOf(match[2] ?? match[3]!) + 1;
    add(match, `${year}-${pad(m)}-${pad(Number(match[1] ?? match[4]))}`);
  }
  for (const match of text.matchAll(
    new RegExp(`\\b(?:[Ii]n|late|early|mid|end of) (${month})\\b(?! \\d)`, 'g'),
  )) {
    const m = MONTHS.indexOf(match[1]!) + 1;
    add(match, `${year}-${pad(m)}-01`, `${year}-${pad(m)}-28`);
  }
  if (!date) return timexes;
  for (const match of text.matchAll(new RegExp(`\\b(${DAYS.join('|')})\\b`, 'g'))) {
    const at = new Date(Date.parse(date));
    while (at.getUTCDay() !== DAYS.indexOf(match[1]!)) at.setUTCDate(at.getUTCDate() - 1);
    add(match, at.toISOString().slice(0, 10));
  }
  return timexes;
}

/** The gold's places wherever their names stand. */
export function plainToponyms({ text }: DocumentInput, gold: Gold): readonly Toponym[] {
  const places = new Map(gold.matters.map(({ place }) => [place.name, place]));
  const toponyms: Toponym[] = [];
  for (const [name, { lat, lon, country }] of places) {
    for (const match of text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))) {
      const span: Span = [match.index, match.index + name.length];
      const precision = Number.isInteger(lat) || Number.isInteger(lon) ? 6 : 1;
      toponyms.push({
        id: `p${toponyms.length}`,
        span,
        name,
        lat,
        lon,
        country,
        geonamesId: null,
        precision,
      });
    }
  }
  return toponyms;
}
