import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  name: 'verify',
  summary: 'Check that nothing in a dossier was altered: documents, evidence, and the log of decisions.',
  examples: [['griot verify mali.griot', 'one sentence for each fault, and exit code 1 if there is any']],
  configure: (command, act) => {
    command.argument('<dossier>', 'the .griot file').action(
      act(async (console, dossier: string) => {
        const { verifyCommand } = await import('../verify.ts');
        return verifyCommand(console, dossier);
      }),
    );
  },
};
