#!/usr/bin/env node
// Starts the `node` package's binary, so that Griot runs on the Node it was tested with whatever the user has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The path of the pinned Node, or the running one where the package is missing. */
export function pinnedNode() {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : process.execPath;
  } catch {
    return process.execPath;
  }
}

/** Runs the pinned Node with `args`, passing signals and the exit code through. */
export function runNode(args) {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`griot: cannot start Node (${error.message}); run "npm ci" again.`);
    process.exit(70);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 70);
  });
}

if (process.argv[1]?.endsWith('griot-node.js')) runNode(process.argv.slice(2));
