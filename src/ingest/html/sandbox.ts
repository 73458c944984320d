import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Warning } from '../../model/index.ts';
import { Problem } from '../../model/problem.ts';
import type { Parsed } from '../format.ts';
import { PAGE_TIMEOUT } from '../limits.ts';

type ParsedPage = Parsed & { readonly warnings?: readonly Warning[] | undefined };
type Answer = { readonly parsed: ParsedPage } | { readonly error: string };

/** A process that parses pages and may do nothing else, started when needed and kept for the next page. */
export interface Sandbox {
  /** @throws Problem when the page crashes the parser or takes too long; the next page is not affected. */
  readonly parse: (source: string, name: string) => Promise<ParsedPage>;
  readonly close: () => void;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const program = fileURLToPath(new URL(`./sandboxed.${extension}`, import.meta.url));
const MEMORY_MB = 768;

/** Makes a sandbox. Pages are parsed one after the other, so that a crash costs only the page that caused it. */
export function createSandbox(timeout: number = PAGE_TIMEOUT): Sandbox {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const started = (): ChildProcess => {
    if (child?.connected && !child.killed) return child;
    child = startIsolated(program);
    return child;
  };
  return {
    parse: (source, name) => {
      const answer = last.then(() => ask(started(), source, name, timeout));
      last = answer.catch(() => {});
      return answer;
    },
    close: () => {
      child?.kill('SIGKILL');
      child = undefined;
    },
  };
}

/** Starts a program that may read Griot's own code, and neither write files, nor open connections, nor start programs. */
export function startIsolated(program: string): ChildProcess {
  const child = fork(program, {
    execPath: pinnedNode(),
    execArgv: [
      '--permission',
      ...readableFolders().map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${MEMORY_MB}`,
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  rest(child);
  return child;
}

/** The Node of the `node` package, which can isolate a program; the running one where the package is missing. */
function pinnedNode(): string {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : process.execPath;
  } catch {
    return process.execPath;
  }
}

/** Lets this process end while the child waits for work. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** The code that the child runs: this package and the packages it depends on. */
function readableFolders(): readonly string[] {
  let root = dirname(program);
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const folders = [root];
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(packages)) folders.push(packages);
  }
  return folders;
}

function ask(child: ChildProcess, source: string, name: string, timeout: number): Promise<ParsedPage> {
  child.channel?.ref();
  return new Promise<ParsedPage>((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.off('error', onExit);
      rest(child);
      done();
    };
    const fail = (code: string, message: string) => {
      child.kill('SIGKILL');
      settle(() => reject(new Problem(code, message)));
    };
    const timer = setTimeout(
      () =>
        fail(
          'slowPage',
          `${name} took longer than ${timeout / 1000} s to take apart and was given up: save its text instead.`,
        ),
      timeout,
    );
    const onMessage = (answer: unknown) => {
      const found = answer as Answer;
      settle(() => ('parsed' in found ? resolve(found.parsed) : reject(brokenPage(name, found.error))));
    };
    const onExit = () =>
      fail('crashedPage', `${name} could not be taken apart (the page parser ended): save its text instead.`);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.on('error', onExit);
    child.send({ source });
  });
}

const brokenPage = (name: string, reason: string): Problem =>
  new Problem('brokenPage', `${name} could not be taken apart (${reason}): save its text instead.`);

let shared: Sandbox | undefined;

/** Parses a page in the sandbox that this process shares. */
export const parsePageSandboxed = (source: string, name: string): Promise<ParsedPage> => {
  shared ??= createSandbox();
  return shared.parse(source, name);
};
