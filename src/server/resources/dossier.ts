import { dossierSchema } from '../../schema/api.ts';
import type { App, Context } from '../app.ts';

/** `GET /api/dossier`: its name and what it holds. */
export function dossierResource(app: App, { dossier, ledger }: Context): void {
  app.get(
    '/api/dossier',
    { schema: { summary: 'The name of the dossier and what it holds', response: { 200: dossierSchema } } },
    () => {
      // Brings the ledger up to date with documents that came in since.
      ledger();
      return { name: dossier.name, counts: dossier.counts() };
    },
  );
}
