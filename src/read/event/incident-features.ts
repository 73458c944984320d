import { hashString, mix } from '../../learn/hash.ts';
import type { Span, Timex } from '../../model/index.ts';
import type { IncidentView } from './incident-view.ts';

/** A growing list of hashed features that is used over and over. */
export class FeatureList {
  values = new Uint32Array(1024);
  count = 0;

  add(template: number, value: number): void {
    if (this.count === this.values.length) {
      const longer = new Uint32Array(this.count * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.count++] = mix(template, value);
  }

  clear(): void {
    this.count = 0;
  }

  /** A copy that stays as it is. */
  copy(): Uint32Array {
    return this.values.slice(0, this.count);
  }
}

/** What is known of the sentences of one document before their features are made. */
export interface SentenceFacts {
  /** Age in days of the youngest day named in the sentence, bucketed; 0 for no day. */
  readonly age: Uint8Array;
  readonly places: Uint8Array;
}

const DAY = 86_400_000;

/** How old an expression's day is at publication, as a bucket from 1 (same day) to 6 (over a year), 7 for the future. */
export function ageOf({ earliest, latest }: Timex, published: string | null | undefined): number {
  if (!earliest || !latest || !published) return 0;
  const days = (Date.parse(published) - Date.parse(latest)) / DAY;
  if (Number.isNaN(days)) return 0;
  if (days < 0) return Date.parse(earliest) > Date.parse(published) ? 7 : 1;
  if (days < 1.5) return 1;
  if (days < 8) return 2;
  if (days < 32) return 3;
  if (days < 100) return 4;
  return days < 366 ? 5 : 6;
}

/** The facts of every sentence. */
export function factsOf({ layers }: IncidentView): SentenceFacts {
  const { sentences, timexes, toponyms, document } = layers;
  const age = new Uint8Array(sentences.length);
  const places = new Uint8Array(sentences.length);
  const at = (span: Span): number => sentenceAt(layers.sentences, span[0]);
  for (const timex of timexes) {
    const n = at(timex.span);
    const bucket = timex.type === 'DATE' || timex.type === 'TIME' ? ageOf(timex, document.date) : 0;
    if (n >= 0 && bucket > 0 && (age[n] === 0 || bucket < age[n]!)) age[n] = bucket;
  }
  for (const { span } of toponyms) {
    const n = at(span);
    if (n >= 0) places[n] = Math.min(3, places[n]! + 1);
  }
  return { age, places };
}

/** Index of the sentence that holds an offset; -1 for none. */
export function sentenceAt(sentences: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span[1] > offset) high = middle;
    else low = middle + 1;
  }
  return low < sentences.length && sentences[low]!.span[0] <= offset ? low : -1;
}

const THEN = hashString('then');

/** Features of one sentence: what it says, without the names in it. */
export function sentenceFeatures(
  view: IncidentView,
  facts: SentenceFacts,
  n: number,
  out: FeatureList,
): void {
  out.clear();
  const { layers, word, trigger, tree, coarse, entityKind, quoted } = view;
  const { sentences, syntax } = layers;
  const { first, last } = sentences[n]!;
  out.add(1, 0);
  out.add(2, Math.min(n, 6));
  out.add(3, facts.age[n]!);
  out.add(4, facts.places[n]!);
  out.add(5, quoted[first]!);
  for (let t = first; t < last; t++) {
    const own = word[t]!;
    if (tree.isTagged(t, 'PUNCT', 'DET', 'ADP')) continue;
    out.add(10, own);
    out.add(11, view.fine[t]!);
    if (t > first) out.add(12, mix(own, word[t - 1]!));
    const head = syntax.head[t]!;
    if (head >= 0 && tree.isTagged(head, 'VERB', 'NOUN')) {
      const relation = syntax.relation[t]!;
      out.add(13, mix(mix(word[head]!, relation), coarse[t]!));
      out.add(14, mix(mix(trigger[head]!, relation), entityKind[t]!));
    }
    if (trigger[t] !== 0) {
      out.add(15, trigger[t]!);
      out.add(16, mix(trigger[t]!, facts.age[n]!));
      out.add(17, mix(trigger[t]!, Math.min(n, 3)));
      const child = tree.childrenBy(t, ['aux', 'aux:pass', 'mark']);
      for (const each of child) out.add(18, mix(own, word[each]!));
      if (head >= 0) out.add(19, mix(own, word[head]!));
    }
  }
  contextFeatures(view, n - 1, 30, out);
  contextFeatures(view, n + 1, 40, out);
}

/** Triggers of the sentence before or after. */
function contextFeatures(
  { layers, trigger }: IncidentView,
  n: number,
  template: number,
  out: FeatureList,
): void {
  const sentence = layers.sentences[n];
  if (!sentence) {
    out.add(template, THEN);
    return;
  }
  for (let t = sentence.first; t < sentence.last; t++)
    if (trigger[t] !== 0) out.add(template + 1, trigger[t]!);
}
