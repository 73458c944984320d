import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  name: 'gazetteer',
  summary: 'Add places to those that Griot knows.',
  examples: [
    ['griot gazetteer add ML.txt', "a country's places, as GeoNames offers them for download"],
    ['griot gazetteer add villages.csv', 'a table with the columns name, lat, lon, country'],
  ],
  configure: (command, act) => {
    command
      .command('add <files...>')
      .description('read places from GeoNames dumps or tables, and keep them for this user')
      .action(
        act(async (console, files: readonly string[]) => {
          const { gazetteerAddCommand } = await import('../gazetteer.ts');
          return gazetteerAddCommand(console, files);
        }),
      );
  },
};
