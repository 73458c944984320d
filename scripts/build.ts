// Builds the package into dist/: the compiled library and command, the gazetteer's index, and the page.
import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGazetteerIndex, buildPage } from './prepare.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const compiled = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
await buildGazetteerIndex();
copyFileSync(join(root, 'build/gazetteer.bin'), join(dist, 'gazetteer.bin'));
await buildPage();
console.log('built dist/: library, command, gazetteer and page');
