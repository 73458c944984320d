/** What one decision says of a name: it goes with the other names of that decision, or is parted from them. */
export interface Bond {
  /** Number of the decision; of two decisions on the same two names the later one holds. */
  readonly entry: number;
  readonly parts: boolean;
  /** Which of the decision's names this is, from 0. */
  readonly name: number;
}

type Bonds = readonly Bond[] | undefined;

/** What people decided of two names, if anything. @example bondBetween([{ entry: 1, parts: true, name: 0 }], [{ entry: 1, parts: true, name: 1 }]) // 'apart' */
export function bondBetween(a: Bonds, b: Bonds): 'same' | 'apart' | undefined {
  if (!a || !b) return undefined;
  let latest = 0;
  let decided: 'same' | 'apart' | undefined;
  for (const x of a) {
    for (const y of b) {
      if (x.entry !== y.entry || x.entry <= latest || (x.parts && x.name === y.name)) continue;
      latest = x.entry;
      decided = x.parts ? 'apart' : 'same';
    }
  }
  return decided;
}

/** Keys of the decisions, under which mentions that they concern meet. */
export const bondKeys = (bonds: Bonds): readonly string[] => [
  ...new Set((bonds ?? []).map(({ entry }) => `decision ${entry}`)),
];

/** Whether a person chose this name as the one to show. */
export const isShownFirst = (bonds: Bonds): boolean =>
  bonds?.some(({ parts, name }) => !parts && name === 0) ?? false;
