import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/index.ts';
import { isOwnHost } from '../../src/server/security.ts';
import { inventedContents, memoryDossier } from '../browser/fixture/dossier.ts';

let app: App;
const dossier = memoryDossier(inventedContents());

beforeAll(async () => {
  app = await createApp({ dossier, host: '127.0.0.1', webFolder: 'no-such-folder' });
});
afterAll(() => app.close());

const HOSTS: readonly (readonly [header: string | undefined, listening: string, own: boolean])[] = [
  ['localhost:4700', '127.0.0.1', true],
  ['LOCALHOST', '127.0.0.1', true],
  ['127.0.0.1:4700', '127.0.0.1', true],
  ['127.8.8.8', '127.0.0.1', true],
  ['[::1]:4700', '::1', true],
  ['evil.example', '127.0.0.1', false],
  ['evil.example:4700', '0.0.0.0', false],
  ['localhost.evil.example', '127.0.0.1', false],
  ['127.0.0.1.evil.example', '127.0.0.1', false],
  ['192.168.1.5:4700', '127.0.0.1', false],
  ['192.168.1.5:4700', '0.0.0.0', true],
  ['desk.internal', 'desk.internal', true],
  [undefined, '127.0.0.1', false],
  ['', '127.0.0.1', false],
];

describe('the Host header', () => {
  test.each(HOSTS)('%s, listening on %s: %s', (header, listening, own) => {
    expect(isOwnHost(header, listening)).toBe(own);
  });

  test('of another name is refused before anything is read', async () => {
    const response = await app.inject({ url: '/api/documents/wire-0612', headers: { host: 'evil.example' } });
    expect(response.statusCode).toBe(421);
    expect(response.body).not.toContain('Dialassou');
  });
});

describe('headers', () => {
  test('allow nothing but own files, and no inline script or style', async () => {
    const { headers } = await app.inject({ url: '/api/dossier', headers: { host: 'localhost' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('put the original into a sandbox', async () => {
    const { headers, body } = await app.inject({
      url: '/api/documents/hostile-0701/original',
      headers: { host: 'localhost' },
    });
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<script>');
  });
});

describe('starting', () => {
  test('a port in use is said in one sentence', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    await expect(startServer({ dossier, port, webFolder: 'none' })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use; choose another with --port, or --port 0 for any.`,
    );
    taken.close();
  });

  test('a host that is not this machine is said in one sentence', async () => {
    await expect(startServer({ dossier, host: '192.0.2.1', webFolder: 'none' })).rejects.toThrow(
      /192\.0\.2\.1 is not an address of this machine/,
    );
  });

  test('listens on loopback, and says that the desk is not built where it is not', async () => {
    const server = await startServer({ dossier, webFolder: 'none' });
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(server.address);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
    await server.close();
  });
});
