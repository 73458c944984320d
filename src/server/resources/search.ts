import { problemSchema, searchPage, searchQuery } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';

/** `GET /api/search?q=`: full text. */
export function searchResource(app: App, { dossier }: Context): void {
  app.get(
    '/api/search',
    {
      schema: {
        summary: 'Documents that hold the words, best first, with the words marked',
        querystring: searchQuery,
        response: { 200: searchPage, 400: problemSchema },
      },
    },
    ({ query: { q, ...window } }) => dossier.search(q, window),
  );
}
