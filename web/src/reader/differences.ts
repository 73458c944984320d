import { diffArrays } from 'diff';

/** A stretch that both texts have, or only one of them. */
export interface Stretch {
  readonly kind: 'same' | 'ours' | 'theirs';
  readonly text: string;
}

const WORDS = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** Longest that comparing may take, in milliseconds. */
const PATIENCE = 4000;

/**
 * Where two texts differ, word by word; undefined where they differ so much that finding out takes too long. The
 * stretches of one kind and the same ones, put together, are that text.
 *
 * @example differencesOf('nine died', 'ten died') // theirs 'nine', ours 'ten', same ' died'
 */
export function differencesOf(theirs: string, ours: string): readonly Stretch[] | undefined {
  const parts = diffArrays(theirs.match(WORDS) ?? [], ours.match(WORDS) ?? [], { timeout: PATIENCE });
  return (
    parts &&
    together(
      parts.map(({ value, added, removed }) => ({
        kind: added ? 'ours' : removed ? 'theirs' : 'same',
        text: value.join(''),
      })),
    )
  );
}

const SPACE = /^[^\S\n]+$/;

/** Changed words that only a space parts are one stretch. */
function together(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  let [theirs, ours] = ['', ''];
  const close = (): void => {
    if (theirs) joined.push({ kind: 'theirs', text: theirs });
    if (ours) joined.push({ kind: 'ours', text: ours });
    [theirs, ours] = ['', ''];
  };
  for (const [at, { kind, text }] of stretches.entries()) {
    const next = stretches[at + 1];
    if (kind === 'theirs') theirs += text;
    else if (kind === 'ours') ours += text;
    else if (theirs && ours && SPACE.test(text) && next && next.kind !== 'same') {
      theirs += text;
      ours += text;
    } else {
      close();
      joined.push({ kind, text });
    }
  }
  close();
  return joined;
}

/** Paragraphs that stand beside each other. */
export interface Row {
  readonly theirs: readonly Stretch[];
  readonly ours: readonly Stretch[];
}

/** The stretches in rows: a new one begins wherever both texts begin a paragraph. */
export function rowsOf(stretches: readonly Stretch[]): readonly Row[] {
  const rows: Row[] = [];
  let theirs: Stretch[] = [];
  let ours: Stretch[] = [];
  const close = (): void => {
    if (theirs.length + ours.length > 0) rows.push({ theirs, ours });
    [theirs, ours] = [[], []];
  };
  for (const { kind, text } of stretches) {
    if (kind === 'ours') ours.push({ kind, text });
    else if (kind === 'theirs') theirs.push({ kind, text });
    else
      for (const [at, part] of text.split(/\n\s*/).entries()) {
        if (at > 0) close();
        if (!part) continue;
        theirs.push({ kind, text: part });
        ours.push({ kind, text: part });
      }
  }
  close();
  return rows;
}

/** How many words a text has. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
