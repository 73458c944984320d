import type { EventLexicon } from '../../languages/lexicon/event.ts';
import type { NounTypes } from '../entities/noun-types.ts';
import type { WordFacts } from '../entities/word-facts.ts';
import type { Layers } from '../layers.ts';
import type { Tree } from './tree.ts';

/** What the words for those who take part in events denote, by the token of their head. */
export interface Bodies {
  /** A plan, a price, a storm: nothing that acts or can be struck. */
  readonly isIntangible: (token: number) => boolean;
  /** A body of people, such as an army or a country; or a name of one. */
  readonly isBody: (token: number) => boolean;
  readonly isPlace: (token: number) => boolean;
  /** A person or people. */
  readonly isSomebody: (token: number) => boolean;
  /** The words stand for an event themselves. */
  readonly isEvent: (token: number) => boolean;
}

type Given = Pick<Layers, 'tokens' | 'syntax' | 'names'>;

/** The bodies of one document. */
export function bodiesIn(
  { tokens, syntax, names }: Given,
  tree: Tree,
  lexicon: EventLexicon,
  nouns: NounTypes,
  facts: WordFacts,
): Bodies {
  const nameAt = new Int32Array(tokens.count).fill(-1);
  names.forEach(({ first, last }, n) => {
    nameAt.fill(n, first, last);
  });
  const lemmaOf = (token: number): string => syntax.lemma[token]!.toLowerCase();
  /** "Dozens of men" are men. */
  const meant = (token: number): number => {
    const inner = tree
      .childrenBy(token, ['nmod'])
      .find((child) => lexicon.innerPrepositions.includes(tree.caseOf(child) ?? ''));
    return inner !== undefined && isQuantity(token) ? inner : token;
  };
  const isQuantity = (token: number): boolean =>
    tree.isTagged(token, 'NUM') || (classOf(token) === 'none' && facts.isIntangible(lemmaOf(token)));
  const classOf = (token: number): string => {
    const type = names[nameAt[token]!]?.type;
    if (type === 'place' || type === 'person' || type === 'organisation') return type;
    return type ? 'other' : nouns.classOf(lemmaOf(token));
  };
  const isEvent = (token: number): boolean =>
    tree.isTagged(token, 'NOUN') &&
    (Object.hasOwn(lexicon.nouns, lemmaOf(token)) || Object.hasOwn(lexicon.aimed, lemmaOf(token)));
  return {
    isEvent,
    isIntangible: (token) => {
      const head = meant(token);
      return (
        tree.isTagged(head, 'NOUN') &&
        classOf(head) === 'none' &&
        !lexicon.tangible.includes(lemmaOf(head)) &&
        facts.isIntangible(lemmaOf(head))
      );
    },
    isBody: (token) => {
      const kind = classOf(meant(token));
      return (
        kind === 'organisation' ||
        kind === 'group' ||
        (kind === 'place' && nameAt[token]! >= 0) ||
        lexicon.tangible.includes(lemmaOf(meant(token)))
      );
    },
    isSomebody: (token) => {
      const kind = classOf(meant(token));
      return kind === 'person' || kind === 'group' || kind === 'organisation';
    },
    isPlace: (token) => {
      const kind = classOf(token);
      return kind === 'place' || kind === 'facility';
    },
  };
}
