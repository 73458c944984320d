import type { CommandSpec } from '../command.ts';

/** Options of `griot decide`. */
export interface DecideOptions {
  readonly who?: string;
  readonly why?: string;
  readonly of?: string;
  readonly kind?: string;
  readonly json?: true;
}

export const command: CommandSpec = {
  name: 'decide',
  summary: 'Record what a person decided about a dossier: matters, origins, names, corrections, notes.',
  examples: [
    ['griot ledger mali.griot --ids', 'the ids of matters and accounts, and where their words stand'],
    ['griot decide mali.griot merge MATTER MATTER --who Ida', 'two matters are one'],
    ['griot decide mali.griot split MATTER DOCUMENT:10-25 --who Ida', 'these words belong to a matter apart'],
    ['griot decide mali.griot move MATTER ACCOUNT MATTER --who Ida', 'an account belongs to another matter'],
    ['griot decide mali.griot correct figure DOCUMENT:10-25 point=14 --who Ida', 'what a figure is'],
    ['griot decide mali.griot reject estimate DOCUMENT:10-25 --who Ida', 'leave out what was read there'],
    ['griot decide mali.griot same-origin DOCUMENT DOCUMENT --who Ida --why "same byline"', 'one origin'],
    [
      'griot decide mali.griot merge-names "Red Lance" "Lance rouge" --who Ida',
      'one speaker under two names',
    ],
    ['griot decide mali.griot note DOCUMENT "ask the mayor" --who Ida', 'a note on a document or a matter'],
    ['griot decide mali.griot undo 3 --who Ida', 'take back the third decision of the log'],
    ['griot decide mali.griot --json --who Ida < decision.json', 'as POST /api/decisions takes it'],
  ],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .argument(
        '[action]',
        'merge, split, move, same-origin, not-same-origin, correct, reject, accept, note, merge-names, part-names or undo',
      )
      .argument('[what...]', 'ids, words as DOCUMENT:START-END, names as NAME or NAME@DOCUMENT')
      .option('--who <name>', 'who decides')
      .option('--why <reason>', 'for what reason')
      .option('--of <what>', 'for merge-names and part-names: speaker (unless given) or place')
      .option(
        '--kind <kind>',
        'for same-origin: relay (unless given), reprint, rewrite, pressRelease or translation',
      )
      .option('--json', 'read the decision as JSON from standard input')
      .action(
        act(
          async (
            console,
            dossier: string,
            action: string | undefined,
            what: readonly string[],
            options: DecideOptions,
          ) => {
            const { decideCommand } = await import('../decide.ts');
            return decideCommand(console, dossier, action, what, options);
          },
        ),
      );
  },
};
