// Started in isolation by sandbox.test.ts: tries what a hostile page might want to do, and tells what came of it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

const outcome = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
};

const reaches = (): Promise<string> =>
  new Promise((resolve) => {
    try {
      const socket = connect(9, '127.0.0.1');
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? String(error)));
      socket.on('connect', () => resolve('done'));
    } catch (error) {
      resolve((error as NodeJS.ErrnoException).code ?? String(error));
    }
  });

process.send!({
  write: outcome(() => writeFileSync(process.argv[2] ?? '/tmp/griot-hostile', 'x')),
  read: outcome(() => readFileSync('/etc/passwd')),
  spawn: outcome(() => spawnSync('true')),
  worker: outcome(() => new Worker('1', { eval: true })),
  connect: await reaches(),
  environment: Object.keys(process.env).filter((name) => !name.startsWith('NODE_')).length,
});
process.disconnect?.();
