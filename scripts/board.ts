// Measures one board on its dev part: node bin/griot-node.js scripts/board.ts BOARD [train|dev]
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../src/eval/evaluate.ts';
import { createReader } from '../src/read/reader.ts';
import { loadResources } from '../src/resources/load.ts';

const [board = '', part = 'dev'] = process.argv.slice(2);
const shared = new URL('../../shared/', import.meta.url).pathname;
const gold = join(shared, 'corpora', board, `${part}.jsonl`);
const output = join(tmpdir(), `${board}-${part}-${process.pid}.jsonl`);
const own = join(shared, 'score', `${board}.mjs`);
const scoring = { gold, scorer: existsSync(own) ? own : join(shared, 'score/score.mjs') };
const reader = createReader(await loadResources('en'));
const started = performance.now();
console.log(evaluate(board, { input: gold, output, scoring }, reader));
console.log(`${Math.round(performance.now() - started)} ms`);
