import type { FastifyReply } from 'fastify';
import { decode } from '../../ingest/decode.ts';
import {
  documentDetailSchema,
  documentPage,
  documentQuery,
  idParam,
  problemSchema,
  windowQuery,
} from '../../schema/api.ts';
import type { App, Context } from '../app.ts';
import { notFound } from '../problems.ts';
import { describeDecided } from '../views/decisions.ts';
import { sanitised } from '../views/sanitised.ts';

/** `GET /api/documents`, `/api/documents/:id` and `/api/documents/:id/original`. */
export function documentResources(app: App, { dossier, ledger }: Context): void {
  app.get(
    '/api/documents',
    { schema: { summary: 'The documents', querystring: windowQuery, response: { 200: documentPage } } },
    ({ query }) => dossier.documents(query),
  );

  app.get(
    '/api/documents/:id',
    {
      schema: {
        summary: 'One document with its reading, its origin, and the accounts that rest on its words',
        params: idParam,
        querystring: documentQuery,
        response: { 200: documentDetailSchema, 404: problemSchema },
      },
    },
    ({ params, query }) => {
      const document = dossier.document(params.id);
      if (!document) throw notFound('document', params.id);
      const view = ledger();
      const { reading, decided } = describeDecided(document, dossier.reading(document.id), dossier, view);
      const origin = view.originOf.get(document.id) ?? null;
      return {
        document,
        reading,
        ...(query.with === 'decisions' ? { decided } : {}),
        origin,
        documents: view.refs(origin?.documents ?? [document.id]),
        uses: view.usesOf.get(document.id) ?? [],
      };
    },
  );

  app.get(
    '/api/documents/:id/original',
    {
      schema: {
        summary: 'The archived bytes, in a sandbox: no script, no request to anywhere',
        params: idParam,
      },
    },
    ({ params }, reply) => {
      const document = dossier.document(params.id);
      const bytes = document && dossier.bytes(document.sha256);
      if (!document || !bytes) throw notFound('document', params.id);
      return sandboxed(reply)
        .header('content-type', safeType(document.mediaType, document.encoding))
        .send(Buffer.from(bytes));
    },
  );

  app.get(
    '/api/documents/:id/sanitised/original',
    {
      schema: {
        summary: 'The archived original to be read: of a page only its words and their order, in a sandbox',
        params: idParam,
      },
    },
    ({ params }, reply) => {
      const document = dossier.document(params.id);
      const bytes = document && dossier.bytes(document.sha256);
      if (!document || !bytes) throw notFound('document', params.id);
      if (!isPage(document.mediaType))
        return sandboxed(reply)
          .header('content-type', safeType(document.mediaType, document.encoding))
          .send(Buffer.from(bytes));
      return sandboxed(reply)
        .header('content-type', 'text/html; charset=utf-8')
        .send(sanitised(decode(bytes, document.encoding).text));
    },
  );
}

/** Nothing in the answer runs, and it fetches nothing. */
const sandboxed = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-disposition', 'inline')
    .header(
      'content-security-policy',
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    );

const isPage = (mediaType: string): boolean =>
  mediaType === 'text/html' || mediaType === 'application/xhtml+xml';

/** Only text is shown as what it claims to be; the rest is a download. */
function safeType(mediaType: string, encoding: string): string {
  const charset = /^[\w.:-]+$/.test(encoding) ? encoding : 'utf-8';
  if (isPage(mediaType)) return `text/html; charset=${charset}`;
  if (mediaType.startsWith('text/')) return `text/plain; charset=${charset}`;
  return 'application/octet-stream';
}
