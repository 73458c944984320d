import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExportFormat } from './format.ts';

const folder = new URL('./formats/', import.meta.url);

/** Names of all formats: the files of `formats/`. */
export function formatNames(): readonly string[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => name.replace(/\.[jt]s$/, ''))
    .sort();
}

/** Loads one format. */
export async function loadFormat(name: string): Promise<ExportFormat> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const { format } = (await import(new URL(`${name}.${extension}`, folder).href)) as { format: ExportFormat };
  return format;
}
