/** What a UTF-16 code unit is to the tokeniser. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const APOSTROPHE = 4;
export const HYPHEN = 5;
export const DOT = 6;
/** Any other mark, a token of its own. */
export const MARK = 7;

const classes = new Uint8Array(65536);
for (const apostrophe of "'’‘ʼ`´") classes[apostrophe.charCodeAt(0)] = APOSTROPHE;
for (const hyphen of '-‐‑') classes[hyphen.charCodeAt(0)] = HYPHEN;
for (const dot of '.') classes[dot.charCodeAt(0)] = DOT;
/** Zero-width characters that stand where words part; soft hyphens and joiners stay inside words. */
for (const space of '\u200b\u2060\ufeff\u0000') classes[space.charCodeAt(0)] = SPACE;
for (const inner of '\u00ad\u200c\u200d\ufe0e\ufe0f') classes[inner.charCodeAt(0)] = LETTER;

/** Class of a code unit; worked out once for each. Halves of surrogate pairs count as marks. */
export function classOf(code: number): number {
  const known = classes[code]!;
  return known !== 0 ? known : learn(code);
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const found = /\s|\p{Cc}/u.test(character)
    ? SPACE
    : /[\p{L}\p{M}]/u.test(character)
      ? LETTER
      : /\p{N}/u.test(character)
        ? DIGIT
        : MARK;
  classes[code] = found;
  return found;
}

/** Whether the code unit is a capital letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return classOf(code) === LETTER && /\p{Lu}/u.test(String.fromCharCode(code));
}

/** Whether the code unit is a small letter. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return classOf(code) === LETTER && /\p{Ll}/u.test(String.fromCharCode(code));
}

/** Whether the code unit is the first or second half of a surrogate pair. */
export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
export const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether a letter or digit stands at `at`, before `to`. */
export function isWordAt(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === DIGIT;
}

/** Whether a letter or digit stands right before `at`. */
export const isWordBefore = (text: string, at: number): boolean => at > 0 && isWordAt(text, at - 1, at);

/** Whether a digit stands at `at`. */
export const isDigitAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === DIGIT;
