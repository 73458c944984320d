import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import { withWholePhrases } from './phrases.ts';
import type { View } from './view.ts';

const [ADP, AUX, NOUN, PROPN, VERB] = (['ADP', 'AUX', 'NOUN', 'PROPN', 'VERB'] as const).map(tagOf);
const PASSIVE = relationOf('aux:pass');
const CLAUSE_MARKS = new Set([':', ';']);

/**
 * Mends what the models make of odd sentences, and leaves out what no careful reader would call an attribution; undefined
 * then.
 */
export type Mender = (view: View, lemmas: readonly string[], candidate: Chosen) => Chosen | undefined;

/** A mender for the language's words. */
export function createMender(lexicon: QuotationLexicon): Mender {
  const generic = new Set(lexicon.generic);
  const things = new Set(lexicon.things);
  const thingVerbs = new Set(lexicon.thingVerbs);
  const refusals = new Set(lexicon.refusals);
  const disclosing = new Set([...lexicon.sayingVerbs, ...lexicon.disclosing]);
  const telling = new Set(lexicon.tellingVerbs);
  const passives = new Set(lexicon.passiveAuxiliaries);
  const negations = new Set(lexicon.negations);
  const told = new Set([...lexicon.sayingVerbs, ...Object.values(lexicon.stances).flat()]);
  for (const verb of lexicon.experiencers) told.delete(verb);

  /** Whether the source is "you" or a thing that the cue does not let speak. */
  const isNobody = (view: View, lemmas: readonly string[], { cue, sources: [source] }: Chosen): boolean => {
    if (!source || view.mark[cue.head]) return false;
    if (source[1] - source[0] === 1 && generic.has(view.tokens.lower[source[0]]!)) return true;
    if (!things.has(lemmas[nounOf(view, source)] ?? '')) return false;
    for (let n = cue.first; n < cue.last; n++) if (thingVerbs.has(lemmas[n]!)) return false;
    return true;
  };

  /** Whether the cue is a verb of saying or judging in the passive, with its auxiliary. */
  const isPassive = (view: View, lemmas: readonly string[], { cue }: Chosen): boolean => {
    if (!told.has(lemmas[cue.head]!) && !refusals.has(lemmas[cue.head]!)) return false;
    for (let n = cue.first; n < cue.head; n++)
      if (view.relation[n] === PASSIVE && passives.has(lemmas[n]!)) return true;
    return false;
  };

  /** "Refused | to say | whether": the verb of what is refused belongs to the cue. */
  const withRefused = (lemmas: readonly string[], candidate: Chosen): Chosen => {
    const { cue, contents } = candidate;
    const content = contents.find(([first]) => first >= cue.last);
    const verb = content ? content[0] - 1 : -1;
    if (!refusals.has(lemmas[cue.head]!) || verb < cue.last || verb > cue.last + 1) return candidate;
    return disclosing.has(lemmas[verb]!) ? { ...candidate, cue: { ...cue, last: verb + 1 } } : candidate;
  };

  return (view, lemmas, candidate) => {
    if (isNobody(view, lemmas, candidate)) return undefined;
    const grown = withWholePhrases(view, withRefused(lemmas, candidate));
    const whole = withWholeName(
      view,
      withoutVerbs(view, negations, withoutLink(view, withinClause(view, grown))),
    );
    if (!isPassive(view, lemmas, whole)) return whole;
    // "The observer was refused entry": nobody says a thing.
    if (refusals.has(lemmas[whole.cue.head]!)) return undefined;
    return withoutPatient(view, whole, telling.has(lemmas[whole.cue.head]!));
  };
}

/** The noun that ends the source's first phrase, or -1. */
function nounOf({ tag }: View, [first, last]: Span): number {
  let noun = -1;
  for (let n = first; n < last; n++) {
    if (tag[n] === NOUN || tag[n] === PROPN) noun = n;
    else if (noun >= 0 && tag[n] === ADP) break;
  }
  return noun;
}

/** A source before the cue begins after the last colon or semicolon in it. */
function withinClause({ tokens, mark }: View, candidate: Chosen): Chosen {
  const { cue, sources } = candidate;
  const [source] = sources;
  if (!source || sources.length > 1 || source[1] > cue.first) return candidate;
  for (let n = source[1] - 2; n > source[0]; n--)
    if (CLAUSE_MARKS.has(tokens.text[n]!) && !mark[n]) return { ...candidate, sources: [[n + 1, source[1]]] };
  return candidate;
}

/** The preposition of an agent is no part of it: "named | by three shopkeepers". */
function withoutLink({ tag }: View, candidate: Chosen): Chosen {
  const { cue, sources } = candidate;
  const [source] = sources;
  if (!source || source[0] < cue.last || tag[source[0]] !== ADP || source[1] - source[0] < 2)
    return candidate;
  return { ...candidate, sources: [[source[0] + 1, source[1]]] };
}

/** Auxiliaries and negations between the source and the cue belong to the cue: "the company | would neither confirm". */
function withoutVerbs({ tag, tokens }: View, negations: ReadonlySet<string>, candidate: Chosen): Chosen {
  const { cue, sources } = candidate;
  const [source] = sources;
  if (!source || source[1] !== cue.first) return candidate;
  let end = source[1];
  while (end > source[0] + 1 && (tag[end - 1] === AUX || negations.has(tokens.lower[end - 1]!))) end--;
  return end === source[1]
    ? candidate
    : { ...candidate, cue: { ...cue, first: end }, sources: [[source[0], end]] };
}

/** The words of a name that a cue took for verbs go back to the source: "Lake Rights | Watch says". */
function withWholeName({ name, tag }: View, candidate: Chosen): Chosen {
  const { cue, sources } = candidate;
  const [source] = sources;
  if (!source || source[1] !== cue.first || !name[cue.first] || tag[cue.first] === AUX) return candidate;
  let first = cue.first;
  while (first < cue.last - 1 && name[first] && name[first] === name[source[1] - 1]) first++;
  if (first === cue.first) return candidate;
  let head = Math.max(cue.head, first);
  for (let n = first; n < cue.last && tag[head] !== VERB; n++) head = n;
  return { ...candidate, cue: { ...cue, first, head }, sources: [[source[0], first]] };
}

/** The subject of a passive cue is spoken of, or hears, and does not speak: "some of the men were suspected rebels". */
function withoutPatient({ subject }: View, candidate: Chosen, hears: boolean): Chosen {
  const { cue, sources, contents } = candidate;
  const [source] = sources;
  if (!source || source[1] > cue.first) return candidate;
  const patient = subject[cue.head]!;
  if (patient < source[0] || patient >= source[1]) return candidate;
  return { ...candidate, sources: [], contents: hears ? contents : [source, ...contents] };
}
