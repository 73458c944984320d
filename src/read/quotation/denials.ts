import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Attribution, Span, Stance } from '../../model/index.ts';
import type { UntruthFinder } from './untrue.ts';
import type { View } from './view.ts';

/** An attribution with the token ranges it was made from. */
export interface Drafted {
  readonly attribution: Attribution;
  readonly contents: readonly Span[];
  readonly sources: readonly Span[];
}

const END = /[.!?…”"]/;
/** A pointer stands for at most so many attributions before it. */
const MOST = 4;
/** A content with more words than this says itself what is denied, unless a noun for a report opens it. */
const POINTING_WORDS = 6;
const NOUN_WITHIN = 4;
/** Stances of what can be denied before it is told. */
const TOLD: ReadonlySet<Stance> = new Set(['says', 'alleges']);

/**
 * Links each denial to what it denies: the attributions of others that stand before it where its content points back
 * ("this", "the allegations", "that is a lie"), the sentence before where there are none, and otherwise its own content.
 */
export function linkDenials(
  view: View,
  lexicon: QuotationLexicon,
  drafts: readonly Drafted[],
  isUntruth: UntruthFinder,
): Attribution[] {
  const pointers = new Set(lexicon.pointers);
  const nouns = new Set(lexicon.reportNouns);
  const openers = new Set([...lexicon.complementizers, ...lexicon.genitive]);
  return drafts.map(({ attribution, contents }, index) => {
    if (attribution.stance !== 'denies' || contents.length === 0) return attribution;
    const back = pointsBack(view, contents, pointers, nouns, openers) || isUntruth(view, contents);
    const denies = back
      ? (deniedBefore(view, drafts, index) ??
        deniedAfter(view, drafts, index) ??
        sentenceBefore(view, contents))
      : attribution.contents;
    return { ...attribution, denies: denies.length > 0 ? denies : attribution.contents };
  });
}

function pointsBack(
  { tokens }: View,
  contents: readonly Span[],
  pointers: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
  openers: ReadonlySet<string>,
): boolean {
  const words = contents
    .flatMap(([first, last]) => tokens.lower.slice(first, last))
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return false;
  if (words.length === 1) return pointers.has(words[0]!) || nouns.has(words[0]!);
  const noun = words.findIndex((word) => nouns.has(word));
  if (noun < 0) return false;
  // "the claim that the road was mined" says itself what is denied.
  if (openers.has(words[noun + 1] ?? '')) return false;
  return words.length <= POINTING_WORDS || noun < NOUN_WITHIN;
}

/** The id of the next attribution, where a denial opens a report and the paragraph after it tells what is denied. */
function deniedAfter(
  { tokens, sentences }: View,
  drafts: readonly Drafted[],
  index: number,
): string[] | undefined {
  const blockOf = ({ contents }: Drafted): number => sentences[tokens.sentence[contents[0]![0]]!]!.block;
  const words = ({ sources }: Drafted): string =>
    sources.map(([first, last]) => tokens.lower.slice(first, last).join(' ')).join(' ');
  const own = drafts[index]!;
  for (let n = index + 1; n < drafts.length; n++) {
    const other = drafts[n]!;
    if (other.contents.length === 0) continue;
    if (blockOf(other) - blockOf(own) > 1) return undefined;
    if (blockOf(other) === blockOf(own) || words(other) === words(own)) continue;
    return TOLD.has(other.attribution.stance) ? [other.attribution.id] : undefined;
  }
  return undefined;
}

/** Ids of the attributions of other sources that stand right before, nearest paragraph first. */
function deniedBefore(
  { tokens, sentences }: View,
  drafts: readonly Drafted[],
  index: number,
): string[] | undefined {
  const own = drafts[index]!;
  const blockOf = ({ contents }: Drafted): number => sentences[tokens.sentence[contents[0]![0]]!]!.block;
  const words = (draft: Drafted): string =>
    draft.sources.map(([first, last]) => tokens.lower.slice(first, last).join(' ')).join(' ');
  const speaker = words(own);
  const found: string[] = [];
  let block: number | undefined;
  for (let n = index - 1; n >= 0 && found.length < MOST; n--) {
    const other = drafts[n]!;
    if (other.contents.length === 0) continue;
    const { stance, id } = other.attribution;
    const theirs = blockOf(other);
    if (blockOf(own) - theirs > 2 || (block !== undefined && theirs !== block)) break;
    if (words(other) === speaker || stance === 'denies' || stance === 'cannotConfirm' || stance === 'doubts')
      continue;
    block = theirs;
    found.push(id);
  }
  return found.length > 0 ? found.reverse() : undefined;
}

/** The sentence before the denial, a whole one (no heading or byline), when it stands in the same paragraph or the one before. */
function sentenceBefore({ tokens, sentences }: View, contents: readonly Span[]): Span[] {
  const at = tokens.sentence[contents[0]![0]]!;
  const before = sentences[at - 1];
  if (!before || sentences[at]!.block - before.block > 1) return [];
  return END.test(tokens.text[before.last - 1]!) ? [before.span] : [];
}
