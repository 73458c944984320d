/** A speaker's figure as a multiple of the others'. */
export interface Ratio {
  readonly own: number;
  readonly others: number;
}

/** Figures that differ by less than this count as the same. */
const SAME = 1.05;
/** Fewer matters say nothing of a speaker. */
const TELLING = 3;

const ratioOf = ({ own, others }: Ratio): number => own / others;

/** In how many matters a speaker's figure lies below, at and above the others'; the middle ratio from 3 matters on. */
export function summaryOf(ratios: readonly Ratio[]): {
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
  readonly middle: number | null;
} {
  const sorted = ratios.map(ratioOf).sort((a, b) => a - b);
  const lower = sorted.filter((ratio) => ratio < 1 / SAME).length;
  const higher = sorted.filter((ratio) => ratio > SAME).length;
  const half = (sorted.length - 1) / 2;
  const middle = Math.sqrt((sorted[Math.floor(half)] ?? 1) * (sorted[Math.ceil(half)] ?? 1));
  return {
    lower,
    same: sorted.length - lower - higher,
    higher,
    middle: sorted.length < TELLING ? null : middle,
  };
}

/** Where ratios stand on a line: halves to the left, doubles to the right, by powers of two; dots that touch are stacked. */
export function stripOf(ratios: readonly Ratio[], length: number, size: number) {
  const powers = ratios.map((ratio) => Math.log2(ratioOf(ratio)));
  const reach = Math.max(1, Math.ceil(Math.max(...powers.map(Math.abs)) - 1e-9));
  const step = Math.max(1, Math.ceil((2 * reach) / Math.max(2, length / 44)));
  const at = (power: number): number => ((power + reach) / (2 * reach)) * length;
  const ticks: { readonly power: number; readonly x: number }[] = [];
  for (let power = -Math.floor(reach / step) * step; power <= reach; power += step)
    ticks.push({ power, x: at(power) });
  const levels: number[] = [];
  const dots = powers
    .map((power, index) => ({ index, x: at(power) }))
    .sort((a, b) => a.x - b.x)
    .map(({ index, x }) => {
      let level = levels.findIndex((last) => x - last >= size);
      if (level === -1) level = levels.length;
      levels[level] = x;
      return { index, x, level };
    });
  return { ticks, dots, levels: Math.max(1, levels.length) };
}

/** A power of two as a multiple: -2 as "¼", 3 as "8". */
export function multiple(power: number): string {
  const fractions = ['1', '½', '¼', '⅛'];
  if (power >= 0) return String(2 ** power);
  return fractions[-power] ?? `1/${2 ** -power}`;
}
