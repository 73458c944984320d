import type { EventLexicon, Trigger } from '../../languages/lexicon/event.ts';
import type { Syntax, Tokens } from '../layers.ts';
import type { Tree } from './tree.ts';

/** A word that stands for an event. */
export interface Triggered {
  readonly token: number;
  /** Last token of the trigger's words; differs from `token` for a phrase. */
  readonly last: number;
  readonly trigger: Trigger;
  readonly verbal: boolean;
}

/** The words of `[first, last)` that stand for events, in text order. */
export function findTriggers(
  tokens: Tokens,
  syntax: Syntax,
  tree: Tree,
  lexicon: EventLexicon,
  first: number,
  last: number,
): readonly Triggered[] {
  const found: Triggered[] = [];
  for (let token = first; token < last; token++) {
    const lemma = syntax.lemma[token]!.toLowerCase();
    if (tree.isTagged(token, 'VERB')) {
      const phrase = phraseAt(tokens, syntax, tree, lexicon, token, lemma);
      const trigger = phrase?.trigger ?? own(lexicon.verbs, lemma);
      if (trigger) found.push({ token, last: phrase?.last ?? token, trigger, verbal: true });
    } else if (tree.isTagged(token, 'NOUN') && !isModifier(tree, token)) {
      const trigger = own(lexicon.nouns, lemma);
      if (trigger) found.push({ token, last: token, trigger, verbal: false });
    }
  }
  return found;
}

/** A lemma such as "constructor" must not find what every object has. */
const own = (triggers: Readonly<Record<string, Trigger>>, lemma: string): Trigger | undefined =>
  Object.hasOwn(triggers, lemma) ? triggers[lemma] : undefined;

const isModifier = (tree: Tree, token: number): boolean => tree.is(token, 'compound');

function phraseAt(
  tokens: Tokens,
  syntax: Syntax,
  tree: Tree,
  lexicon: EventLexicon,
  token: number,
  lemma: string,
): { readonly trigger: Trigger; readonly last: number } | undefined {
  for (const object of tree.childrenBy(token, ['obj', 'obl', 'compound:prt', 'xcomp'])) {
    const trigger =
      own(lexicon.phrases, `${lemma} ${tokens.lower[object]}`) ??
      own(lexicon.phrases, `${lemma} ${syntax.lemma[object]!.toLowerCase()}`);
    if (trigger) return { trigger, last: object };
  }
  return undefined;
}
