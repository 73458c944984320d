import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  name: 'completion',
  summary: 'Print a script that completes commands, options and files in a shell.',
  examples: [
    ['griot completion bash > ~/.local/share/bash-completion/completions/griot', 'for bash'],
    ['griot completion zsh > ~/.zfunc/_griot', 'for zsh, with ~/.zfunc in fpath'],
    ['griot completion fish > ~/.config/fish/completions/griot.fish', 'for fish'],
  ],
  configure: (command, act) => {
    command.argument('<shell>', 'bash, zsh or fish').action(
      act(async (console, shell: string) => {
        const { completionCommand } = await import('../completion.ts');
        return completionCommand(console, shell);
      }),
    );
  },
};
