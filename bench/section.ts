import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

/** Puts Markdown into docs/performance.md between the marks of `name`, or at its end where there are none yet. */
export function writeSection(name: string, markdown: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n${markdown.trim()}\n${close}`;
  const before = readFileSync(FILE, 'utf8');
  const [from, to] = [before.indexOf(open), before.indexOf(close)];
  const after =
    from === -1 || to === -1
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + close.length);
  writeFileSync(FILE, after);
  console.log(`wrote the section "${name}" of docs/performance.md`);
}

/** Rows of a Markdown table. */
export const tableRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
