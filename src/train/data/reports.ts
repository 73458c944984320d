import { createRandom } from '../../learn/random.ts';
import type { Tree } from './conllu.ts';

/** Room for invented reports: a quoted clause, who says so, and the verb. */
interface Parts {
  readonly clauses: readonly Tree[];
  readonly speakers: readonly Tree[];
  readonly verbs: readonly Tree[];
}

const SAYING = 4;
const LONGEST_CLAUSE = 22;
const LONGEST_SPEAKER = 9;
const QUOTES = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['', ''],
] as const;

/**
 * Reports made of parts of the trees, in orders that news is full of and the treebanks are not: a quoted clause,
 * then a verb of saying, then the speaker. The clause depends on the verb as `ccomp`.
 */
export function invertedReports(trees: readonly Tree[], count: number): Tree[] {
  const parts = collect(trees);
  const random = createRandom(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, n) => {
    const [open, close] = pick(QUOTES);
    const clause = pick(parts.clauses);
    return compose(
      `report-${n}`,
      clause,
      pick(parts.speakers),
      pick(parts.verbs),
      open,
      close,
      random() < 0.75,
    );
  });
}

function collect(trees: readonly Tree[]): Parts {
  const clauses: Tree[] = [];
  const speakers: Tree[] = [];
  const verbs: Tree[] = [];
  for (const tree of trees) {
    const root = tree.heads.indexOf(-1);
    if (isClause(tree, root)) clauses.push(withoutStop(tree));
    tree.relations.forEach((relation, n) => {
      if (relation === 'ccomp' && reports(tree, tree.heads[n]!)) {
        const verb = tree.heads[n]!;
        verbs.push(slice(tree, verb, verb + 1, verb));
        tree.heads.forEach((head, s) => {
          if (head === verb && tree.relations[s] === 'nsubj') addSpeaker(tree, s, speakers);
        });
      }
    });
  }
  return { clauses, speakers, verbs: common(verbs) };
}

const isClause = (tree: Tree, root: number): boolean =>
  tree.upos[root] === 'VERB' &&
  tree.words.length > SAYING &&
  tree.words.length <= LONGEST_CLAUSE &&
  tree.words.at(-1) === '.' &&
  tree.relations.includes('nsubj') &&
  !tree.words.slice(0, -1).some((word) => /^["“”.!?:;]$/.test(word)) &&
  !tree.relations.some((relation) => relation === 'parataxis' || relation === 'list');

const reports = (tree: Tree, verb: number): boolean =>
  tree.upos[verb] === 'VERB' && /^VB[DZP]$/.test(tree.xpos[verb]!);

/** Adds the noun phrase at `head` if it stands in one piece. */
function addSpeaker(tree: Tree, head: number, speakers: Tree[]): void {
  if (tree.upos[head] === 'PRON') return;
  const inside = tree.heads.map((_head, n) => isUnder(tree, n, head));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true) + 1;
  if (last - first > LONGEST_SPEAKER || inside.slice(first, last).includes(false)) return;
  const speaker = slice(tree, first, last, head);
  const keepsCapital = speaker.xpos[0]!.startsWith('NNP');
  speakers.push(
    keepsCapital
      ? speaker
      : { ...speaker, words: speaker.words.map((word, n) => (n === 0 ? word.toLowerCase() : word)) },
  );
}

function isUnder(tree: Tree, word: number, ancestor: number): boolean {
  for (let at = word; at >= 0; at = tree.heads[at]!) if (at === ancestor) return true;
  return false;
}

/** The verbs of clauses of content that are seen again and again: those of saying, not of wanting once. */
function common(verbs: readonly Tree[]): Tree[] {
  const counts = new Map<string, number>();
  for (const { lemmas } of verbs) counts.set(lemmas[0]!, (counts.get(lemmas[0]!) ?? 0) + 1);
  return verbs.filter(({ lemmas }) => counts.get(lemmas[0]!)! >= SAYING);
}

/** The words `[first, last)` as a tree with `root` as its root. */
function slice(tree: Tree, first: number, last: number, root: number): Tree {
  const cut = <T>(column: readonly T[]): T[] => column.slice(first, last);
  return {
    id: tree.id,
    words: cut(tree.words),
    lemmas: cut(tree.lemmas),
    upos: cut(tree.upos),
    xpos: cut(tree.xpos),
    heads: cut(tree.heads).map((head, n) => (n + first === root ? -1 : head - first)),
    relations: cut(tree.relations).map((relation, n) => (n + first === root ? 'root' : relation)),
  };
}

const withoutStop = (tree: Tree): Tree => slice(tree, 0, tree.words.length - 1, tree.heads.indexOf(-1));

const mark = (word: string): Tree => ({
  id: '',
  words: [word],
  lemmas: [word],
  upos: ['PUNCT'],
  xpos: [word === ',' ? ',' : '.'],
  heads: [-1],
  relations: ['punct'],
});

/** Puts the parts in a row and hangs each on the verb. */
function compose(
  id: string,
  clause: Tree,
  speaker: Tree,
  verb: Tree,
  open: string,
  close: string,
  verbFirst: boolean,
): Tree {
  const quoted = open === '' ? [clause, mark(',')] : [mark(open), clause, mark(','), mark(close)];
  const teller = verbFirst ? [verb, speaker] : [speaker, verb];
  const pieces = [...quoted, ...teller, mark('.')];
  const starts = pieces.map((_piece, n) =>
    pieces.slice(0, n).reduce((sum, { words }) => sum + words.length, 0),
  );
  const rootOf = (piece: Tree): number => starts[pieces.indexOf(piece)]! + piece.heads.indexOf(-1);
  const heads = pieces.flatMap((piece, n) =>
    piece.heads.map((head) => {
      if (head >= 0) return head + starts[n]!;
      if (piece === verb) return -1;
      return piece.upos[0] === 'PUNCT' && n < quoted.length && quoted.length > 2 && n !== 2
        ? rootOf(clause)
        : rootOf(verb);
    }),
  );
  const relations = pieces.flatMap((piece) =>
    piece.relations.map((relation, n) => {
      if (piece.heads[n] !== -1) return relation;
      if (piece === verb) return 'root';
      return piece === clause ? 'ccomp' : piece === speaker ? 'nsubj' : 'punct';
    }),
  );
  const join = (column: 'words' | 'lemmas' | 'upos' | 'xpos'): string[] =>
    pieces.flatMap((piece) => piece[column]);
  return {
    id,
    words: join('words'),
    lemmas: join('lemmas'),
    upos: join('upos'),
    xpos: join('xpos'),
    heads,
    relations,
  };
}
