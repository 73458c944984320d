// One measured run in a process of its own: node measure-system.ts SYSTEM ROUNDS. Prints one JSON object.
import type { System } from './systems/system.ts';
import { countWords, sampleTexts } from './text.ts';

const [name = '', rounds = '10'] = process.argv.slice(2);
const { system } = (await import(`./systems/${name}.ts`)) as { system: System };
const loading = performance.now();
const read = await system.prepare();
const loadMs = performance.now() - loading;
const texts = sampleTexts();
const words = texts.reduce((sum, text) => sum + countWords(text), 0);
const pass = (): number => texts.reduce((sum, text) => sum + read(text), 0);
for (let n = 0; n < 20; n++) pass();
const started = performance.now();
for (let n = 0; n < Number(rounds); n++) pass();
const seconds = (performance.now() - started) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ name, wordsPerSecond: (words * Number(rounds)) / seconds, loadMs, peakMb }));
