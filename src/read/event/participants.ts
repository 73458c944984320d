import type { EventLexicon } from '../../languages/lexicon/event.ts';
import type { EventType, Participant, Role, Span } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import type { Tree } from './tree.ts';
import type { Triggered } from './triggers.ts';

/** Finds who takes part in an event, by the relations of the words around its trigger. */
export function findParticipants(
  event: Triggered,
  tokens: Tokens,
  tree: Tree,
  lexicon: EventLexicon,
  entityAt: (span: Span) => string | undefined,
): readonly Participant[] {
  const roles = event.verbal
    ? verbRoles(event, tokens, tree, lexicon)
    : nounRoles(event, tokens, tree, lexicon);
  return roles.map(({ role, token }) => {
    const [first, last] = tree.phrase(token);
    const span: Span = [tokens.start[first]!, tokens.end[last]!];
    const entity = entityAt(span);
    return entity === undefined ? { role, span } : { role, span, entity };
  });
}

interface Filled {
  readonly role: Role;
  readonly token: number;
}

function verbRoles(event: Triggered, tokens: Tokens, tree: Tree, lexicon: EventLexicon): readonly Filled[] {
  const { trigger, token } = event;
  const harmed: Role = trigger.harms ? 'victim' : 'target';
  const subject: Role = trigger.suffers ? 'victim' : 'actor';
  const filled: Filled[] = [];
  const add = (role: Role, words: readonly number[]): void => {
    for (const word of words)
      if (!isPronounSubject(tree, word)) filled.push(...withConjuncts(tree, role, word));
  };
  const passive = tree.childrenBy(token, ['nsubj:pass']);
  add(subject, subjectsOf(tree, token));
  add(trigger.suffers ? 'victim' : harmed, passive);
  add(
    trigger.suffers ? 'object' : harmed,
    tree.childrenBy(token, ['obj']).filter((word) => word !== event.last || event.last === token),
  );
  add('actor', tree.childrenBy(token, ['obl:agent']));
  filled.push(...obliqueRoles(event, tokens, tree, lexicon));
  if (passive.length === 0 && tree.is(token, 'acl') && tree.isTagged(tree.head(token), 'NOUN', 'PROPN')) {
    const suffered = isParticiple(tree, token) && !INTRANSITIVE.has(trigger.type);
    add(suffered ? harmed : subject, [tree.head(token)]);
  }
  return filled;
}

/** Nobody is "protested": the noun before such a participle is its subject. */
const INTRANSITIVE: ReadonlySet<EventType> = new Set([
  'protest',
  'arrival',
  'withdrawal',
  'displacement',
  'death',
]);

const SHARES_SUBJECT = ['conj', 'xcomp', 'advcl'] as const;

/** Subject of the verb, or of the verb that it is joined to or completes ("came and killed"). */
function subjectsOf(tree: Tree, token: number): readonly number[] {
  const own = tree.childrenBy(token, ['nsubj']);
  if (own.length > 0 || tree.childrenBy(token, ['nsubj:pass']).length > 0) return own;
  const head = tree.head(token);
  return head >= 0 && tree.is(token, ...SHARES_SUBJECT) && tree.isTagged(head, 'VERB')
    ? subjectsOf(tree, head)
    : [];
}

/** "men killed by" has no object of its own, "gunmen attacking a town" has. */
const isParticiple = (tree: Tree, token: number): boolean => tree.childrenBy(token, ['obj']).length === 0;

const isPronounSubject = (tree: Tree, token: number): boolean => tree.isTagged(token, 'PRON');

function obliqueRoles(
  event: Triggered,
  tokens: Tokens,
  tree: Tree,
  lexicon: EventLexicon,
): readonly Filled[] {
  const filled: Filled[] = [];
  for (const word of tree.childrenBy(event.token, ['obl', 'nmod'])) {
    const role = obliqueRole(event, tokens, tree, lexicon, word);
    if (role) filled.push(...withConjuncts(tree, role, word));
  }
  return filled;
}

function obliqueRole(
  event: Triggered,
  tokens: Tokens,
  tree: Tree,
  lexicon: EventLexicon,
  word: number,
): Role | undefined {
  const preposition = tree.caseOf(word);
  if (preposition === undefined) return undefined;
  const moves = ['displacement', 'arrival', 'withdrawal', 'delivery'].includes(event.trigger.type);
  const isInstrument = lexicon.instruments.includes(tokens.lower[word]!.replace(/s$/, ''));
  if (isInstrument && lexicon.instrumentPrepositions.includes(preposition)) return 'instrument';
  if (moves && lexicon.originPrepositions.includes(preposition)) return 'from';
  if (moves && lexicon.goalPrepositions.includes(preposition)) return 'to';
  if (lexicon.agentPrepositions.includes(preposition) && tree.is(word, 'obl', 'nmod')) return 'actor';
  return undefined;
}

function nounRoles(event: Triggered, tokens: Tokens, tree: Tree, lexicon: EventLexicon): readonly Filled[] {
  const harmed: Role = event.trigger.harms ? 'victim' : 'target';
  const filled: Filled[] = [];
  for (const owner of tree.childrenBy(event.token, ['nmod:poss'])) {
    if (!isPronounSubject(tree, owner))
      filled.push({ role: event.trigger.harms ? 'victim' : 'actor', token: owner });
  }
  for (const word of tree.childrenBy(event.token, ['nmod', 'obl'])) {
    const preposition = tree.caseOf(word) ?? '';
    const moving = obliqueRole(event, tokens, tree, lexicon, word);
    const role = lexicon.targetPrepositions.includes(preposition) ? harmed : moving;
    if (role) filled.push(...withConjuncts(tree, role, word));
  }
  return filled;
}

const withConjuncts = (tree: Tree, role: Role, token: number): readonly Filled[] =>
  [token, ...tree.childrenBy(token, ['conj'])].map((word) => ({ role, token: word }));
