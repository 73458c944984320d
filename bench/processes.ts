import { spawnSync } from 'node:child_process';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Runs a command to its end and returns what it printed and how long it took. */
export function runProcess(
  command: string,
  args: readonly string[],
  input?: string,
): { readonly ms: number; readonly stdout: string } {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 30,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr.slice(-500)}`);
  return { ms: performance.now() - started, stdout };
}
