import { resolve } from 'node:path';
import type { SearchHit } from '../store/contract.ts';
import { openDossier } from '../store/open.ts';
import { createStyle, type Style } from './account/style.ts';
import type { SearchOptions } from './commands/search.ts';
import { type Console, colours, complain, print } from './console.ts';
import { EXIT, type ExitCode } from './exit.ts';

/** `griot search`: exits with 1 where nothing was found, as `grep` does. */
export async function searchCommand(
  console: Console,
  path: string,
  words: readonly string[],
  options: SearchOptions,
): Promise<ExitCode> {
  const dossier = openDossier(resolve(console.cwd, path));
  try {
    const { items, total } = dossier.search(words.join(' '), { offset: 0, limit: options.limit });
    if (options.json) {
      await print(console, `${JSON.stringify({ items, total }, null, 2)}\n`);
      return EXIT.done;
    }
    const style = createStyle(colours(console));
    await print(console, items.map((item) => hit(item, style)).join('\n'));
    if (total === 0) complain(console, `no document of ${path} holds all of these words.`);
    else if (total > items.length) complain(console, `${items.length} of ${total} hits; --limit shows more.`);
    return total === 0 ? EXIT.failed : EXIT.done;
  } finally {
    dossier.close();
  }
}

function hit({ title, publisher, date, document, snippet, marks }: SearchHit, style: Style): string {
  const facts = [publisher, date, document].filter(Boolean).join(' · ');
  let marked = '';
  let at = 0;
  for (const [start, end] of marks) {
    marked += snippet.slice(at, start) + style.figure(snippet.slice(start, end));
    at = end;
  }
  marked = (marked + snippet.slice(at)).replace(/\s+/g, ' ');
  return `${style.strong(title || document)} ${style.faint(facts)}\n  ${marked}\n`;
}
