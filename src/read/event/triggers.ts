import type { EventLexicon, Trigger } from '../../languages/lexicon/event.ts';
import type { Syntax, Tokens } from '../layers.ts';
import type { Bodies } from './bodies.ts';
import { objectsOf, subjectsOf } from './subjects.ts';
import type { Tree } from './tree.ts';

/** A word that stands for an event. */
export interface Triggered {
  readonly token: number;
  /** Last token of the trigger's words; differs from `token` for a phrase. */
  readonly last: number;
  readonly trigger: Trigger;
  readonly verbal: boolean;
}

/** What finding events looks at in one document. */
export interface EventView {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly tree: Tree;
  readonly bodies: Bodies;
  readonly lexicon: EventLexicon;
}

/** The words of `[first, last)` that stand for events, in text order. */
export function findTriggers(view: EventView, first: number, last: number): readonly Triggered[] {
  const found: Triggered[] = [];
  for (let token = first; token < last; token++) {
    const triggered = triggeredBy(view, token);
    if (triggered) found.push(triggered);
  }
  return found;
}

function triggeredBy(view: EventView, token: number): Triggered | undefined {
  const { tree, lexicon } = view;
  if (tree.isTagged(token, 'VERB')) return verbAt(view, token);
  if (tree.isTagged(token, 'NOUN') && !tree.is(token, 'compound')) {
    const trigger = nounAt(view, token);
    return trigger && { token, last: token, trigger, verbal: false };
  }
  if (!tree.isTagged(token, 'ADJ') || tree.childrenBy(token, ['cop']).length === 0) return undefined;
  const trigger = own(lexicon.adjectives, lemmaOf(view, token));
  return trigger && { token, last: token, trigger, verbal: true };
}

function verbAt(view: EventView, token: number): Triggered | undefined {
  const phrase = phraseAt(view, token);
  const found = phrase?.trigger ?? own(view.lexicon.verbs, lemmaOf(view, token));
  if (!found) return undefined;
  const { bodies, tree } = view;
  const objects = objectsOf(tree, token);
  const subjects = subjectsOf(tree, token);
  const ofPlaces = objects.some(bodies.isPlace) ? found.ofPlaces : undefined;
  const byChance = found.harms && isAccident(view, token) ? view.lexicon.accident : undefined;
  const trigger = ofPlaces ?? byChance ?? found;
  if (trigger.bodily && [...objects, ...subjects].some((word) => isNobody(bodies, word))) return undefined;
  if (trigger.ofBodies && !subjects.some(bodies.isBody)) return undefined;
  return { token, last: phrase?.last ?? token, trigger, verbal: true };
}

/** "Killed in a crash", "the flood killed": nobody did it. */
const isAccident = (view: EventView, verb: number): boolean =>
  view.tree
    .childrenBy(verb, ['nsubj', 'nsubj:pass', 'obl', 'obl:agent', 'nmod'])
    .some((word) => view.lexicon.accidents.includes(lemmaOf(view, word)));

/** What cannot be touched neither strikes nor is struck; an event may ("the blast hit a bus"). */
const isNobody = ({ isIntangible, isEvent }: Bodies, word: number): boolean =>
  isIntangible(word) && !isEvent(word);

function nounAt(view: EventView, token: number): Trigger | undefined {
  const { tree, lexicon, tokens } = view;
  const lemma = lemmaOf(view, token);
  for (const modifier of tree.childrenBy(token, ['compound', 'amod'])) {
    const named = own(lexicon.compounds, `${lemmaOf(view, modifier)} ${lemma}`);
    if (named) return named;
  }
  const before =
    token > 0 ? own(lexicon.compounds, `${tokens.lower[token - 1]} ${tokens.lower[token]}`) : undefined;
  if (before) return before;
  const aimed = own(lexicon.aimed, lemma);
  if (aimed && tree.childrenBy(token, ['nmod', 'obl']).some((word) => isTarget(view, word))) return aimed;
  const ofPeople = own(lexicon.ofPeople, lemma);
  if (ofPeople && tree.childrenBy(token, ['nmod']).some((word) => isMember(view, word))) return ofPeople;
  return own(lexicon.nouns, lemma);
}

const isMember = ({ tree, lexicon, bodies }: EventView, word: number): boolean =>
  lexicon.objectPrepositions.includes(tree.caseOf(word) ?? '') && bodies.isSomebody(word);

const isTarget = ({ tree, lexicon, bodies }: EventView, word: number): boolean =>
  lexicon.targetPrepositions.includes(tree.caseOf(word) ?? '') && !bodies.isIntangible(word);

const lemmaOf = ({ syntax }: EventView, token: number): string => syntax.lemma[token]!.toLowerCase();

/** A lemma such as "constructor" must not find what every object has. */
const own = (triggers: Readonly<Record<string, Trigger>>, key: string): Trigger | undefined =>
  Object.hasOwn(triggers, key) ? triggers[key] : undefined;

const COMPLETES = ['obj', 'obl', 'compound:prt', 'xcomp', 'advmod', 'amod', 'nsubj:pass'] as const;

function phraseAt(
  view: EventView,
  token: number,
): { readonly trigger: Trigger; readonly last: number } | undefined {
  const { tokens, tree, lexicon } = view;
  const lemma = lemmaOf(view, token);
  for (const word of tree.childrenBy(token, COMPLETES)) {
    const trigger =
      own(lexicon.phrases, `${lemma} ${tokens.lower[word]}`) ??
      own(lexicon.phrases, `${lemma} ${lemmaOf(view, word)}`) ??
      own(lexicon.phrases, `${lemma} ${tree.caseOf(word)}`);
    if (trigger)
      return {
        trigger,
        last: Math.max(token, isParticle(tree, word) ? word : isObject(tree, word) ? word : token),
      };
  }
  return undefined;
}

const isParticle = (tree: Tree, word: number): boolean => tree.is(word, 'compound:prt', 'advmod');
const isObject = (tree: Tree, word: number): boolean => tree.is(word, 'obj', 'xcomp');
