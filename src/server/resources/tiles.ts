import { tilesSchema } from '../../schema/api-places.ts';
import type { App } from '../app.ts';
import { ProblemError } from '../problems.ts';
import { rangeOf, type TileFile } from '../tiles.ts';

/** `GET /api/tiles` and `/tiles`: the file of map tiles that was named at the start, as a whole or in ranges. */
export function tileResources(app: App, tiles: TileFile | undefined): void {
  app.get(
    '/api/tiles',
    {
      schema: {
        summary: 'Whether there is a PMTiles file with detail for the map; its bytes are at /tiles',
        response: { 200: tilesSchema },
      },
    },
    () => ({ name: tiles?.name ?? null, bytes: tiles?.bytes ?? 0 }),
  );

  // Beside /api, whose answers change with the dossier: these do not.
  app.get(
    '/tiles',
    { schema: { summary: 'The PMTiles file, or a range of its bytes' } },
    ({ headers }, reply) => {
      if (!tiles) throw new ProblemError(404, 'No tiles are served: start with "griot serve --tiles FILE".');
      const range = rangeOf(headers.range, tiles.bytes);
      if (range === null) {
        reply.header('content-range', `bytes */${tiles.bytes}`);
        throw new ProblemError(
          416,
          `The file has ${tiles.bytes} bytes; ask for "bytes=START-END" within it.`,
        );
      }
      reply
        .header('accept-ranges', 'bytes')
        .header('etag', tiles.tag)
        .header('cache-control', 'no-cache')
        .type('application/octet-stream');
      const { start, end } = range ?? { start: 0, end: tiles.bytes - 1 };
      if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${tiles.bytes}`);
      return reply.header('content-length', end - start + 1).send(tiles.read(start, end));
    },
  );
}
