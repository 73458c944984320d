import { documentsOf } from '../../decisions/passages.ts';
import { decisionFrom } from '../../decisions/request.ts';
import type { DecisionEntry } from '../../model/index.ts';
import { Problem } from '../../model/problem.ts';
import { problemSchema } from '../../schema/api.ts';
import {
  type DecisionView,
  decisionPage,
  decisionQuery,
  decisionRequestSchema,
  decisionSchema,
} from '../../schema/api-decisions.ts';
import type { Dossier } from '../../store/contract.ts';
import { renewLedger } from '../../work/ledger.ts';
import type { App, Context } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { isLoopback } from '../security.ts';

/** `GET` and `POST /api/decisions`: the log of what people decided. Only this machine adds to it. */
export function decisionResource(app: App, { dossier, ledger }: Context, host: string): void {
  app.get(
    '/api/decisions',
    {
      schema: {
        summary: 'What people decided, the latest first, and what became of it',
        querystring: decisionQuery,
        response: { 200: decisionPage },
      },
    },
    ({ query: { offset, limit, document } }) => {
      // Brings the outcomes up to date too.
      ledger();
      const found = viewsOf(dossier, dossier.decisions.entries())
        .filter(({ documents }) => document === undefined || documents.includes(document))
        .toReversed();
      return { items: found.slice(offset, offset + limit), total: found.length, offset };
    },
  );

  app.post(
    '/api/decisions',
    {
      schema: {
        summary: 'Adds a decision to the log and draws the ledger up anew with it',
        body: decisionRequestSchema,
        response: { 201: decisionSchema, 400: problemSchema, 403: problemSchema, 422: problemSchema },
      },
    },
    async ({ body: { who, why, decision } }, reply) => {
      if (!isLoopback(host))
        throw new ProblemError(403, 'Decisions are made only from the machine on which Griot runs.');
      const view = ledger();
      const known = new Set(dossier.decisions.entries().map(({ hash }) => hash));
      try {
        const made = decisionFrom(decision, {
          document: (id) => dossier.document(id),
          matter: (id) => view.matter(id),
          hasEntry: (hash) => known.has(hash),
        });
        const when = new Date().toISOString();
        const entry = dossier.decisions.add({ who, when, why, decision: made });
        renewLedger(dossier);
        return reply.code(201).send(viewsOf(dossier, [entry])[0]!);
      } catch (error) {
        if (error instanceof Problem) throw new ProblemError(422, error.message);
        throw error;
      }
    },
  );
}

function viewsOf(dossier: Dossier, entries: readonly DecisionEntry[]): readonly DecisionView[] {
  const ids = new Map(dossier.hashes().map(({ id, sha256 }) => [sha256, id]));
  const outcomes = new Map(dossier.decisions.outcomes().map((outcome) => [outcome.seq, outcome]));
  return entries.map((entry) => ({
    ...entry,
    ...(outcomes.get(entry.seq) ?? { state: 'settled' as const }),
    documents: documentsOf(entry.decision).flatMap((sha256) => ids.get(sha256) ?? []),
  }));
}
