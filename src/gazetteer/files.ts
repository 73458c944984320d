import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyGazetteer, type Gazetteer } from '../resources/gazetteer.ts';
import { decodeIndex, type GazetteerIndex } from './index-file.ts';
import { indexedGazetteer } from './indexed.ts';
import { mergedGazetteer } from './merged.ts';
import { type ReachOf, reachIn } from './reach.ts';

/** The index in a checkout, where it is built, and in the package, which ships it. */
const builtFile = fileURLToPath(new URL('../../build/gazetteer.bin', import.meta.url));
const shippedFile = fileURLToPath(new URL('../gazetteer.bin', import.meta.url));
const SUFFIX = '.gazetteer';

/** Where a user's own places are kept: `$XDG_DATA_HOME/griot/gazetteer`. */
export const userGazetteerFolder = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string => join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'griot', 'gazetteer');

/** The file of a folder that holds the places added under `name`. */
export const additionsFile = (folder: string, name: string): string => join(folder, `${name}${SUFFIX}`);

/** Writes a file in one step: whoever reads it sees the old one or the whole new one. */
export function writeWhole(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** Builds the index from the data packages and writes it to `path`: `build/gazetteer.bin` of the checkout if none is given. */
export async function prepareGazetteer(path: string = builtFile): Promise<string> {
  const { buildGazetteer } = await import('./build.ts');
  writeWhole(path, buildGazetteer());
  return path;
}

const readIndex = (path: string): GazetteerIndex | undefined =>
  existsSync(path) ? decodeIndex(readFileSync(path)) : undefined;

async function baseIndex(warn: (message: string) => void): Promise<GazetteerIndex | undefined> {
  const ready = readIndex(shippedFile) ?? readIndex(builtFile);
  if (ready) return ready;
  warn('griot: building the gazetteer once; this takes some seconds');
  try {
    return readIndex(await prepareGazetteer());
  } catch (error) {
    warn(`griot: no gazetteer, places stay unresolved (${(error as Error).message}); run "npm ci" again`);
    return undefined;
  }
}

/** The places that a user added, a gazetteer for each file of the folder; a damaged file is named and left out. */
function additions(folder: string, warn: (message: string) => void): readonly Gazetteer[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return names.sort().flatMap((name) => {
    const index = readIndex(join(folder, name));
    if (index) return [indexedGazetteer(index)];
    warn(`griot: ${join(folder, name)} is damaged or of another version; add its file again`);
    return [];
  });
}

/** What tells how far the divisions and countries of Griot's own gazetteer reach; without one nothing is known. */
export async function loadReach(warn: (message: string) => void = console.error): Promise<ReachOf> {
  const index = await baseIndex(warn);
  return index ? reachIn(index) : () => ({ radiusKm: null, countries: [] });
}

/** The gazetteer that Griot ships, with the user's additions before it. */
export async function loadGazetteer(
  folder: string = userGazetteerFolder(),
  warn: (message: string) => void = console.error,
): Promise<Gazetteer> {
  const base = await baseIndex(warn);
  const parts = [...additions(folder, warn), ...(base ? [indexedGazetteer(base)] : [])];
  return parts.length ? mergedGazetteer(parts) : emptyGazetteer;
}
