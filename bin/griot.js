#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNode } from './griot-node.js';

// A checkout runs its sources; an installed package runs what was built from them.
const source = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const built = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
runNode([existsSync(source) ? source : built, ...process.argv.slice(2)]);
