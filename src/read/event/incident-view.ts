import type { Clusters } from '../../learn/clusters.ts';
import { hashString, mix } from '../../learn/hash.ts';
import type { Layers } from '../layers.ts';
import type { Tree } from './tree.ts';
import { treeOf } from './tree.ts';

/** What of the layers incidents are found in. */
export type IncidentLayers = Pick<
  Layers,
  | 'document'
  | 'tokens'
  | 'sentences'
  | 'syntax'
  | 'names'
  | 'marks'
  | 'timexes'
  | 'toponyms'
  | 'entities'
  | 'mentions'
  | 'attributions'
  | 'events'
>;

/** A document as the features of incidents see it, in columns parallel to `tokens`. */
export interface IncidentView {
  readonly layers: IncidentLayers;
  readonly tree: Tree;
  /** Hash of the lemma; of a name only its type, for what happened does not depend on what it is called. */
  readonly word: Uint32Array;
  /** Index into `names`; -1 outside. */
  readonly nameAt: Int32Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  /** Hash of type and subtype of the entity mentioned; 0 outside. */
  readonly entityKind: Uint32Array;
  /** Index into `entities` of the longest mention around the token; -1 outside. */
  readonly entityAt: Int32Array;
  /** Hash of the mode or type of the event that the token triggers; 0 for none. */
  readonly trigger: Uint32Array;
  /** 1 inside quotation marks. */
  readonly quoted: Uint8Array;
  /** 1 inside the words that name the source of an attribution. */
  readonly source: Uint8Array;
  /** 1 inside the name of a place. */
  readonly place: Uint8Array;
}

const NUMBER = hashString('0');

/** Makes the view of one document; linear in its length. */
export function viewIncidents(
  layers: IncidentLayers,
  clusters: Clusters,
  innerPrepositions: readonly string[],
): IncidentView {
  const { tokens, sentences, syntax, names, entities, mentions } = layers;
  const { count } = tokens;
  const word = new Uint32Array(count);
  const fine = new Uint16Array(count);
  const coarse = new Uint8Array(count);
  const nameAt = new Int32Array(count).fill(-1);
  const entityKind = new Uint32Array(count);
  const entityAt = new Int32Array(count).fill(-1);
  const trigger = new Uint32Array(count);
  const quoted = new Uint8Array(count);
  const source = new Uint8Array(count);
  const place = new Uint8Array(count);
  const tree = treeOf(tokens, syntax, sentences, innerPrepositions);
  names.forEach(({ first, last }, n) => {
    nameAt.fill(n, first, last);
  });
  for (let t = 0; t < count; t++) {
    const name = names[nameAt[t]!];
    const lower = tokens.lower[t]!;
    fine[t] = clusters.fine(lower);
    coarse[t] = clusters.coarse(fine[t]!);
    word[t] = name
      ? hashString(name.type, 77)
      : tree.isTagged(t, 'NUM')
        ? NUMBER
        : hashString(syntax.lemma[t]!.toLowerCase());
  }
  const within = firstTokenFinder(tokens.start);
  const mark = (column: { [n: number]: number }, [start, end]: readonly [number, number], value: number) => {
    for (let t = within(start); t < count && tokens.start[t]! < end; t++) column[t] = value;
  };
  const byId = new Map(entities.map(({ id }, n) => [id, n] as const));
  const length = new Int32Array(count);
  for (const { span, entity } of mentions) {
    const at = byId.get(entity);
    if (at === undefined) continue;
    const { type, subtype } = entities[at]!;
    const kind = mix(hashString(type), hashString(subtype ?? ''));
    const size = span[1] - span[0];
    for (let t = within(span[0]); t < count && tokens.start[t]! < span[1]; t++) {
      if (length[t]! >= size) continue;
      length[t] = size;
      entityAt[t] = at;
      entityKind[t] = kind;
    }
  }
  for (const event of layers.events) mark(trigger, event.trigger, hashString(event.mode ?? event.type));
  for (const { parts } of layers.marks) for (const part of parts) mark(quoted, part, 1);
  for (const { sources } of layers.attributions) for (const span of sources) mark(source, span, 1);
  for (const { span } of layers.toponyms) mark(place, span, 1);
  return { layers, tree, word, nameAt, fine, coarse, entityKind, entityAt, trigger, quoted, source, place };
}

/** Finds the first token that starts at or after an offset. */
export function firstTokenFinder(start: Int32Array): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = start.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
