import type { Account, Matter } from '../../model/index.ts';

/** A speaker's figure in one matter beside the figures of others there. */
export interface Comparison {
  readonly matter: string;
  readonly question: string;
  readonly unit: string;
  /** The speaker's latest figure that nobody revised. */
  readonly own: number;
  /** Median of the others' latest figures, one each. */
  readonly others: number;
  readonly speakers: number;
}

/**
 * Where a speaker's figure can be set beside others': those in the same unit that stand, one each. A bound counts as
 * the number that was stated ("at least 30" as 30); what is denied, vague or superseded does not count.
 */
export function comparisonOf(matter: Matter, speaker: string): Comparison | undefined {
  const superseded = new Set(matter.revisions.map(({ from }) => from));
  const latest = new Map<string, Account>();
  const standing = matter.accounts.filter(
    (account) =>
      !superseded.has(account.id) && account.stance !== 'denies' && statedValue(account) !== undefined,
  );
  for (const account of standing.toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '')))
    if (account.speaker !== null) latest.set(account.speaker, account);
  const own = latest.get(speaker);
  if (!own) return undefined;
  const unit = own.unit ?? '';
  const others = [...latest]
    .filter(([name, account]) => name !== speaker && (account.unit ?? '') === unit)
    .flatMap(([, account]) => statedValue(account) ?? []);
  if (others.length === 0) return undefined;
  return {
    matter: matter.id,
    question: matter.question,
    unit,
    own: statedValue(own)!,
    others: medianOf(others),
    speakers: others.length,
  };
}

/** The number that an account states; undefined for none, for nought (it has no ratio) and for what is vague. */
function statedValue({ low, point, high, modifier }: Account): number | undefined {
  if (modifier === 'vague') return undefined;
  const value = point ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
  return value !== null && value > 0 ? value : undefined;
}

/** The middle of the numbers; between the two middle ones their geometric mean, for they are compared by ratio. */
function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)]!;
  return Math.sqrt(sorted[middle - 1]! * sorted[middle]!);
}
