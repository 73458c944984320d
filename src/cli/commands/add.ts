import type { CommandSpec } from '../command.ts';
import { parseDay } from '../options.ts';

/** Options of `griot add`. */
export interface AddOptions {
  readonly date?: string;
  readonly language?: string;
}

export const command: CommandSpec = {
  name: 'add',
  summary: 'Read reports and keep them in a dossier, with their bytes.',
  examples: [
    ['griot add mali.griot reports/*.html', 'make the dossier if need be, and add all pages'],
    ['griot add mali.griot --date 2022-06-01 a.txt', 'give the day of publication'],
    ['griot add mali.griot documents.jsonl', 'documents as JSON, one a line'],
  ],
  configure: (command, act) => {
    command
      .argument('<dossier>', 'the .griot file')
      .argument(
        '<files...>',
        'text, Markdown or HTML files, or .jsonl files of documents; "-" is standard input',
      )
      .option(
        '--date <day>',
        'day of publication, YYYY-MM-DD, instead of the one the documents state',
        parseDay,
      )
      .option('--language <code>', 'language of the documents (ISO 639-1) instead of the one detected')
      .action(
        act(async (console, dossier: string, files: readonly string[], options: AddOptions) => {
          const { addCommand } = await import('../add.ts');
          return addCommand(console, dossier, files, options);
        }),
      );
  },
};
