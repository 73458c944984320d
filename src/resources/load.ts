import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadGazetteer } from '../gazetteer/files.ts';
import type { LanguagePack } from '../languages/pack.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Resources } from './resources.ts';

const languagesFolder = fileURLToPath(new URL('../languages/', import.meta.url));
const modelsFolder = fileURLToPath(new URL('../../models/', import.meta.url));

/** ISO codes of the languages that can be read: the folders of `src/languages/` that hold a pack. */
export function availableLanguages(): readonly string[] {
  return readdirSync(languagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && packFile(entry.name) !== undefined)
    .map((entry) => entry.name)
    .sort();
}

const packFile = (code: string): string | undefined =>
  ['index.ts', 'index.js'].map((name) => join(languagesFolder, code, name)).find((path) => existsSync(path));

/**
 * The language pack alone, without weights and gazetteer.
 *
 * @throws Error when there is no pack for the language.
 */
export async function loadPack(code: string): Promise<LanguagePack> {
  const path = packFile(code);
  if (!path) throw new Error(`no language pack "${code}"; there are ${availableLanguages().join(', ')}`);
  const { default: language } = (await import(pathToFileURL(path).href)) as { default: LanguagePack };
  return language;
}

/**
 * Loads what reading a language needs; the gazetteer is Griot's own with the user's additions unless one is given.
 *
 * @throws Error when there is no pack for the language.
 */
export async function loadResources(code: string, given?: Gazetteer): Promise<Resources> {
  const language = await loadPack(code);
  const gazetteer = given ?? (await loadGazetteer());
  return { language, gazetteer, weights: sharedWeights(code) };
}

/** Reads each file of weights once: stages that need the same one look at the same memory. */
function sharedWeights(code: string): Resources['weights'] {
  const read = new Map<string, Uint8Array | undefined>();
  return (name) => {
    if (!read.has(name)) read.set(name, readWeights(code, name));
    return read.get(name);
  };
}

function readWeights(code: string, name: string): Uint8Array | undefined {
  const path = join(modelsFolder, code, `${name}.bin`);
  return existsSync(path) ? readFileSync(path) : undefined;
}
