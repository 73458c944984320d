import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { conflictOf } from '../decisions/conflict.ts';
import { decisionFrom } from '../decisions/request.ts';
import { Problem } from '../model/problem.ts';
import { type DecisionRequest, decisionRequestSchema } from '../schema/api-decisions.ts';
import type { Dossier } from '../store/contract.ts';
import { openDossier } from '../store/open.ts';
import { decide } from '../work/decide.ts';
import { currentLedger } from '../work/ledger.ts';
import { decisionWords } from './account/decision.ts';
import type { DecideOptions } from './commands/decide.ts';
import { type Console, print } from './console.ts';
import { askedFor } from './decide/asked.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot decide`: adds one entry to the log and says what became of it. */
export async function decideCommand(
  console: Console,
  path: string,
  action: string | undefined,
  what: readonly string[],
  options: DecideOptions,
): Promise<ExitCode> {
  if (options.json ? action !== undefined : action === undefined)
    throw new Problem('usage', 'say what to decide ("griot help decide" lists it), or give --json alone.');
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    const ledger = currentLedger(dossier);
    const asked = options.json
      ? parseJson(await text(console.stdin))
      : { decision: askedFor(action!, what, options, dossier) };
    const request = checked({
      ...asked,
      ...(options.who === undefined ? {} : { who: options.who }),
      ...(options.why === undefined ? {} : { why: options.why }),
    });
    const matters = new Map(ledger.matters.map((matter) => [matter.id, matter]));
    const entries = dossier.decisions.entries();
    const known = new Set(entries.map(({ hash }) => hash));
    const decision = decisionFrom(request.decision, {
      document: (id) => dossier.document(id),
      matter: (id) => matters.get(id),
      hasEntry: (hash) => known.has(hash),
    });
    const conflict = conflictOf(decision, entries, request.seen);
    if (conflict) throw new Problem('conflict', conflict);
    const { who, why } = request;
    const { seq } = decide(dossier, { who, why, when: new Date().toISOString(), decision });
    await print(console, `${seq} ${decisionWords(decision, namesIn(dossier))}\n`);
    return EXIT.done;
  } finally {
    dossier.close();
  }
}

/** Ids of documents by the hashes of their bytes. */
export function namesIn(dossier: Dossier): ReadonlyMap<string, string> {
  return new Map(dossier.hashes().map(({ id, sha256 }) => [sha256, id]));
}

/** A decision alone, or a whole request with `who` and `why`. */
function parseJson(given: string): object {
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    throw new Problem(
      'notJson',
      'standard input is not JSON: give one decision as POST /api/decisions takes it.',
    );
  }
  if (typeof value !== 'object' || value === null)
    throw new Problem('notJson', 'the decision must be an object.');
  return 'decision' in value ? value : { decision: value };
}

function checked(request: object): DecisionRequest {
  if (!('who' in request)) throw new Problem('usage', 'say who decides: --who NAME.');
  const found = decisionRequestSchema.safeParse(request);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const where = issue?.path.filter((part) => part !== 'decision').join(' ') || 'the decision';
  throw new Problem('usage', `${where} is not as it should be: ${issue?.message ?? 'unknown'}.`);
}
