import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Candidate } from './candidates.ts';

const [CCONJ, NOUN, PROPN] = (['CCONJ', 'NOUN', 'PROPN'] as const).map(tagOf);
const PART_OF_DESCRIPTION = new Set(
  (['ADJ', 'ADP', 'CCONJ', 'DET', 'NOUN', 'NUM', 'PART', 'PROPN'] as const).map(tagOf),
);

/** A description goes on through its complements: "spokesman for the mission in the north". */
export function descriptionEnd({ last }: Candidate, tokens: Tokens, syntax: Syntax): number {
  let end = last;
  let at = last;
  while (
    at < tokens.count &&
    tokens.sentence[at] === tokens.sentence[last - 1] &&
    PART_OF_DESCRIPTION.has(syntax.tag[at]!)
  ) {
    at++;
    if (syntax.tag[at - 1] === NOUN || syntax.tag[at - 1] === PROPN) end = at;
  }
  return end;
}

/** Where the description ends with the complements that hang on its noun: "a nurse at the hospital". */
export function complementEnd(
  { head, last }: Candidate,
  tokens: Tokens,
  syntax: Syntax,
  links: ReadonlySet<string>,
): number {
  let end = last;
  if (last >= tokens.count || !links.has(tokens.lower[last]!)) return last;
  for (let at = last; continuesComplement(at, head, syntax); at++)
    if (syntax.tag[at] === NOUN || syntax.tag[at] === PROPN) end = at + 1;
  return tokens.sentence[end - 1] === tokens.sentence[head] ? end : last;
}

const continuesComplement = (at: number, head: number, syntax: Syntax): boolean =>
  syntax.tag[at] !== CCONJ && PART_OF_DESCRIPTION.has(syntax.tag[at]!) && hangsOn(at, head, syntax);

/** How far up the tree is looked for the noun that a complement hangs on. */
const CLIMB = 6;

function hangsOn(at: number, noun: number, { head }: Syntax): boolean {
  let above = at;
  for (let n = 0; n < CLIMB && above >= 0; n++) {
    above = head[above]!;
    if (above === noun) return true;
  }
  return false;
}
