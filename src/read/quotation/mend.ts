import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';
import type { Chosen } from './choose.ts';
import { type ClauseEnd, createClauseEnd } from './clause-end.ts';
import type { View } from './view.ts';

const [ADP, AUX, NOUN, PROPN, VERB] = (['ADP', 'AUX', 'NOUN', 'PROPN', 'VERB'] as const).map(tagOf);
const ACL = relationOf('acl');
const PASSIVE = relationOf('aux:pass');
const VERBAL = new Set([AUX, VERB]);
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
  const endOf = createClauseEnd(lexicon);
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
    if (!told.has(lemmas[cue.head]!)) return false;
    for (let n = cue.first; n < cue.head; n++)
      if (view.relation[n] === PASSIVE && passives.has(lemmas[n]!)) return true;
    return false;
  };

  return (view, lemmas, candidate) => {
    if (isNobody(view, lemmas, candidate)) return undefined;
    const full = withModifiers(view, endOf, candidate);
    const whole = withWholeName(view, withoutVerbs(view, negations, withinClause(view, full)));
    return isPassive(view, lemmas, whole) ? withoutPatient(view, whole) : whole;
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

/** The subject of a passive cue is spoken of and does not speak: "some of the men were suspected rebels". */
function withoutPatient({ subject }: View, candidate: Chosen): Chosen {
  const { cue, sources, contents } = candidate;
  const [source] = sources;
  if (!source || source[1] > cue.first) return candidate;
  const patient = subject[cue.head]!;
  if (patient < source[0] || patient >= source[1]) return candidate;
  return { ...candidate, sources: [], contents: [source, ...contents] };
}

/**
 * A content goes on after a participle between commas that tells of a noun in it: "said that two barges, reported missing
 * by their owner, were found".
 */
function withModifiers(view: View, endOf: ClauseEnd, candidate: Chosen): Chosen {
  const { cue, contents } = candidate;
  const at = contents.findIndex(([first]) => first >= cue.last);
  const content = contents[at];
  if (!content || at < contents.length - 2) return candidate;
  const [first, last] = content;
  const end = view.sentences[view.tokens.sentence[first]!]!.last;
  const next = contents[at + 1];
  if (next && (next[0] >= end || view.mark[next[0]])) return candidate;
  const close = closingComma(view, first, last, end);
  if (close < 0 || (next && next[0] !== close + 1)) return candidate;
  const whole: Span = [first, next ? next[1] : endOf(view, close + 1, end)];
  return whole[1] > close + 1 ? { ...candidate, contents: [...contents.slice(0, at), whole] } : candidate;
}

/** The comma that closes a participle which a comma at `open` sets off from a noun since `first`; -1 where there is none. */
function closingComma(
  { tokens, tag, relation, head, mark }: View,
  first: number,
  open: number,
  end: number,
): number {
  const verb = open + 1;
  if (tokens.text[open] !== ',' || tag[verb] !== VERB || mark[verb]) return -1;
  let link = relation[verb] === ACL && head[verb]! >= first && head[verb]! < open;
  for (let n = verb + 1; n + 2 < end; n++) {
    if (tokens.text[n] === ',') return link && VERBAL.has(tag[n + 1]!) ? n : -1;
    if (tag[n] === ADP) link = true;
  }
  return -1;
}
