type Groups = ReadonlyMap<string, string>;

/** How well a grouping finds the pairs of another: shares from 0 to 1. Both give each member its group. */
export function pairwise(
  truth: Groups,
  found: Groups,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const pairs = (groupOf: (member: string) => string): number => {
    const sizes = new Map<string, number>();
    for (const member of truth.keys()) sizes.set(groupOf(member), (sizes.get(groupOf(member)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const common = pairs((member) => `${truth.get(member)} ${found.get(member)}`);
  const [wanted, given] = [pairs((member) => truth.get(member)!), pairs((member) => found.get(member)!)];
  const [precision, recall] = [given ? common / given : 1, wanted ? common / wanted : 1];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
