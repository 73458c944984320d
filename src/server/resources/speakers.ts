import { speakerPage, windowQuery } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';

/** `GET /api/speakers`: who says what, those with most accounts first. */
export function speakerResource(app: App, { ledger }: Context): void {
  app.get(
    '/api/speakers',
    {
      schema: {
        summary: 'The speakers: how many accounts, how many disputed, who passes them on',
        querystring: windowQuery,
        response: { 200: speakerPage },
      },
    },
    ({ query: { offset, limit } }) => {
      const speakers = ledger().speakers();
      return { items: speakers.slice(offset, offset + limit), total: speakers.length, offset };
    },
  );
}
