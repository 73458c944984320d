import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli/program.ts';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command line in this process, as if standard input, output and error were pipes. */
export async function griot(args: readonly string[], input = '', cwd: string = root): Promise<Outcome> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const out = text(stdout);
  const err = text(stderr);
  const code = await runCommandLine(args, { stdin, stdout, stderr, env: {}, cwd }, '0.0.0');
  stdout.end();
  stderr.end();
  return { code, out: await out, err: await err };
}

const NOBODY = 65_534;

/**
 * Runs a shell line in which `griot` is the command of this checkout. As `nobody`, permissions hold even where the
 * tests run as root, who may write anywhere.
 */
export async function shell(line: string, { nobody = false } = {}): Promise<Outcome> {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const script = `griot() { "${process.execPath}" "${main}" "$@"; }\n${line}`;
  const user = nobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn('bash', ['-c', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...user });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.on('exit', resolve)));
  return { code, out, err };
}
