import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { problemSchema } from '../schema/api.ts';
import type { App } from './app.ts';

/** Describes every route from its schemas, at `/api/openapi.json`. */
export async function describeApi(app: App): Promise<void> {
  app.addHook('onRoute', ({ url, schema }) => {
    if (url.startsWith('/api/') && schema && !schema.hide)
      schema.response = { ...(schema.response as object | undefined), '4xx': problemSchema };
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Griot',
        version: '1',
        description:
          'The documents, readings and ledger of one dossier. Spans are [start, end) in UTF-16 code units of the ' +
          "document's text. Lists come in pages; errors are problem details (RFC 9457).",
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
