import { resolve } from 'node:path';
import type { DecisionEntry } from '../model/index.ts';
import { openDossier } from '../store/open.ts';
import { currentLedger } from '../work/ledger.ts';
import { decisionWords } from './account/decision.ts';
import { createStyle } from './account/style.ts';
import type { DecisionsOptions } from './commands/decisions.ts';
import { type Console, colours, print } from './console.ts';
import { namesIn } from './decide.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot decisions`: the log in its order, with what became of each entry. */
export async function decisionsCommand(
  console: Console,
  path: string,
  options: DecisionsOptions,
): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    // Brings the outcomes up to date.
    currentLedger(dossier);
    const outcomes = new Map(dossier.decisions.outcomes().map((one) => [one.seq, one]));
    const entries = dossier.decisions
      .entries()
      .map((entry) => ({ ...entry, ...(outcomes.get(entry.seq) ?? { state: 'settled' as const }) }))
      .filter(({ state }) => !options.unsettled || state === 'unsettled');
    if (options.json) {
      await print(console, `${JSON.stringify(entries, null, 2)}\n`);
      return EXIT.done;
    }
    const style = createStyle(colours(console));
    const names = namesIn(dossier);
    const numbers = new Map(dossier.decisions.entries().map(({ hash, seq }) => [hash, seq]));
    for (const entry of entries) {
      const { seq, who, when, why, state, decision } = entry;
      const reason = 'reason' in entry ? entry.reason : undefined;
      const mark = state === 'settled' ? style.stance(state) : style.against(state);
      const lines = [
        `${style.strong(String(seq))} ${mark} ${wordsOf(decision, names, numbers)}`,
        style.faint(`    ${who}, ${when.slice(0, 16).replace('T', ' ')} UTC${why ? `: ${why}` : ''}`),
        ...(reason === undefined ? [] : [`    ${style.against(reason)}`]),
      ];
      await print(console, `${lines.join('\n')}\n`);
    }
    if (entries.length === 0) await print(console, 'No decisions.\n');
    return EXIT.done;
  } finally {
    dossier.close();
  }
}

const wordsOf = (
  decision: DecisionEntry['decision'],
  names: ReadonlyMap<string, string>,
  numbers: ReadonlyMap<string, number>,
): string =>
  decision.type === 'undo'
    ? `take back decision ${numbers.get(decision.entry) ?? decision.entry.slice(0, 8)}`
    : decisionWords(decision, names);
