import { dossierSchema } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';

/** `GET /api/dossier`: its name and what it holds. */
export function dossierResource(app: App, { dossier }: Context): void {
  app.get(
    '/api/dossier',
    { schema: { summary: 'The name of the dossier and what it holds', response: { 200: dossierSchema } } },
    () => ({ name: dossier.name, counts: dossier.counts() }),
  );
}
