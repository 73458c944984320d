import type { CommandSpec } from '../command.ts';

/** Options of `griot decisions`. */
export interface DecisionsOptions {
  readonly json?: true;
  readonly unsettled?: true;
}

export const command: CommandSpec = {
  name: 'decisions',
  summary: 'List what people decided about a dossier, and what became of each decision.',
  examples: [
    ['griot decisions mali.griot', 'the log: who, when, what, why, and whether it holds'],
    ['griot decisions mali.griot --unsettled', 'only those that no longer fit'],
  ],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .option('--unsettled', 'only decisions that no longer fit')
      .option('--json', 'print the entries as JSON')
      .action(
        act(async (console, dossier: string, options: DecisionsOptions) => {
          const { decisionsCommand } = await import('../decisions.ts');
          return decisionsCommand(console, dossier, options);
        }),
      );
  },
};
