import type { Mark, Span } from './marks.ts';

const RUN = 4;

interface Word {
  readonly span: Span;
  readonly folded: string;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    span: [index, index + word.length],
    folded: word.toLowerCase(),
  }));

const runAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map(({ folded }) => folded)
    .join(' ');

/** Marks on the stretches of `text` that stand in `original` too: every run of four words that it shares. */
export function copiedMarks(text: string, original: string): Mark[] {
  const [own, others] = [wordsOf(text), wordsOf(original)];
  const runs = new Set(
    others.slice(0, Math.max(0, others.length - RUN + 1)).map((_, at) => runAt(others, at)),
  );
  const marks: Mark[] = [];
  let [from, to] = [-1, -1];
  const close = (): void => {
    if (to < 0) return;
    const span: Span = [own[from]!.span[0], own[to]!.span[1]];
    marks.push({ annotation: `copied-${span[0]}`, layer: 'copied', span });
  };
  for (let at = 0; at + RUN <= own.length; at++) {
    if (!runs.has(runAt(own, at))) continue;
    if (at > to + 1 || to < 0) {
      close();
      from = at;
    }
    to = at + RUN - 1;
  }
  close();
  return marks;
}
