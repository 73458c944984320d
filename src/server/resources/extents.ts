import { staysOf } from '../../ledger/stays.ts';
import { problemSchema, windowQuery } from '../../schema/api.ts';
import {
  accessPage,
  extentPage,
  extentQuery,
  type FigureItem,
  figurePage,
  figureQuery,
  forcePage,
} from '../../schema/api-places.ts';
import type { App, Context } from '../app.ts';
import { extentsOf } from '../views/extents.ts';
import { findFigures, listFigures } from '../views/figures.ts';
import type { LedgerView } from '../views/ledger-view.ts';
import { createGatherer } from '../views/told.ts';

/** `GET /api/extents`, `/api/access`, `/api/forces` and `/api/figures`: what the map and the timeline draw. */
export function extentResources(app: App, { dossier, ledger, reach }: Context): void {
  const gather = createGatherer(dossier);
  const figures = new WeakMap<LedgerView, FigureItem[]>();

  app.get(
    '/api/extents',
    {
      schema: {
        summary: 'When and where the matters are, in columns: what the map and the timeline draw',
        querystring: extentQuery,
        response: { 200: extentPage, 400: problemSchema },
      },
    },
    async ({ query }) => extentsOf(ledger().rows(), query, await reach()),
  );

  app.get(
    '/api/access',
    {
      schema: {
        summary: 'Where and when reports tell that access was denied',
        querystring: windowQuery,
        response: { 200: accessPage },
      },
    },
    async ({ query: { offset, limit } }) => {
      const [{ access }, reachOf] = await Promise.all([gather(), reach()]);
      const items = access.slice(offset, offset + limit).map((item) => ({
        ...item,
        ...(item.place ? reachOf(item.place) : { radiusKm: null, countries: [] }),
      }));
      return { items, total: access.length, offset };
    },
  );

  app.get(
    '/api/forces',
    {
      schema: {
        summary:
          'Forces at places, from arrival to withdrawal as far as reports tell; those of whom most is told first',
        querystring: windowQuery,
        response: { 200: forcePage },
      },
    },
    async ({ query: { offset, limit } }) => {
      const forces = staysOf((await gather()).presence);
      return { items: forces.slice(offset, offset + limit), total: forces.length, offset };
    },
  );

  app.get(
    '/api/figures',
    {
      schema: {
        summary: 'The figures of accounts of a measure and at a place, by the day on which they were given',
        querystring: figureQuery,
        response: { 200: figurePage, 400: problemSchema },
      },
    },
    ({ query }) => {
      const view = ledger();
      const all = figures.get(view) ?? listFigures(view.matters);
      figures.set(view, all);
      return findFigures(all, query);
    },
  );
}
