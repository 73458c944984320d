import { InvalidArgumentError } from 'commander';
import { isDay } from '../model/day.ts';

/** A day given on the command line. */
export function parseDay(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return value;
}

/** A port number; 0 is any free one. */
export function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return port;
}

/** A number of things to show. */
export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Give a number of 1 or more.');
  return Number(value);
}
