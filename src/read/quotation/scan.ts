import type { MarkKind } from '../../languages/lexicon/quotation.ts';

/** A character (or a doubled one) that may open or close a quotation, judged by its neighbours alone. */
export interface MarkSign {
  readonly at: number;
  readonly length: number;
  /** Index of its kind in the language's list. */
  readonly kind: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Of the apostrophe's kind. */
  readonly single: boolean;
  /** It may as well be an apostrophe. */
  readonly doubtful: boolean;
}

/** Finds the signs of a stretch of text. */
export type MarkScanner = (text: string, start: number, end: number) => MarkSign[];

const BEFORE_OPENING = /[\s([{–—\-/…]/;
const AFTER_CLOSING = /[\s)\]}.,;:!?–—\-/…]/;
const WORD = /[\p{L}\p{N}]/u;

/** A scanner for the language's kinds of marks. */
export function createMarkScanner(kinds: readonly MarkKind[]): MarkScanner {
  const roles = new Map<string, { kind: number; open: boolean; close: boolean }>();
  kinds.forEach((kind, at) => {
    for (const sign of [...kind.open, ...kind.close]) {
      if (!roles.has(sign))
        roles.set(sign, { kind: at, open: kind.open.includes(sign), close: kind.close.includes(sign) });
    }
  });
  const signs = [...roles.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(signs.map((sign) => sign.replace(/[[\]\\^]/g, '\\$&')).join('|'), 'g');
  const isSign = (char: string): boolean => roles.has(char);

  return (text, start, end) => {
    const found: MarkSign[] = [];
    // The stretch alone, lest each search run on to the next sign of the document.
    const stretch = text.slice(start, end);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
      let sign = match[0];
      const at = start + match.index;
      const before = at > start ? text[at - 1]! : ' ';
      // Of three equal signs the inner one is single: it stands last at an opening, first at a closing.
      if (
        sign.length === 2 &&
        text[at + 2] === sign[0] &&
        roles.has(sign[0]!) &&
        !BEFORE_OPENING.test(before)
      ) {
        sign = sign[0]!;
        pattern.lastIndex = match.index + 1;
      }
      const role = roles.get(sign)!;
      const next = at + sign.length;
      const after = next < end ? text[next]! : ' ';
      const neighbours = { before, after, isSign };
      const single = kinds[role.kind]!.apostrophe;
      const made = single ? judgeSingle(text, at, role, neighbours) : judgeDouble(role, neighbours);
      if (made) found.push({ at, length: sign.length, kind: role.kind, single, ...made });
    }
    return found;
  };
}

interface Neighbours {
  readonly before: string;
  readonly after: string;
  readonly isSign: (char: string) => boolean;
}

type Judgement = Pick<MarkSign, 'opens' | 'closes' | 'doubtful'>;

function judgeDouble(
  role: { open: boolean; close: boolean },
  { before, after, isSign }: Neighbours,
): Judgement | undefined {
  const mayOpen = (BEFORE_OPENING.test(before) || isSign(before)) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && (AFTER_CLOSING.test(after) || isSign(after));
  if (role.open !== role.close) {
    // A mark of the wrong side is believed only where the right side cannot stand.
    const wrong = role.open ? mayClose && !mayOpen : mayOpen && !mayClose && WORD.test(after);
    return { opens: role.open !== wrong, closes: role.close !== wrong, doubtful: false };
  }
  if (mayOpen === mayClose) return { opens: true, closes: true, doubtful: false };
  return { opens: mayOpen, closes: mayClose, doubtful: false };
}

function judgeSingle(
  text: string,
  at: number,
  role: { open: boolean; close: boolean },
  { before, after, isSign }: Neighbours,
): Judgement | undefined {
  if (WORD.test(before) && WORD.test(after)) return undefined;
  const opens = role.open && (BEFORE_OPENING.test(before) || isSign(before)) && !/\s/.test(after);
  const closes = role.close && !/\s/.test(before) && !WORD.test(after);
  if (!opens && !closes) return undefined;
  const possessive = closes && /s/i.test(before) && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4));
  const clipped = opens && /^\p{N}/u.test(after);
  return { opens, closes, doubtful: possessive || clipped || (opens && /\p{Ll}/u.test(after)) };
}
