import type { CommandSpec } from '../command.ts';
import { parseDay } from '../options.ts';

/** Options of `griot read`. */
export interface ReadOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly date?: string;
  readonly language?: string;
  readonly provenance?: true;
}

export const command: CommandSpec = {
  name: 'read',
  summary: 'Read reports: an account for the eye, or readings as JSON.',
  examples: [
    ['griot read report.html', 'an account of who says what, on the terminal'],
    ['griot read --date 2022-06-01 report.txt', 'the same, with its day of publication'],
    ['griot read --json report.md', 'the reading as one JSON object'],
    [
      'griot read --jsonl < docs.jsonl > readings.jsonl',
      'documents in, readings out, one a line, on all cores',
    ],
    ['pbpaste | griot read -', 'text from standard input'],
  ],
  configure: (command, act) => {
    command
      .argument('[files...]', 'text, Markdown or HTML files; "-" is standard input')
      .option('--json', 'print the reading as JSON (an array for several files)')
      .option(
        '--jsonl',
        'print one reading a line; without files, read one document a line from standard input',
      )
      .option(
        '--date <day>',
        'day of publication, YYYY-MM-DD, instead of the one the documents state',
        parseDay,
      )
      .option('--language <code>', 'language of the documents (ISO 639-1) instead of the one detected')
      .option('--provenance', 'with --jsonl: say for each annotation which rule or model made it')
      .action(
        act(async (console, files: readonly string[], options: ReadOptions) => {
          const { readCommand } = await import('../read.ts');
          return readCommand(console, files, options);
        }),
      );
  },
};
