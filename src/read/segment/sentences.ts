import type { Block } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Sentence, Tokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { sentenceEnd } from './boundaries.ts';
import { TokenList } from './token-list.ts';
import { tokenise } from './tokenise.ts';
import { createWordRules, type WordRules } from './word-rules.ts';

const READABLE = new Set<Block['kind']>(['heading', 'paragraph', 'list', 'table']);
const BY_LINE = new Set<Block['kind']>(['list', 'table']);

/** Splits readable blocks into sentences and tokens. */
export function createSentencesStage(resources: Resources): Stage {
  const rules = createWordRules(resources.language.segment.words);
  return defineStage({
    name: 'segment/sentences',
    kind: 'recognise',
    requires: ['document', 'blocks'],
    assigns: ['tokens', 'sentences'],
    run: ({ document, blocks }) => segment(document.text, blocks, rules),
  });
}

/** Tokens and sentences of the readable blocks; a sentence never leaves its block, nor its line in lists and tables. */
export function segment(
  text: string,
  blocks: readonly Block[],
  rules: WordRules,
): { readonly tokens: Tokens; readonly sentences: readonly Sentence[] } {
  const list = new TokenList(text);
  const sentences: Sentence[] = [];
  blocks.forEach(({ kind, span }, block) => {
    if (!READABLE.has(kind)) return;
    for (const [start, end] of BY_LINE.has(kind) ? lines(text, span[0], span[1]) : [span]) {
      const from = list.count;
      tokenise(list, rules, start, end);
      splitSentences(list, rules, from, block, sentences);
    }
  });
  return { tokens: toTokens(list, sentences), sentences };
}

function* lines(text: string, start: number, end: number): Iterable<readonly [number, number]> {
  let from = start;
  while (from < end) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    yield [from, to];
    from = to + 1;
  }
}

function splitSentences(
  list: TokenList,
  rules: WordRules,
  from: number,
  block: number,
  sentences: Sentence[],
) {
  let first = from;
  while (first < list.count) {
    const last = sentenceEnd(list, rules, first, list.count);
    sentences.push({ span: [list.start[first]!, list.end[last - 1]!], first, last, block });
    first = last;
  }
}

function toTokens(list: TokenList, sentences: readonly Sentence[]): Tokens {
  const { count, text, lower } = list;
  const sentence = new Int32Array(count);
  sentences.forEach(({ first, last }, n) => {
    sentence.fill(n, first, last);
  });
  return {
    count,
    start: list.start.slice(0, count),
    end: list.end.slice(0, count),
    text,
    lower,
    sentence,
    spaceBefore: list.spaceBefore.slice(0, count),
  };
}
