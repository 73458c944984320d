import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes; passed in, so that tests can look on. */
export interface Console {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
  readonly stderr: Writable & { readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Writes and waits until there is room for more. */
export async function print(console: Console, text: string): Promise<void> {
  if (text !== '' && !console.stdout.write(text)) await once(console.stdout, 'drain');
}

/** One line on standard error. */
export function complain(console: Console, message: string): void {
  console.stderr.write(`griot: ${message}\n`);
}

/** Whether to colour: on a terminal, unless NO_COLOR is set; FORCE_COLOR wins. */
export function colours(console: Console): boolean {
  if (console.env.FORCE_COLOR !== undefined && console.env.FORCE_COLOR !== '0') return true;
  return console.stdout.isTTY === true && !console.env.NO_COLOR && console.env.TERM !== 'dumb';
}
