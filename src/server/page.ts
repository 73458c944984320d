import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { App } from './app.ts';
import { sendProblem } from './problems.ts';

const NOT_BUILT =
  'Griot serves its API under /api, but the desk is not built. Run "npm run build", then start again.\n';

/** Serves the desk's files; every address of a view answers with its page. */
export async function servePage(app: App, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      setHeaders: (response, path) => {
        // Built files carry a hash of their content in their name.
        const lasting = path.includes('/assets/');
        response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  const sendPage = (reply: FastifyReply): FastifyReply =>
    built
      ? reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').sendFile('index.html')
      : reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply));
  app.setNotFoundHandler((request, reply) => {
    const isView =
      request.method === 'GET' && !request.url.startsWith('/api') && !request.url.startsWith('/assets/');
    if (!isView) return sendProblem(reply, 404, request.url, 'There is nothing at this address.');
    return sendPage(reply);
  });
}
