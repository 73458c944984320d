import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const samples = fileURLToPath(new URL('../examples/mali/', import.meta.url));

/** Bodies of the English sample reports, without front matter. */
export function sampleTexts(): readonly string[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(samples + name, 'utf8'))
    .filter((file) => /^language: en$/m.test(file))
    .map((file) => file.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

/** Words as everybody counts them: runs of characters between whitespace. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
