import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  name: 'remove',
  summary: 'Take documents out of a dossier, with their bytes and what rests on them alone.',
  examples: [['griot remove mali.griot 3f9a', 'the document with this id']],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .argument('<ids...>', 'ids of documents, as griot ledger --json and the desk show them')
      .action(
        act(async (console, dossier: string, ids: readonly string[]) => {
          const { removeCommand } = await import('../remove.ts');
          return removeCommand(console, dossier, ids);
        }),
      );
  },
};
