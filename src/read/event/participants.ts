import type { EventType, Participant, Role, Span } from '../../model/index.ts';
import { isPassive, objectsOf, subjectsOf } from './subjects.ts';
import type { Tree } from './tree.ts';
import type { EventView, Triggered } from './triggers.ts';

/** Finds who takes part in an event, by the relations of the words around its trigger. `isTime` tells words of time. */
export function findParticipants(
  event: Triggered,
  view: EventView,
  entityAt: (span: Span) => string | undefined,
  isTime: (span: Span) => boolean,
): readonly Participant[] {
  const { tokens, tree } = view;
  const found: Participant[] = [];
  for (const { role, token } of event.verbal ? verbRoles(event, view) : nounRoles(event, view)) {
    const [first, last] = tree.phrase(token);
    const span: Span = [tokens.start[first]!, tokens.end[last]!];
    if (isTime(span) || found.some((other) => other.span![0] === span[0])) continue;
    const entity = entityAt(span);
    if (entity === undefined && tree.isTagged(token, 'PRON')) continue;
    found.push(entity === undefined ? { role, span } : { role, span, entity });
  }
  return found;
}

interface Filled {
  readonly role: Role;
  readonly token: number;
}

function verbRoles(event: Triggered, view: EventView): readonly Filled[] {
  const { trigger, token } = event;
  const { tree, bodies } = view;
  const objects = befallen(event, tree).filter((word) => word !== event.last || event.last === token);
  const subjects = subjectsOf(tree, token);
  const driven = trigger.suffers && trigger.object && objects.some((word) => !bodies.isPlace(word));
  const subject: Role = trigger.suffers && !driven ? 'victim' : 'actor';
  const filled: Filled[] = [];
  for (const word of subjects) filled.push(...actorRoles(view, subject, word));
  for (const word of objects) {
    const left = trigger.suffers && !isPassive(tree, token) && bodies.isPlace(word);
    filled.push(...withConjuncts(tree, left ? 'from' : objectRole(event), word));
  }
  for (const word of tree.childrenBy(token, ['obl:agent'])) filled.push(...actorRoles(view, 'actor', word));
  if (event.last !== token) filled.push(...goalsOfPhrase(event, view));
  filled.push(...obliqueRoles(event, view, objects));
  if (isBareParticiple(event, tree)) {
    const intransitive = INTRANSITIVE.has(trigger.type) && trigger.object === undefined;
    filled.push(...withConjuncts(tree, intransitive ? subject : objectRole(event), tree.head(token)));
  }
  return filled;
}

/** "Arrested and beat the reporter": whoever is harmed may stand behind the second verb. */
function befallen({ token, trigger }: Triggered, tree: Tree): readonly number[] {
  const own = objectsOf(tree, token);
  if (own.length > 0 || !trigger.harms || isPassive(tree, token)) return own;
  return tree
    .childrenBy(token, ['conj'])
    .flatMap((verb) => (isPassive(tree, verb) ? [] : objectsOf(tree, verb)));
}

const objectRole = ({ trigger }: Triggered): Role => trigger.object ?? (trigger.harms ? 'victim' : 'target');

/** Nobody is "protested": the noun before such a participle is its subject. */
const INTRANSITIVE: ReadonlySet<EventType> = new Set([
  'protest',
  'arrival',
  'withdrawal',
  'displacement',
  'death',
]);

/** "Men killed by soldiers": a participle without an object of its own befalls the noun before it. */
const isBareParticiple = ({ token }: Triggered, tree: Tree): boolean =>
  tree.is(token, 'acl') &&
  tree.isTagged(tree.head(token), 'NOUN', 'PROPN') &&
  objectsOf(tree, token).length === 0 &&
  tree.childrenBy(token, ['mark']).length === 0;

/** A weapon that acts is an instrument; an event, or what cannot be touched, is the cause and nobody. */
function actorRoles(view: EventView, role: Role, word: number): readonly Filled[] {
  const { bodies, tree } = view;
  if (isInstrument(view, word)) return [{ role: role === 'actor' ? 'instrument' : role, token: word }];
  return bodies.isEvent(word) || bodies.isIntangible(word) ? [] : withConjuncts(tree, role, word);
}

const isInstrument = ({ lexicon, syntax }: EventView, word: number): boolean =>
  lexicon.instruments.includes(syntax.lemma[word]!.toLowerCase());

