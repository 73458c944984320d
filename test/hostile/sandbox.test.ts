import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSandbox, startIsolated } from '../../src/ingest/html/sandbox.ts';

const PAGE =
  '<p>The bridge was shut for the third day running, said the mayor, and nobody could tell more.</p>';

describe('the process that takes pages apart', () => {
  it('may not write, read elsewhere, connect or start anything', async () => {
    const child = startIsolated(fileURLToPath(new URL('./tries-things.ts', import.meta.url)));
    const [told] = (await once(child, 'message')) as [Record<string, unknown>];
    expect(told).toEqual({
      write: 'ERR_ACCESS_DENIED',
      read: 'ERR_ACCESS_DENIED',
      spawn: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
      connect: 'ERR_ACCESS_DENIED',
      environment: 0,
    });
    expect(existsSync('/tmp/griot-hostile')).toBe(false);
  });

  it('is ended when a page takes too long, and the next page is parsed', async () => {
    const sandbox = createSandbox(1500);
    const slow = sandbox.parse(PAGE.repeat(60_000), 'slow.html');
    const next = sandbox.parse(PAGE, 'next.html');
    await expect(slow).rejects.toThrow(
      'slow.html took longer than 1.5 s to take apart and was given up: save its text instead.',
    );
    expect((await next).text).toContain('third day running');
    sandbox.close();
  });

  it('flattens elements that are nested too deep, and says so', async () => {
    const sandbox = createSandbox();
    const { text, warnings } = await sandbox.parse(`${'<div>'.repeat(30_000)}${PAGE}`, 'deep.html');
    expect(text).toContain('third day running');
    expect(warnings?.[0]?.kind).toBe('truncated');
    sandbox.close();
  });
});
