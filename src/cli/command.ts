import type { Command } from 'commander';
import type { Console } from './console.ts';
import type { ExitCode } from './exit.ts';

/**
 * One command: a file of `commands/`, found by its name and loaded when it is called. What it needs to do its work
 * it imports when it does it, so that `--help` is quick.
 */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Complete command lines with what each does, shown by `--help`. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** Declares arguments and options, and what to do. */
  readonly configure: (command: Command, act: Act) => void;
}

/** Wraps what a command does: it is given the console and answers with the exit code. */
export type Act = <A extends readonly unknown[]>(
  run: (console: Console, ...args: A) => Promise<ExitCode>,
) => (...args: A) => Promise<void>;
