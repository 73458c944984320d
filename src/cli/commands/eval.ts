import type { CommandSpec } from '../command.ts';

/** Options of `griot eval`. */
export interface EvalOptions {
  readonly in: string;
  readonly out: string;
  readonly gold?: string;
  readonly scorer?: string;
}

export const command: CommandSpec = {
  name: 'eval',
  summary: 'For developers: write what a board of tests wants from its documents.',
  examples: [
    ['griot eval timex-en --in docs.jsonl --out pred.jsonl', 'predictions for the board'],
    [
      'griot eval timex-en --in d.jsonl --out p.jsonl --gold g.jsonl --scorer score.mjs',
      'and what an outside scorer says of them',
    ],
  ],
  configure: (command, act) => {
    command
      .argument('<board>', 'the name of the board')
      .requiredOption('--in <file>', 'documents, one a line; gold fields are not looked at')
      .requiredOption('--out <file>', 'where the predictions go')
      .option('--gold <file>', 'gold annotations, for the scorer')
      .option('--scorer <file>', 'a program called as "node SCORER BOARD --gold G --pred P"')
      .action(
        act(async (console, board: string, options: EvalOptions) => {
          const { evalCommand } = await import('../eval.ts');
          return evalCommand(console, board, options);
        }),
      );
  },
};
