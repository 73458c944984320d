import { z } from 'zod';
import {
  problemSchema,
  relayPage,
  relayQuery,
  speakerDetailSchema,
  speakerPage,
  speakerQuery,
  windowQuery,
} from '../../schema/api.ts';
import type { App, Context } from '../app.ts';
import { notFound } from '../problems.ts';
import { relaysAround } from '../views/relays.ts';
import { describeSpeaker, speakersWith } from '../views/speakers.ts';

/** `GET /api/speakers`, `/api/speakers/:name` and `/api/relays`. */
export function speakerResources(app: App, { ledger }: Context): void {
  app.get(
    '/api/speakers',
    {
      schema: {
        summary: 'The speakers, those with most accounts first: how many disputed, who passes them on',
        querystring: speakerQuery,
        response: { 200: speakerPage, 400: problemSchema },
      },
    },
    ({ query: { offset, limit, words } }) => {
      const found = speakersWith(ledger().speakers(), words ?? '');
      const items = found.slice(offset, offset + limit).map(({ speaker }) => speaker);
      return { items, total: found.length, offset };
    },
  );

  app.get(
    '/api/speakers/:name',
    {
      schema: {
        summary: 'One speaker: on which side in which matters, and figures beside those of others',
        params: z.object({ name: z.string().min(1).max(1000) }),
        querystring: windowQuery,
        response: { 200: speakerDetailSchema, 400: problemSchema, 404: problemSchema },
      },
    },
    ({ params: { name }, query }) => {
      const found = ledger().speaker(name);
      if (!found) throw notFound('speaker', name);
      return describeSpeaker(found, query);
    },
  );

  app.get(
    '/api/relays',
    {
      schema: {
        summary: 'Who passes on whose words, and how often; the most used ways first',
        querystring: relayQuery,
        response: { 200: relayPage, 400: problemSchema },
      },
    },
    ({ query: { offset, limit, around } }) => {
      const all = ledger().relays();
      const found = around === undefined ? all : relaysAround(all, around);
      return { items: found.slice(offset, offset + limit), total: found.length, offset };
    },
  );
}
