import type { DocumentInput, Span, Warning } from '../model/index.ts';
import type { Resources } from '../resources/resources.ts';
import type { QuotationMark, Sentence, Tokens } from './layers.ts';
import { type LayoutWords, prepareLayoutWords } from './segment/layout-words.ts';
import { defineStage, type Stage } from './stage.ts';

/** Says what the reader should know about the reading. */
export function createWarningsStage(resources: Resources): Stage {
  const words = prepareLayoutWords(resources.language.segment.layout);
  return defineStage({
    name: 'warnings',
    kind: 'recognise',
    requires: ['document', 'blocks', 'tokens', 'sentences', 'marks'],
    assigns: ['warnings'],
    run: ({ document, tokens, sentences, marks }) => ({
      warnings: [
        ...undated(document),
        ...marks.flatMap((mark) => unclosed(document.text, mark)),
        ...garbled(document.text, tokens, sentences, words),
      ],
    }),
  });
}

function undated({ date }: DocumentInput): readonly Warning[] {
  if (date) return [];
  const message =
    'The document states no day of publication: relative dates stay open. Give the day to settle them.';
  return [{ kind: 'undated', message }];
}

const SHOWN = 160;

function unclosed(text: string, { span: [start, end], unclosed }: QuotationMark): readonly Warning[] {
  if (!unclosed) return [];
  let stop = Math.min(end, start + SHOWN);
  while (stop < end && stop > start + 1 && !/\s/.test(text[stop]!)) stop--;
  const message = 'A quotation is opened here and never closed: where it ends is a guess.';
  return [{ kind: 'unclosedQuotation', span: [start, stop], message }];
}

/** Letters that were decoded twice or in a wrong encoding, and signs that no sentence holds. */
const BROKEN = /\ufffd|â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|[†‡¤¦■□◊]|[?]{2,}\p{L}|\p{L}[?]{1,2}\p{Ll}/gu;

/** One warning a sentence, with what looks wrong in it. */
function garbled(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  words: LayoutWords,
): readonly Warning[] {
  const found = new Map<number, Warning>();
  const warn = (sentence: number, span: Span, message: string) => {
    if (sentence >= 0 && !found.has(sentence)) found.set(sentence, { kind: 'garbled', span, message });
  };
  for (const match of text.matchAll(BROKEN)) {
    const at = match.index;
    const message = 'These characters look broken: the words around them may be wrong.';
    warn(sentenceAt(sentences, at), [at, at + match[0].length], message);
  }
  for (let n = 1; n < tokens.count; n++) {
    if (!isDoubled(tokens, n, words)) continue;
    const message = 'A word stands twice: the sentence may be garbled.';
    warn(tokens.sentence[n]!, [tokens.start[n - 1]!, tokens.end[n]!], message);
  }
  for (const n of strayMarks(tokens)) {
    const message = 'The spacing before this mark is odd: words may be missing or out of place.';
    warn(tokens.sentence[n]!, [tokens.start[n]!, tokens.end[n]!], message);
  }
  return [...found.values()].sort((a, b) => a.span![0] - b.span![0]);
}

function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = sentences[middle]!.span;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}

function isDoubled({ lower, text, sentence }: Tokens, n: number, words: LayoutWords): boolean {
  const word = lower[n]!;
  return (
    word === lower[n - 1] &&
    word.length > 1 &&
    word === text[n] &&
    sentence[n] === sentence[n - 1] &&
    /^\p{L}+$/u.test(word) &&
    !words.mayStandTwice(word)
  );
}

/** Question and exclamation marks after a space, in a text where most have none. */
function strayMarks({ count, text, spaceBefore, sentence }: Tokens): readonly number[] {
  const spaced: number[] = [];
  let marks = 0;
  for (let n = 1; n < count; n++) {
    const word = text[n]!;
    if (word !== '?' && word !== '!') continue;
    marks++;
    if (spaceBefore[n] === 1 && sentence[n] === sentence[n - 1]) spaced.push(n);
  }
  return spaced.length * 2 <= marks ? spaced : [];
}
