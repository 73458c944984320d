import { conflictOf } from '../../decisions/conflict.ts';
import { decisionFrom } from '../../decisions/request.ts';
import { Problem } from '../../model/problem.ts';
import { problemSchema } from '../../schema/api.ts';
import {
  decisionPage,
  decisionQuery,
  decisionRequestSchema,
  decisionSchema,
} from '../../schema/api-decisions.ts';
import { decide } from '../../work/decide.ts';
import type { App, Context } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { isLoopback } from '../security.ts';
import { describeDecisions } from '../views/decisions.ts';

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
    ({ query: { offset, limit, document, matter } }) => {
      // Brings the outcomes up to date too.
      const view = ledger();
      const entries = dossier.decisions.entries();
      const found = describeDecisions(dossier, entries, view)
        .filter(({ documents }) => document === undefined || documents.includes(document))
        .filter(
          ({ matters, decision }) =>
            matter === undefined || (decision.type !== 'undo' && matters.includes(matter)),
        )
        .toReversed();
      return {
        items: found.slice(offset, offset + limit),
        total: found.length,
        offset,
        seen: entries.length,
      };
    },
  );

  app.post(
    '/api/decisions',
    {
      schema: {
        summary: 'Adds a decision to the log and draws the ledger up anew with it',
        body: decisionRequestSchema,
        response: {
          201: decisionSchema,
          400: problemSchema,
          403: problemSchema,
          409: problemSchema,
          422: problemSchema,
        },
      },
    },
    async ({ body: { who, why, decision, seen } }, reply) => {
      if (!isLoopback(host))
        throw new ProblemError(403, 'Decisions are made only from the machine on which Griot runs.');
      const view = ledger();
      const entries = dossier.decisions.entries();
      const known = new Set(entries.map(({ hash }) => hash));
      try {
        const made = decisionFrom(decision, {
          document: (id) => dossier.document(id),
          matter: (id) => view.matter(id),
          hasEntry: (hash) => known.has(hash),
        });
        const conflict = conflictOf(made, entries, seen);
        if (conflict) throw new ProblemError(409, conflict);
        const entry = decide(dossier, { who, when: new Date().toISOString(), why, decision: made });
        return reply.code(201).send(describeDecisions(dossier, [entry], ledger())[0]!);
      } catch (error) {
        if (error instanceof Problem) throw new ProblemError(422, error.message);
        throw error;
      }
    },
  );
}
