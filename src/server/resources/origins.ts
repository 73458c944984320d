import { originPage, windowQuery } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';

/** `GET /api/origins`: the independent origins, those with most documents first. */
export function originResource(app: App, { ledger, dossier }: Context): void {
  app.get(
    '/api/origins',
    {
      schema: {
        summary: 'The independent origins with the documents that add nothing to them, and why',
        querystring: windowQuery,
        response: { 200: originPage },
      },
    },
    ({ query: { offset, limit } }) => {
      const view = ledger();
      const { items, total } = dossier.origins({ offset, limit });
      return {
        items,
        total,
        offset,
        documents: view.refs(items.flatMap(({ documents }) => documents)),
      };
    },
  );
}
