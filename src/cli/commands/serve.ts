import type { CommandSpec } from '../command.ts';
import { parsePort } from '../options.ts';

/** Options of `griot serve`. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly tiles?: string;
}

export const command: CommandSpec = {
  name: 'serve',
  summary: 'Serve the desk, the page on which people work with a dossier.',
  examples: [
    ['griot serve mali.griot', 'on this machine alone, and open it in the browser'],
    ['griot serve', 'the dossier of this folder, if there is but one'],
    ['griot serve mali.griot --tiles sahel.pmtiles', "with detail for the map from a file of one's own"],
    ['griot serve mali.griot --port 0 --no-open', 'any free port, without a browser'],
  ],
  configure: (command, act) => {
    command
      .argument('[dossier]', 'the .griot file')
      .option('--port <number>', 'port to listen on; 0 is any free one', parsePort, 4747)
      .option('--host <address>', 'address to listen on; anything but loopback lets others in', '127.0.0.1')
      .option('--tiles <file>', 'a PMTiles file with detail for the map')
      .option('--no-open', 'do not open a browser')
      .action(
        act(async (console, dossier: string | undefined, options: ServeOptions) => {
          const { serveCommand } = await import('../serve.ts');
          return serveCommand(console, dossier, options);
        }),
      );
  },
};
