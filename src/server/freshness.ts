import { createHash, randomUUID } from 'node:crypto';
import type { Dossier } from '../store/contract.ts';
import type { App } from './app.ts';

/**
 * Answers 304 to a client that has the current state: everything under `/api` depends on the dossier, and on the Griot
 * that serves it, which may be another after a restart.
 */
export function answerUnchanged(app: App, dossier: Dossier): void {
  const server = randomUUID();
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' || !request.url.startsWith('/api/')) return done();
    const tag = `W/"${createHash('sha256').update(`${server} ${dossier.version()}`).digest('base64url').slice(0, 16)}"`;
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === tag) {
      reply.code(304).send();
      return;
    }
    done();
  });
}
