import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** A training program: `src/train/NAME.ts` that exports `train`. Programs are found by their file name. */
interface Program {
  readonly train: (corporaFolder: string) => void | Promise<void>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({
  options: { corpora: { type: 'string' } },
  allowPositionals: true,
});
const [name] = positionals;
const path = join(folder, `${name}.ts`);

if (!name || !values.corpora || name === 'main' || !existsSync(path)) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -3));
  console.error(
    `Usage: npm run train -- NAME --corpora FOLDER\nNAME is a program of src/train/: ${names.join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const program = (await import(pathToFileURL(path).href)) as Partial<Program>;
  if (!program.train) throw new Error(`src/train/${name}.ts is no training program: it exports no "train"`);
  await program.train(values.corpora);
}
