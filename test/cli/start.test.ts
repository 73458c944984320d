import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { root } from './run.ts';

it('npm start reads the samples, says what it found, and serves the desk until it is interrupted', async () => {
  const program = join(root, 'scripts/start.ts');
  const child = spawn(process.execPath, [program, '--port', '0', '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const address = /http:\S+/.exec(line)?.[0];
    if (!address) continue;
    const response = await fetch(new URL('api/dossier', address));
    const { counts } = (await response.json()) as { counts: { documents: number } };
    expect(counts.documents).toBeGreaterThanOrEqual(14);
    child.kill('SIGINT');
  }
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
  expect(lines.join('\n')).toMatch(
    /Found in \d+ documents of \d+ independent origins: \d+ attributions, \d+ figures, \d+ matters, \d+ disputes\./,
  );
}, 120_000);
