import type { CommandSpec } from '../command.ts';

/** Options of `griot gazetteer add`. */
export interface GazetteerOptions {
  readonly to?: string;
}

export const command: CommandSpec = {
  name: 'gazetteer',
  summary: 'Add places that the gazetteer lacks: a GeoNames dump or a table.',
  examples: [
    ['griot gazetteer add ML.txt', 'all places of Mali, from a dump of download.geonames.org/export/dump'],
    ['griot gazetteer add villages.csv', 'a table with the columns name, lat, lon, country'],
  ],
  configure: (command, act) => {
    command
      .command('add')
      .description('add the places of dumps and tables; a file of the same name replaces what it held')
      .argument('<files...>', 'GeoNames dumps (.txt, unpacked) or tables with a header (.csv)')
      .option('--to <folder>', 'keep them in this folder instead of the user’s')
      .action(
        act(async (console, files: readonly string[], options: GazetteerOptions) => {
          const { addPlaces } = await import('../gazetteer.ts');
          return addPlaces(console, files, options);
        }),
      );
  },
};
