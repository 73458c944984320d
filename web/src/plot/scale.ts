/** Places values on a line of `length` pixels. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly max: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

// Where the largest figure is this many times the smallest, a linear axis would crush the small ones.
const LOG_FROM = 60;

/** A scale from 0 (or a power of ten) to a little over the largest value. */
export function scaleFor(values: readonly number[], length: number): Scale {
  const positive = values.filter((value) => value > 0);
  const max = Math.max(1, ...positive);
  const min = Math.min(max, ...positive);
  return max / min >= LOG_FROM ? logScale(min, max, length) : linearScale(max, length);
}

function linearScale(max: number, length: number): Scale {
  const step = niceStep(max / Math.max(2, Math.min(6, length / 52)));
  const top = max * 1.12;
  const ticks: number[] = [];
  for (let value = 0; value <= top + step * 1e-6; value += step) ticks.push(Number(value.toPrecision(12)));
  return { kind: 'linear', max: top, ticks, at: (value) => (Math.min(value, top) / top) * length };
}

function logScale(min: number, max: number, length: number): Scale {
  const from = Math.floor(Math.log10(min));
  const to = Math.log10(max) + 0.15;
  const ticks: number[] = [];
  for (let power = from; power <= to; power++) ticks.push(10 ** power);
  const at = (value: number): number =>
    value <= 0 ? 0 : (Math.max(0, Math.min(Math.log10(value), to) - from) / (to - from)) * length;
  return { kind: 'log', max: 10 ** to, ticks, at };
}

/** The smallest of 1, 2, 5 times a power of ten that is at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((n) => n * power >= rough * (1 - 1e-9)) ?? 10;
  return Math.max(1, step * power);
}
