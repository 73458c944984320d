import type { Clusters } from '../../learn/clusters.ts';
import { bestOf, type LinearModel, scoreInto } from '../../learn/linear-model.ts';
import { PerceptronTrainer } from '../../learn/perceptron.ts';
import { createRandom, shuffle } from '../../learn/random.ts';
import type { FineTags } from '../../read/tag/fine-tags.ts';
import { LABEL_FEATURES, labelFeatures } from '../../read/tag/label-features.ts';
import { PARSE_FEATURES, parseFeatures } from '../../read/tag/parse-features.ts';
import { ParseInput, PUNCTUATION } from '../../read/tag/parse-input.ts';
import { MOVES, ParseState } from '../../read/tag/parse-state.ts';
import { bestMove, type Parser, SiblingTable } from '../../read/tag/parser.ts';
import { ARC_KINDS, arcKind, type RelationSets } from '../../read/tag/relation-sets.ts';
import { RELATIONS, relationOf } from '../../read/tag/tagset.ts';
import { WordTable } from '../../read/tag/word-table.ts';
import type { Tree } from './conllu.ts';
import { bestMoves, type GoldTree, goldTree } from './oracle.ts';
import { inputOf } from './tagging.ts';

/** A tree with the fine tags that the tagger gives it. */
export interface TaggedTree {
  readonly tree: Tree;
  readonly tags: Uint8Array;
}

export interface ParsingOptions {
  readonly moveBits: number;
  readonly labelBits: number;
  readonly epochs: number;
  readonly clusters: Clusters;
  readonly fineTags: FineTags;
  readonly log?: (line: string) => void;
  /** Called after every epoch with the model so far. */
  readonly inspect?: (model: LinearModel, epoch: number) => void;
}

/** The gold tree of a sentence's words alone: a word that hangs on a mark hangs on the mark's head instead. */
function goldWords(
  { tree, tags }: TaggedTree,
  fineTags: FineTags,
): { readonly gold: GoldTree; readonly relations: readonly number[] } {
  const isMark = (n: number): boolean => fineTags.upos[tags[n]!] === PUNCTUATION;
  const words = tree.heads.map((_head, n) => n).filter((n) => !isMark(n));
  const number = new Map(words.map((n, word) => [n, word]));
  const heads = words.map((n) => {
    let head = tree.heads[n]!;
    while (head >= 0 && isMark(head)) head = tree.heads[head]!;
    return head < 0 ? -1 : number.get(head)!;
  });
  return { gold: goldTree(heads), relations: words.map((n) => relationOf(tree.relations[n]!)) };
}

/** Loads sentences of their own into one `ParseInput`. */
function createLoader(clusters: Clusters, fineTags: FineTags): (tagged: TaggedTree) => ParseInput {
  const table = new WordTable(clusters, () => 0);
  const input = new ParseInput();
  return ({ tree, tags }) => {
    const { ids } = inputOf(table, tree.words);
    input.load(table, ids, tags, fineTags, 0, tree.words.length);
    return input;
  };
}

/** A good move must beat the best bad one by this much, or it is learned again. */
const MARGIN = 100;
/** How often a wrong move is followed, from the second epoch on. */
const EXPLORED = 0.9;

/** Trains the model of moves with a dynamic oracle: it learns to go on well after its own mistakes. */
export function trainMoves(trees: readonly TaggedTree[], options: ParsingOptions): LinearModel {
  const trainer = new PerceptronTrainer(options.moveBits, MOVES);
  const load = createLoader(options.clusters, options.fineTags);
  const state = new ParseState();
  const features = new Uint32Array(PARSE_FEATURES);
  const scores = new Float32Array(MOVES);
  const random = createRandom(2);
  const order = trees.map((tagged) => ({ tagged, ...goldWords(tagged, options.fineTags) }));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const { tagged, gold } of shuffle(order, random)) {
      const input = load(tagged);
      state.start(input.size);
      while (!state.finished) {
        if (state.forced !== undefined) {
          state.make(state.forced);
          continue;
        }
        const count = parseFeatures(state, input, features);
        scoreInto(trainer.model, features, count, scores);
        const guess = bestMove(state, scores);
        const good = bestMoves(state, gold);
        const better = bestAmong(state, good, scores);
        const worse = bestAmong(state, ~good, scores);
        trainer.tick();
        seen++;
        if (worse >= 0 && scores[better]! - scores[worse]! < MARGIN) {
          trainer.update(features, count, better, 1);
          trainer.update(features, count, worse, -1);
        }
        const right = (good & (1 << guess)) !== 0;
        if (!right) wrong++;
        const move = right || (epoch > 0 && random() < EXPLORED) ? guess : better;
        state.make(move);
      }
    }
    options.log?.(
      `moves, epoch ${epoch + 1} of ${options.epochs}: ${((100 * wrong) / seen).toFixed(2)}% wrong`,
    );
    options.inspect?.(trainer.averaged(), epoch);
  }
  return trainer.averaged();
}

