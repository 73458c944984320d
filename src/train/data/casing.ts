import type { Tree } from './conllu.ts';

/** The tree with all words in capitals, as in wire reports of old. */
export const inCapitals = (tree: Tree): Tree => ({
  ...tree,
  words: tree.words.map((word) => (word === "n't" ? "N'T" : word.toUpperCase())),
});

/** The tree with a capital on every longer word, as in headings. */
export const asHeading = (tree: Tree): Tree => ({
  ...tree,
  words: tree.words.map((word, n) =>
    n === 0 || word.length > 3 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word,
  ),
});

/** The trees, with copies of some in capitals (one in `capitalsEvery`) and as headings (one in `headingEvery`). */
export function withCasings(trees: readonly Tree[], capitalsEvery: number, headingEvery: number): Tree[] {
  return trees.flatMap((tree, n) => {
    const copies = [tree];
    if (n % capitalsEvery === 1) copies.push(inCapitals(tree));
    if (n % headingEvery === 2 && tree.words.length > 4) copies.push(asHeading(tree));
    return copies;
  });
}
