import { hashString, mix } from '../../learn/hash.ts';
import type { Event, Span } from '../../model/index.ts';
import type { FeatureList } from './incident-features.ts';
import { firstTokenFinder, type IncidentView } from './incident-view.ts';

/** Words that may name or describe somebody or something that takes part: tokens `[first, last)`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly span: Span;
  /** Index into `names`; -1 for a description. */
  readonly name: number;
}

const INSIDE = ['compound', 'amod', 'nummod', 'det', 'nmod:poss', 'advmod', 'flat', 'punct'] as const;

/** The candidates of all sentences, in text order. */
export const findCandidates = (view: IncidentView): readonly Candidate[] =>
  view.layers.sentences.flatMap((sentence) => candidatesIn(view, sentence));

/** The candidates of a sentence, in text order: names, and the noun phrases around them without the names. */
export function candidatesIn(
  { layers, tree, nameAt }: IncidentView,
  sentence: { readonly first: number; readonly last: number },
): Candidate[] {
  const { tokens, names, syntax } = layers;
  const found: Candidate[] = [];
  const push = (first: number, last: number, head: number, name: number): void => {
    found.push({ first, last, head, name, span: [tokens.start[first]!, tokens.end[last - 1]!] });
  };
  for (let t = sentence.first; t < sentence.last; t++) {
    const name = names[nameAt[t]!];
    if (name) {
      push(name.first, name.last, headOf(syntax.head, name.first, name.last), nameAt[t]!);
      t = name.last - 1;
      continue;
    }
    if (!tree.isTagged(t, 'NOUN', 'PROPN')) continue;
    const next = t + 1;
    const goesOn =
      next < sentence.last &&
      nameAt[next]! < 0 &&
      tree.isTagged(next, 'NOUN', 'PROPN') &&
      tokens.spaceBefore[next] === 1;
    if (goesOn) continue;
    let first = t;
    while (first > sentence.first && nameAt[first - 1]! < 0 && isInside(first - 1, t)) first--;
    push(first, t + 1, t, -1);
  }
  return found;

  function isInside(token: number, head: number): boolean {
    if (tree.isTagged(token, 'PUNCT')) return tokens.text[token] === '-';
    return (
      tree.isTagged(token, 'ADJ', 'NOUN', 'PROPN', 'NUM') &&
      (tree.is(token, ...INSIDE) || syntax.head[token] === head)
    );
  }
}

function headOf(heads: Int32Array, first: number, last: number): number {
  for (let t = first; t < last; t++) {
    const head = heads[t]!;
    if (head < first || head >= last) return t;
  }
  return last - 1;
}

/** Which role the events of the sentences give the words that start at a token, hashed; 0 for none. */
export function eventRoles({ layers }: IncidentView): Uint32Array {
  const { tokens, events } = layers;
  const roles = new Uint32Array(tokens.count);
  const within = firstTokenFinder(tokens.start);
  for (const event of events) {
    for (const { role, span } of event.participants) {
      if (!span) continue;
      const value = mix(hashString(role), hashString(modeOf(event)));
      for (let t = within(span[0]); t < tokens.count && tokens.start[t]! < span[1]; t++) roles[t] = value;
    }
  }
  return roles;
}

const modeOf = ({ mode, type }: Event): string => mode ?? type;

/** What the features of a candidate need beside it. */
export interface PartyContext {
  readonly view: IncidentView;
  readonly roles: Uint32Array;
  /** Of each sentence, one bucket for each kind of incident. */
  readonly sentenceBuckets: readonly Uint8Array[];
  /** Of the document, one bucket for each kind of incident. */
  readonly documentBuckets: Uint8Array;
}

const EDGE = 1;

/** Features of a candidate: what it is, how it hangs on the verbs, and what its sentence tells. */
export function partyFeatures(
  context: PartyContext,
  { first, last, head, name }: Candidate,
  out: FeatureList,
): void {
  out.clear();
  const { view, roles } = context;
  const { layers, word, fine, coarse, entityKind, trigger, tree, source, quoted, place } = view;
  const { tokens, syntax, sentences, names } = layers;
  const n = tokens.sentence[head]!;
  const sentence = sentences[n]!;
  const named = name < 0 ? 0 : 1 + hashString(names[name]!.type);
  const kind = mix(entityKind[head]!, named + place[head]!);
  const own = name < 0 ? word[head]! : hashString(tokens.lower[last - 1]!);
  const at = (t: number): number => (t < sentence.first || t >= sentence.last ? EDGE : word[t]!);
  out.add(1, 0);
  out.add(2, own);
  out.add(3, mix(fine[head]!, kind));
  out.add(4, kind);
  out.add(5, mix(coarse[head]!, tokens.lower[head]!.endsWith('s') ? 1 : 0));
  for (let t = first; t < last; t++)
    if (t !== head) out.add(6, name < 0 ? word[t]! : hashString(tokens.lower[t]!));
  out.add(7, at(first - 1));
  out.add(8, at(last));
  out.add(9, mix(at(first - 2), at(first - 1)));
  out.add(10, mix(at(last), at(last + 1)));
  out.add(11, roles[head]!);
  out.add(12, mix(roles[head]!, kind));
  out.add(13, mix(roles[head]!, fine[head]!));
  out.add(14, Math.min(n, 5));
  out.add(15, mix(source[head]!, quoted[head]!));
  const buckets = context.sentenceBuckets[n]!;
  const ofDocument = context.documentBuckets;
  for (let k = 0; k < buckets.length; k++) {
    const bucket = mix(k, buckets[k]!);
    out.add(16, bucket);
    out.add(17, mix(bucket, kind));
    out.add(18, mix(bucket, coarse[head]!));
    out.add(19, mix(bucket, roles[head]!));
    out.add(20, mix(bucket, ofDocument[k]!));
    out.add(21, mix(mix(k, ofDocument[k]!), kind));
    out.add(22, mix(mix(k, ofDocument[k]!), fine[head]!));
  }
  let child = head;
  let path = 0;
  for (let hop = 0; hop < 3; hop++) {
    const parent = syntax.head[child]!;
    const relation = syntax.relation[child]!;
    const preposition = hop === 0 || !tree.is(child, 'conj') ? hashString(tree.caseOf(child) ?? '') : 0;
    if (parent < 0) {
      out.add(23, mix(path, hop));
      break;
    }
    if (!tree.is(child, 'conj')) path = mix(mix(path, relation), preposition);
    out.add(24 + hop, mix(path, word[parent]!));
    out.add(27 + hop, mix(path, fine[parent]!));
    out.add(30 + hop, mix(path, trigger[parent]!));
    out.add(33, mix(mix(path, trigger[parent]!), kind));
    out.add(34, mix(mix(path, word[parent]!), coarse[head]!));
    child = parent;
  }
  nearestTriggers(view, sentence.first, sentence.last, head, kind, out);
}

function nearestTriggers(
  { trigger, word }: IncidentView,
  first: number,
  last: number,
  head: number,
  kind: number,
  out: FeatureList,
): void {
  for (let t = head - 1; t >= first; t--) {
    if (trigger[t] === 0) continue;
    out.add(40, mix(trigger[t]!, kind));
    out.add(41, mix(word[t]!, Math.min(4, (head - t) >> 1)));
    break;
  }
  for (let t = head + 1; t < last; t++) {
    if (trigger[t] === 0) continue;
    out.add(42, mix(trigger[t]!, kind));
    out.add(43, mix(word[t]!, Math.min(4, (t - head) >> 1)));
    break;
  }
}