/** The allowed move of highest score among those whose bits are set; -1 if there is none. */
function bestAmong(state: ParseState, bits: number, scores: Float32Array): number {
  let best = -1;
  for (let move = 0; move < MOVES; move++)
    if ((bits & (1 << move)) !== 0 && state.allows(move) && (best < 0 || scores[move]! > scores[best]!))
      best = move;
  return best;
}

/** Puts the gold tree into the state as if it had been parsed; a tree with crossing arcs keeps them. */
function loadGold(state: ParseState, gold: GoldTree): void {
  const size = gold.heads.length;
  state.start(size);
  for (let head = 0; head <= size; head++) {
    for (let n = head - 1; n >= 0; n--) if (gold.heads[n] === head) attach(state, head, n, 'left');
    for (let n = head + 1; n < size; n++) if (gold.heads[n] === head) attach(state, head, n, 'right');
  }
}

function attach(state: ParseState, head: number, word: number, side: 'left' | 'right'): void {
  const [first, second, count] =
    side === 'left' ? [state.left1, state.left2, state.lefts] : [state.right1, state.right2, state.rights];
  state.head[word] = head;
  second[head] = first[head]!;
  first[head] = word;
  count[head]!++;
}

/** An arc kind seen less often than this leaves all relations open. */
const FEWEST_ARCS = 30;
/** A relation that a kind of arc has less often than this is taken for a slip. */
const FEWEST_RELATIONS = 2;

/** The relations that arcs of each kind have in the trees. */
export function relationSetsOf(trees: readonly TaggedTree[]): RelationSets {
  const counts = new Map<number, Map<number, number>>();
  for (const { tree, tags } of trees)
    tree.heads.forEach((head, n) => {
      if (head < 0) return;
      const kind = arcKind(tags[head]!, tags[n]!, n < head);
      const relation = relationOf(tree.relations[n]!);
      const ofKind = counts.get(kind) ?? new Map<number, number>();
      counts.set(kind, ofKind.set(relation, (ofKind.get(relation) ?? 0) + 1));
    });
  const names = new Map<string, number>([[RELATIONS.map((_relation, n) => n).join(' '), 0]]);
  const numbers = new Uint16Array(ARC_KINDS);
  for (const [kind, ofKind] of counts) {
    const relations = [...ofKind]
      .filter(([, count]) => count >= FEWEST_RELATIONS)
      .map(([relation]) => relation);
    const total = [...ofKind.values()].reduce((a, b) => a + b, 0);
    if (total < FEWEST_ARCS || relations.length === 0) continue;
    const name = relations.sort((a, b) => a - b).join(' ');
    if (!names.has(name)) names.set(name, names.size);
    numbers[kind] = names.get(name)!;
  }
  return { sets: [...names.keys()].map((name) => Uint8Array.from(name.split(' '), Number)), numbers };
}

/** Trains the model of relations on the gold trees. */
export function trainLabels(
  trees: readonly TaggedTree[],
  sets: RelationSets,
  options: ParsingOptions,
): LinearModel {
  const classes = RELATIONS.length;
  const trainer = new PerceptronTrainer(options.labelBits, classes);
  const load = createLoader(options.clusters, options.fineTags);
  const state = new ParseState();
  const siblings = new SiblingTable();
  const features = new Uint32Array(LABEL_FEATURES);
  const random = createRandom(3);
  const order = trees.map((tagged) => ({ tagged, ...goldWords(tagged, options.fineTags) }));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const { tagged, gold, relations } of shuffle(order, random)) {
      const input = load(tagged);
      loadGold(state, gold);
      siblings.start(input.size);
      for (let n = 0; n < input.size; n++) {
        const head = state.head[n]!;
        if (head === input.size) continue;
        const count = labelFeatures(state, input, n, siblings.of(head), features);
        const kind = arcKind(input.tag[head + 1]!, input.tag[n + 1]!, n < head);
        const candidates = sets.sets[sets.numbers[kind]!]!;
        const guess = bestOf(trainer.model, features, count, candidates);
        const relation = relations[n]!;
        trainer.tick();
        seen++;
        if (guess !== relation && candidates.includes(relation)) {
          wrong++;
          trainer.update(features, count, relation, 1);
          trainer.update(features, count, guess, -1);
        }
        siblings.add(head, guess);
      }
    }
    options.log?.(
      `relations, epoch ${epoch + 1} of ${options.epochs}: ${((100 * wrong) / seen).toFixed(2)}% wrong`,
    );
  }
  return trainer.averaged();
}

/** A parse of each tree: heads within the sentence, -1 for the root, and relations. */
export function parseTrees(
  trees: readonly TaggedTree[],
  parser: Parser,
  options: Pick<ParsingOptions, 'clusters' | 'fineTags'>,
): { readonly heads: number[]; readonly relations: string[] }[] {
  const load = createLoader(options.clusters, options.fineTags);
  return trees.map((tagged) => {
    const input = load(tagged);
    parser.parse(input);
    const { head, relation, size } = input.tree;
    return {
      heads: [...head.subarray(0, size)],
      relations: Array.from(relation.subarray(0, size), (index) => RELATIONS[index]!),
    };
  });
}
