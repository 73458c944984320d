import { LARGEST_FILE } from '../../ingest/limits.ts';
import { addedSchema, addQuery, problemSchema } from '../../schema/api.ts';
import { createAdder } from '../adding.ts';
import type { App, Context } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { isLoopback } from '../security.ts';

/** `POST /api/documents`: adds one file, its bytes being the body. Only from this machine. */
export function addingResource(app: App, { dossier }: Context, host: string): void {
  const add = createAdder(dossier);
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.post(
    '/api/documents',
    {
      bodyLimit: LARGEST_FILE,
      schema: {
        summary:
          'Adds one report: reads it and keeps its bytes. The body is the file, as application/octet-stream',
        querystring: addQuery,
        response: {
          200: addedSchema,
          201: addedSchema,
          400: problemSchema,
          403: problemSchema,
          422: problemSchema,
        },
      },
    },
    async ({ query, body }, reply) => {
      if (!isLoopback(host))
        throw new ProblemError(403, 'Reports are added only from the machine on which Griot runs.');
      if (!(body instanceof Uint8Array))
        throw new ProblemError(400, 'Send the file itself, as application/octet-stream.');
      const gone = new AbortController();
      reply.raw.on('close', () => {
        if (!reply.raw.writableFinished) gone.abort();
      });
      const outcome = await add({ ...query, bytes: body, signal: gone.signal });
      return reply.code(outcome.status === 'added' ? 201 : 200).send(outcome);
    },
  );
}
