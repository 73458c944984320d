/** Universal Dependencies parts of speech; `Syntax.tag` holds indexes into this list. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const; // prettier-ignore

export type Upos = (typeof UPOS)[number];

/** Universal Dependencies relations without subtypes, but for those that reading needs. */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'csubj',
  'csubj:pass',
  'ccomp',
  'xcomp',
  'obl',
  'obl:agent',
  'vocative',
  'expl',
  'dislocated',
  'advcl',
  'advmod',
  'discourse',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'nmod',
  'nmod:poss',
  'appos',
  'nummod',
  'acl',
  'acl:relcl',
  'amod',
  'det',
  'clf',
  'case',
  'conj',
  'cc',
  'fixed',
  'flat',
  'compound',
  'compound:prt',
  'list',
  'parataxis',
  'orphan',
  'goeswith',
  'reparandum',
  'punct',
  'dep',
] as const; // prettier-ignore

export type Relation = (typeof RELATIONS)[number];

const tagIndex = new Map<string, number>(UPOS.map((tag, n) => [tag, n]));
const relationIndex = new Map<string, number>(RELATIONS.map((relation, n) => [relation, n]));

/** Index of a part of speech in `UPOS`; that of X when unknown. */
export const tagOf = (name: string): number => tagIndex.get(name) ?? tagIndex.get('X')!;

/** Index of a relation in `RELATIONS`: an unlisted subtype counts as its main relation, an unknown one as `dep`. */
export const relationOf = (name: string): number =>
  relationIndex.get(name) ?? relationIndex.get(name.split(':')[0]!) ?? relationIndex.get('dep')!;
