import type { Relation } from '../tag/tagset.ts';
import type { Tree } from './tree.ts';

const OBJECTS: readonly Relation[] = ['obj', 'iobj'];
const SUBJECTS: readonly Relation[] = ['nsubj', 'nsubj:pass'];
const SHARES_SUBJECT: readonly Relation[] = ['conj', 'xcomp', 'advcl'];

/**
 * Whether the verb stands in the passive. A parser may take the subject of an active verb for that of a passive one:
 * where neither an auxiliary nor an agent says so and the verb has an object, it is active.
 */
export const isPassive = (tree: Tree, verb: number): boolean =>
  tree.childrenBy(verb, ['aux:pass', 'obl:agent']).length > 0 ||
  (tree.childrenBy(verb, ['nsubj:pass']).length > 0 && tree.childrenBy(verb, ['obj']).length === 0);

/** Words that fill the verb's own subject; for a relative pronoun, what it stands for. */
const ownSubjects = (tree: Tree, verb: number): readonly number[] =>
  tree
    .childrenBy(verb, SUBJECTS)
    .map((word) => (tree.isTagged(word, 'PRON') && tree.is(verb, 'acl:relcl') ? tree.head(verb) : word));

/** Who does what an active verb says: its subject, or that of the verb that it is joined to or completes. */
export function subjectsOf(tree: Tree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) return [];
  if (tree.childrenBy(verb, SUBJECTS).length > 0) return ownSubjects(tree, verb);
  const head = tree.head(verb);
  if (head < 0) return [];
  if (tree.is(verb, 'acl')) return tree.isTagged(head, 'NOUN', 'PROPN') ? [ofNoun(tree, head)] : [];
  if (!tree.is(verb, ...SHARES_SUBJECT) || !tree.isTagged(head, 'VERB')) return [];
  return controllers(tree, verb, head);
}

/** "Accused by prosecutors of shelling": who shelled is the one accused, not the one who accuses. */
function ofNoun(tree: Tree, noun: number): number {
  if (!tree.is(noun, 'obl:agent')) return noun;
  return ownSubjects(tree, tree.head(noun))[0] ?? noun;
}

/** "Forced the plane to land", "is believed to have fled", "came and killed". */
function controllers(tree: Tree, verb: number, head: number): readonly number[] {
  if (!tree.is(verb, 'xcomp')) return subjectsOf(tree, head);
  if (isPassive(tree, head)) return ownSubjects(tree, head);
  const objects = tree.childrenBy(head, ['obj']);
  return objects.length > 0 ? objects : subjectsOf(tree, head);
}

/** Whom the verb befalls: its object, or the subject of the passive. */
export const objectsOf = (tree: Tree, verb: number): readonly number[] =>
  isPassive(tree, verb) ? ownSubjects(tree, verb) : tree.childrenBy(verb, OBJECTS);
