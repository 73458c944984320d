import { Option } from 'commander';
import { formatNames } from '../../export/find.ts';
import type { CommandSpec } from '../command.ts';

/** Options of `griot export`. */
export interface ExportOptions {
  readonly format: string;
  readonly output?: string;
}

export const command: CommandSpec = {
  name: 'export',
  summary: 'Write the ledger of a dossier in another format.',
  examples: [
    ['griot export mali.griot --format csv -o accounts.csv', 'one row an account, for a spreadsheet'],
    ['griot export mali.griot --format csv | head', 'to standard output'],
  ],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .addOption(
        new Option('--format <name>', 'what to write').choices([...formatNames()]).makeOptionMandatory(),
      )
      .option('-o, --output <file>', 'where to write, instead of standard output')
      .action(
        act(async (console, dossier: string, options: ExportOptions) => {
          const { exportCommand } = await import('../export.ts');
          return exportCommand(console, dossier, options);
        }),
      );
  },
};
