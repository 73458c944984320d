import type { Relay, Span } from '../../model/index.ts';
import type { LayoutWords } from './layout-words.ts';

/** A picture credit or the line that names outlet and author. */
export interface Credit {
  /** Where the credit begins in its line; what precedes it is a caption. */
  readonly start: number;
  /** The outlet it names, as offsets in the line; absent for a mere picture credit. */
  readonly outlet?: Span | undefined;
}

const isName = (words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*$/u.test(word) || /^\p{Ll}{1,3}$/u.test(word));

/**
 * The credit that a line is or ends with: "NOS / Jane Doe", "Photo: Jane Doe/Wire", "... (Wire/Jane Doe)".
 */
export function findCredit(line: string, words: LayoutWords): Credit | undefined {
  if (line.length > 400) return undefined;
  return wholeLine(line, words) ?? bracketed(line, words) ?? labelled(line, words);
}

function wholeLine(line: string, words: LayoutWords): Credit | undefined {
  if (line.length > 80 || /[.!?:;,"”]$/.test(line)) return undefined;
  const bare = line.replace(/^\s*(?:©|\(c\))\s*/i, '');
  const marked = bare.length < line.length;
  const parts = bare.split(/\s*[/|]\s*/);
  const known = parts.findIndex((part) => words.isAgency(part.toLowerCase()));
  if (bare.includes('|') && known < 0) return undefined;
  if (parts.length > 3 || !parts.every((part) => part !== '' && isName(part))) return undefined;
  if (parts.length === 1) {
    return marked || known === 0 ? { start: 0, outlet: known === 0 ? at(line, bare) : undefined } : undefined;
  }
  const outlet = known >= 0 ? parts[known]! : parts.find((part) => /^\p{Lu}{2,6}$/u.test(part));
  const spaced = /\s[/|]\s/.test(bare);
  if (outlet === undefined && !(spaced && parts.every((part) => part.split(/\s+/).length <= 4)))
    return undefined;
  return { start: 0, outlet: at(line, outlet ?? parts[0]!) };
}

/** The last bracket of a caption, if it names an agency or calls itself a picture. */
function bracketed(line: string, words: LayoutWords): Credit | undefined {
  const match = /\s*[([]([^()[\]]{2,70})[)\]]\.?$/u.exec(line);
  if (!match || match.index < 8) return undefined;
  return isPictureCredit(match[1]!, words) ? { start: line.indexOf(match[1]!, match.index) - 1 } : undefined;
}

/** "Photo: Jane Doe", alone or at the end of a caption. */
function labelled(line: string, words: LayoutWords): Credit | undefined {
  const match = /(?:^|[.!?”"]\s+)((\p{L}+)(?:\s\p{L}+)?\s*[:/]\s*[^:]{2,70})$/u.exec(line);
  if (!match) return undefined;
  const credit = match[1]!;
  const label = credit.slice(0, credit.search(/[:/]/)).trim().toLowerCase();
  if (!label.split(/\s+/).some(words.isCreditWord)) return undefined;
  return { start: line.length - credit.length };
}

function isPictureCredit(credit: string, words: LayoutWords): boolean {
  const pieces = credit.toLowerCase().split(/[\s/:,|]+/);
  if (pieces.some(words.isCreditWord)) return true;
  const parts = credit.split(/\s*\/\s*/);
  return parts.length > 1 && parts.every(isName) && parts.some((part) => words.isAgency(part.toLowerCase()));
}

function at(line: string, name: string): Span {
  const start = line.indexOf(name);
  return [start, start + name.length];
}

/** The relay that a credit makes of its document. */
export function creditRelay(text: string, lineStart: number, credit: Credit): Relay | undefined {
  if (!credit.outlet) return undefined;
  const span: Span = [lineStart + credit.outlet[0], lineStart + credit.outlet[1]];
  return { kind: 'credit', name: text.slice(...span), span };
}
