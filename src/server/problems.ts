import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '../schema/api.ts';
import type { App } from './app.ts';

/** An error that the client is told of, in the shape of RFC 9457. */
export class ProblemError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, detail: string) {
    super(detail);
    this.statusCode = statusCode;
  }
}

/** Thrown where the dossier has no such thing. */
export const notFound = (what: string, id: string): ProblemError =>
  new ProblemError(404, `This dossier has no ${what} "${id.slice(0, 100)}".`);

/** Every error leaves as problem details; what went wrong inside is not told. */
export function answerProblems(app: App): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error))
      return sendProblem(reply, 400, request.url, validationDetail(error.validation));
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, status, request.url, error.message);
    process.stderr.write(`griot: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`);
    return sendProblem(
      reply,
      500,
      request.url,
      'Something failed in the server; the terminal in which it runs says more.',
    );
  });
}

function validationDetail(
  issues: readonly { readonly instancePath: string; readonly message?: string | undefined }[],
): string {
  return issues
    .map(({ instancePath, message }) => `${instancePath.replaceAll('/', ' ').trim()}: ${message}`)
    .join('; ');
}

/** Sends one problem. */
export function sendProblem(
  reply: FastifyReply,
  status: number,
  instance: string,
  detail: string,
): FastifyReply {
  const problem: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance,
  };
  return reply
    .code(status)
    .header('content-type', 'application/problem+json')
    .removeHeader('etag')
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problem);
}
