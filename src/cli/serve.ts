import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../model/problem.ts';
import { ListenError, startServer } from '../server/index.ts';
import { openDossier } from '../store/open.ts';
import { currentLedger } from '../work/ledger.ts';
import type { ServeOptions } from './commands/serve.ts';
import { type Console, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot serve`: until it is interrupted. */
export async function serveCommand(
  console: Console,
  named: string | undefined,
  options: ServeOptions,
): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, named ?? onlyDossier(console.cwd)));
  try {
    currentLedger(dossier);
    const server = await listen(dossier, options, options.tiles && resolve(console.cwd, options.tiles));
    await print(console, `Serving ${dossier.name} at ${server.address} (Ctrl+C ends it)\n`);
    if (options.open && console.stdout.isTTY) openBrowser(server.address);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await server.close();
  } finally {
    dossier.close();
  }
  return EXIT.done;
}

async function listen(
  dossier: Parameters<typeof startServer>[0]['dossier'],
  options: ServeOptions,
  tiles: string | undefined,
) {
  const { host, port } = options;
  try {
    return await startServer({ dossier, host, port, webFolder: webFolder(), tiles });
  } catch (error) {
    if (error instanceof ListenError) throw new Problem('listen', error.message, { cause: error });
    throw error;
  }
}

function onlyDossier(folder: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith('.griot'));
  if (found.length === 1) return found[0]!;
  const what =
    found.length === 0
      ? 'there is no dossier in this folder'
      : `there are ${found.length} dossiers in this folder`;
  throw new Problem('usage', `${what}: name one, as "griot serve mine.griot".`);
}

/** The built desk: `dist/web` of the package, whether this file is a source or was built. */
export function webFolder(): string {
  const besideDist = fileURLToPath(new URL('../web/', import.meta.url));
  const inCheckout = fileURLToPath(new URL('../../dist/web/', import.meta.url));
  return existsSync(join(besideDist, 'index.html')) ? besideDist : inCheckout;
}

function openBrowser(address: string): void {
  const program =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(program, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
