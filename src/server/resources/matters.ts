import { idParam, matterDetailSchema, matterPage, matterQuery, problemSchema } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';
import { notFound } from '../problems.ts';
import { findMatters } from '../views/find-matters.ts';
import { describeMatter } from '../views/matter-detail.ts';

/** `GET /api/matters` and `/api/matters/:id`. */
export function matterResources(app: App, { dossier, ledger, reach }: Context): void {
  app.get(
    '/api/matters',
    {
      schema: {
        summary: 'The matters, filtered and sorted, with what each filter would leave',
        querystring: matterQuery,
        response: { 200: matterPage, 400: problemSchema },
      },
    },
    ({ query }) => findMatters(ledger().rows(), query),
  );

  app.get(
    '/api/matters/:id',
    {
      schema: {
        summary: 'One matter: its accounts with their evidence, disputes, revisions and origins',
        params: idParam,
        response: { 200: matterDetailSchema, 404: problemSchema },
      },
    },
    async ({ params }) => {
      const reachOf = await reach();
      const view = ledger();
      const matter = view.matter(params.id);
      if (!matter) throw notFound('matter', params.id);
      return {
        ...describeMatter(matter, view, dossier),
        reach: matter.place && reachOf(matter.place),
      };
    },
  );
}
