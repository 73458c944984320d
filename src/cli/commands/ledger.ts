import type { CommandSpec } from '../command.ts';
import { parseDay } from '../options.ts';

/** Options of `griot ledger`. */
export interface LedgerOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly date?: string;
  readonly language?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly ids?: true;
}

export const command: CommandSpec = {
  name: 'ledger',
  summary: 'Show the matters: accounts side by side, denials beside what they deny.',
  examples: [
    ['griot ledger mali.griot', 'the matters of a dossier'],
    ['griot ledger a.html b.html', 'the matters of some reports, without a dossier'],
    ['griot ledger --json mali.griot', 'the ledger as JSON'],
    [
      'griot ledger mali.griot --since 2022-06-01',
      'what reports published after that day brought: matters, figures, disputes, denials',
    ],
    ['griot ledger mali.griot --as-of 2022-04-05', 'the ledger as the reports published by that day told it'],
    [
      'griot ledger --jsonl < documents.jsonl',
      'documents in, one a line; their ledger out as one JSON object',
    ],
  ],
  configure: (command, act) => {
    command
      .argument('[inputs...]', 'a .griot dossier, or reports; "-" is standard input')
      .option('--json', 'print the ledger as JSON')
      .option(
        '--jsonl',
        'read documents as JSON, one a line (standard input if no file is named), print one JSON ledger',
      )
      .option('--ids', 'print the ids of matters and accounts too, and where the words stand')
      .option('--date <day>', 'day of publication of the reports, YYYY-MM-DD', parseDay)
      .option('--language <code>', 'language of the reports (ISO 639-1) instead of the one detected')
      .option(
        '--since <day>',
        'show only what reports published after this day brought, YYYY-MM-DD',
        parseDay,
      )
      .option(
        '--as-of <day>',
        'show the ledger as the reports published by this day told it, YYYY-MM-DD',
        parseDay,
      )
      .action(
        act(async (console, inputs: readonly string[], options: LedgerOptions) => {
          const { ledgerCommand } = await import('../ledger.ts');
          return ledgerCommand(console, inputs, options);
        }),
      );
  },
};
