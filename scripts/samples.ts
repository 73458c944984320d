import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../src/cli/program.ts';

const root = join(import.meta.dirname, '..');

/** The sample reports: the files in the folders of examples/. */
function samples(): readonly string[] {
  const folder = join(root, 'examples');
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder && /\.(?:md|html|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Runs a `griot` command at the root of the project; resolves to its exit code. */
export function griot(...args: string[]): Promise<number> {
  const { stdin, stdout, stderr, env } = process;
  return runCommandLine(args, { stdin, stdout, stderr, env, cwd: root }, '');
}

/** Reads the sample reports into a dossier; resolves to the exit code. */
export function addSamples(path: string): Promise<number> {
  const files = samples();
  console.log(`Reading ${files.length} sample reports…`);
  return griot('add', path, ...files);
}
