import type { CommandSpec } from '../command.ts';
import { parseCount } from '../options.ts';

/** Options of `griot search`. */
export interface SearchOptions {
  readonly json?: true;
  readonly limit: number;
}

export const command: CommandSpec = {
  name: 'search',
  summary: 'Find documents of a dossier by their words.',
  examples: [
    ['griot search mali.griot Moura', 'documents with this word, in any case and without accents'],
    [
      'griot search mali.griot \'"human rights" exec*\'',
      'words that stand together, and the beginning of a word',
    ],
    ["griot search mali.griot 'speaker:Goïta date:2022..'", 'who said it, and when it was published'],
  ],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .argument('<words...>', 'all of which must occur')
      .option('--json', 'print the hits as JSON')
      .option('--limit <count>', 'hits to show', parseCount, 20)
      .action(
        act(async (console, dossier: string, words: readonly string[], options: SearchOptions) => {
          const { searchCommand } = await import('../search.ts');
          return searchCommand(console, dossier, words, options);
        }),
      );
  },
};
