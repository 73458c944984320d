import { readFileSync } from 'node:fs';

/** A sentence of a treebank, in columns. */
export interface Tree {
  readonly id: string;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head in this sentence; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/**
 * Sentences of a CoNLL-U file. Multiword and empty tokens are left out: their words stand on lines of their own.
 *
 * @throws Error when the file cannot be read.
 */
export function readTrees(path: string): Tree[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .map(parseTree)
    .filter((tree) => tree.words.length > 0);
}

function parseTree(block: string): Tree {
  const rows = block
    .split(/\r?\n/)
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  const column = (n: number): string[] => rows.map((row) => row[n]!);
  return {
    id: /^# sent_id = (.*)$/m.exec(block)?.[1] ?? '',
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    relations: column(7),
  };
}

/**
 * Writes predictions in the form the scorer wants: same tokens, columns UPOS, HEAD and DEPREL filled.
 *
 * @param heads indexes within the sentence, -1 for the root
 */
export function formatTree(
  tree: Tree,
  upos: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): string {
  const rows = tree.words.map((word, n) =>
    [n + 1, word, '_', upos[n], '_', '_', heads[n]! + 1, relations[n], '_', '_'].join('\t'),
  );
  return `# sent_id = ${tree.id}\n${rows.join('\n')}\n\n`;
}