/** Phrases with prepositions: the verb's own, and those that hang on its objects or on one another ("sent food to Dori by air"). */
function obliqueRoles(event: Triggered, view: EventView, objects: readonly number[]): readonly Filled[] {
  const { tree } = view;
  const filled: Filled[] = [];
  const own = tree.childrenBy(event.token, ['obl', 'nmod']);
  const inner = MOVES.has(event.trigger.type) ? [...objects, ...own] : [];
  for (const word of [...own, ...inner.flatMap((outer) => tree.childrenBy(outer, ['nmod']))]) {
    const role = obliqueRole(event, view, word);
    if (role)
      filled.push(...(role === 'actor' ? actorRoles(view, role, word) : withConjuncts(tree, role, word)));
  }
  return filled;
}

/** "Set fire to the bus", "took control of the town": what the words of a phrase aim at. */
function goalsOfPhrase(event: Triggered, { tree, lexicon, bodies }: EventView): readonly Filled[] {
  const aims = [...lexicon.goalPrepositions, ...lexicon.targetPrepositions, ...lexicon.objectPrepositions];
  return [event.token, event.last]
    .flatMap((word) => tree.childrenBy(word, ['obl', 'nmod']))
    .filter((word) => aims.includes(tree.caseOf(word) ?? '') && !bodies.isIntangible(word))
    .flatMap((word) => withConjuncts(tree, objectRole(event), word));
}

const MOVES: ReadonlySet<EventType> = new Set(['displacement', 'arrival', 'withdrawal', 'delivery', 'aid']);
const GIVES: ReadonlySet<EventType> = new Set(['delivery', 'aid']);

function obliqueRole({ trigger }: Triggered, view: EventView, word: number): Role | undefined {
  const { tree, lexicon } = view;
  const preposition = tree.caseOf(word);
  if (preposition === undefined) return undefined;
  if (isInstrument(view, word) && lexicon.instrumentPrepositions.includes(preposition)) return 'instrument';
  const moves = MOVES.has(trigger.type);
  if (moves && lexicon.originPrepositions.includes(preposition)) return 'from';
  if (moves && lexicon.goalPrepositions.includes(preposition))
    return GIVES.has(trigger.type) ? 'recipient' : 'to';
  if (lexicon.agentPrepositions.includes(preposition) && !tree.is(word, 'obl:agent')) return 'actor';
  return undefined;
}

function nounRoles(event: Triggered, view: EventView): readonly Filled[] {
  const { tree, lexicon } = view;
  const { token } = event;
  const filled: Filled[] = [];
  const nouns = tree.childrenBy(token, ['nmod', 'obl']);
  const ofObject = nouns.some((word) => lexicon.objectPrepositions.includes(tree.caseOf(word) ?? ''));
  for (const owner of tree.childrenBy(token, ['nmod:poss']))
    filled.push(...withConjuncts(tree, event.trigger.harms && !ofObject ? 'victim' : 'actor', owner));
  for (const word of tree.childrenBy(token, ['compound']))
    if (isInstrument(view, word)) filled.push({ role: 'instrument', token: word });
  for (const word of nouns) {
    const role = nounRole(event, view, word);
    if (role)
      filled.push(...(role === 'actor' ? actorRoles(view, role, word) : withConjuncts(tree, role, word)));
  }
  for (const word of carriers(view, token)) filled.push(...actorRoles(view, 'actor', word));
  return filled;
}

function nounRole(event: Triggered, view: EventView, word: number): Role | undefined {
  const { tree, lexicon, bodies } = view;
  const preposition = tree.caseOf(word) ?? '';
  const { trigger } = event;
  if (lexicon.objectPrepositions.includes(preposition))
    return (trigger.object ?? (trigger.harms ? 'victim' : undefined)) && !bodies.isIntangible(word)
      ? objectRole(event)
      : undefined;
  if (lexicon.targetPrepositions.includes(preposition))
    return bodies.isIntangible(word) ? undefined : 'target';
  return obliqueRole(event, view, word);
}

/** "The rebels carried out an attack": whoever the verb that carries the noun says. */
function carriers({ tree, lexicon, syntax }: EventView, noun: number): readonly number[] {
  const verb = tree.head(noun);
  if (verb < 0 || !tree.is(noun, 'obj', 'nsubj:pass', 'obl')) return [];
  if (!lexicon.lightVerbs.includes(syntax.lemma[verb]!.toLowerCase())) return [];
  return isPassive(tree, verb) ? tree.childrenBy(verb, ['obl:agent']) : subjectsOf(tree, verb);
}

const withConjuncts = (tree: Tree, role: Role, token: number): readonly Filled[] =>
  [token, ...tree.childrenBy(token, ['conj'])].map((word) => ({ role, token: word }));
