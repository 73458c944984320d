import type { Account, Matter } from '../../model/index.ts';
import type { MatterRow } from '../../schema/api.ts';

/** A row with what filters compare. */
export interface IndexedRow {
  readonly row: MatterRow;
  /** Folded words of the question, place, speakers and descriptions. */
  readonly haystack: string;
  readonly speakers: ReadonlySet<string>;
}

const SPEAKERS_SHOWN = 6;
const FIGURES_SHOWN = 24;

/** Lower case without diacritics, so that "Sevare" finds "Sévaré". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a list says of a matter that the matter itself does not hold. */
export interface Surroundings {
  /** Languages of its documents. */
  readonly languages: readonly string[];
  /** Whether a person decided something on it. */
  readonly reviewed: boolean;
}

/** The row of a matter in a list. */
export function indexRow(matter: Matter, { languages, reviewed }: Surroundings): IndexedRow {
  const { accounts, place } = matter;
  const speakers = new Set(accounts.flatMap(({ speaker }) => speaker ?? []));
  const descriptions = new Set(accounts.flatMap(({ description }) => description ?? []));
  const superseded = new Set(matter.revisions.map(({ from }) => from));
  const unit = mainUnit(accounts);
  const comparable = accounts.filter((account) => hasFigure(account) && (account.unit ?? null) === unit);
  const standing = comparable.filter(({ id, stance }) => stance !== 'denies' && !superseded.has(id));
  const bounds = standing.flatMap(({ low, point, high }) => [low, point, high].filter((n) => n !== null));
  const row: MatterRow = {
    id: matter.id,
    type: matter.type,
    question: matter.question,
    measure: matter.measure,
    place: place ?? null,
    start: matter.start,
    end: matter.end,
    asOf: accounts.reduce<string | null>(
      (last, { asOf }) => (asOf && (!last || asOf > last) ? asOf : last),
      null,
    ),
    low: bounds.length ? Math.min(...bounds) : null,
    high: bounds.length ? Math.max(...bounds) : null,
    open: standing.some(({ modifier }) => modifier === 'atLeast' || modifier === 'moreThan'),
    unit,
    figures: comparable.slice(0, FIGURES_SHOWN).map(({ id, low, point, high, stance }) => ({
      low,
      point,
      high,
      stance,
      standing: !superseded.has(id),
    })),
    descriptions: [...descriptions].slice(0, SPEAKERS_SHOWN),
    speakers: [...speakers].slice(0, SPEAKERS_SHOWN),
    accounts: accounts.length,
    disputes: matter.disputes.length,
    documents: matter.documents.length,
    origins: matter.origins.length,
    languages,
    reviewed,
  };
  const words = [matter.question, matter.type, place?.name ?? '', ...speakers, ...descriptions];
  return { row, haystack: fold(words.join(' ')), speakers };
}

/** The unit of most figures: figures in another cannot be compared with them. */
function mainUnit(accounts: readonly Account[]): string | null {
  const counts = new Map<string | null, number>();
  for (const account of accounts.filter(hasFigure))
    counts.set(account.unit ?? null, (counts.get(account.unit ?? null) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const hasFigure = ({ low, point, high }: Account): boolean => low !== null || point !== null || high !== null;
