import type { EventLexicon } from '../../languages/lexicon/event.ts';
import type { Attribution, Certainty } from '../../model/index.ts';
import type { Syntax, Tokens } from '../layers.ts';
import type { Tree } from './tree.ts';

/** Whether the words around a trigger deny that the event happened. */
export function isNegated(token: number, tokens: Tokens, tree: Tree, lexicon: EventLexicon): boolean {
  const words = [...tree.children(token)];
  const subject = tree.childrenBy(token, ['nsubj', 'nsubj:pass', 'obj'])[0];
  if (subject !== undefined) words.push(...tree.childrenBy(subject, ['det', 'advmod']));
  return words.some((word) => !tree.is(word, 'obl') && lexicon.negations.includes(tokens.lower[word]!));
}

/**
 * How surely the event is reported: by the verb that governs it, by the modal or adverb beside it, and by the
 * stance of the attribution in which it stands. A hedged sentence of the publisher's own voice is possible only.
 */
export function certaintyOf(
  token: number,
  tokens: Tokens,
  syntax: Syntax,
  tree: Tree,
  lexicon: EventLexicon,
  attribution: Attribution | undefined,
  hedged: boolean,
): Certainty {
  const head = syntax.head[token]!;
  const governor =
    head >= 0 && tree.is(token, 'xcomp', 'obj', 'ccomp') ? syntax.lemma[head]!.toLowerCase() : '';
  if (lexicon.attempted.includes(governor)) return 'attempted';
  if (lexicon.threatened.includes(governor) || attribution?.stance === 'threatens') return 'threatened';
  if (hedged || tree.children(token).some((word) => lexicon.possible.includes(tokens.lower[word]!)))
    return 'possible';
  if (!attribution) return 'fact';
  if (attribution.stance === 'alleges') return 'accused';
  if (attribution.stance === 'doubts' || attribution.stance === 'cannotConfirm') return 'suspected';
  return attribution.stance === 'predicts' ? 'possible' : 'claimed';
}
