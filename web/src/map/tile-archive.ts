import { FetchSource, type Header, PMTiles, type Source, TileType } from 'pmtiles';

/** Where tiles are taken from: the file that the server was given, or one that was chosen from the disk. */
export type TileChoice =
  | { readonly kind: 'served'; readonly name: string }
  | { readonly kind: 'file'; readonly file: File };

/** An opened archive of tiles. */
export interface OpenArchive {
  readonly header: Header;
  readonly layers: readonly string[] | undefined;
  /** Whose data it is, as the archive says, without marks. */
  readonly credit: string;
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | undefined>;
}

/** A file of the disk, of which only the parts that are drawn are read. It never leaves the page. */
const sourceOf = (file: File): Source => ({
  getKey: () => file.name,
  getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
});

/** @throws Error when it is no PMTiles archive. */
export async function openArchive(choice: TileChoice): Promise<OpenArchive> {
  const source =
    choice.kind === 'file' ? sourceOf(choice.file) : new FetchSource(new URL('/tiles', location.origin).href);
  const archive = new PMTiles(source);
  const header = await archive.getHeader();
  const metadata = (await archive.getMetadata()) as {
    readonly vector_layers?: readonly { readonly id: string }[];
    readonly attribution?: string;
  } | null;
  return {
    header,
    layers:
      header.tileType === TileType.Mvt ? (metadata?.vector_layers ?? []).map(({ id }) => id) : undefined,
    credit: (metadata?.attribution ?? '').replaceAll(/<[^>]*>/g, ''),
    tile: async (z, x, y, signal) => (await archive.getZxy(z, x, y, signal))?.data,
  };
}
