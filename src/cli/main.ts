import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

enableCompileCache?.();

// A reader that has seen enough (`| head`) is no error; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `griot: the output cannot be written (${error.message}): make room or write elsewhere.\n`,
  );
  process.exit(1);
});
process.stderr.on('error', () => {});

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const { runCommandLine } = await import('./program.ts');

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
  },
  version,
);
