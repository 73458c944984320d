import type { CueWords, QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';

const VERB = tagOf('VERB');

/** What a cue says and how those who are counted stand to it. */
export interface Cue {
  readonly measure: Measure;
  /** Measure where things are counted. */
  readonly things: Measure | undefined;
  readonly manner: string | undefined;
  readonly weak: boolean;
  readonly kind: 'verbOfObject' | 'verbOfSubject' | Exclude<CueWords['kind'], 'participle'>;
  /** For verbs: base, s, past (which may be a participle), participle, ing. */
  readonly form: 'base' | 's' | 'past' | 'participle' | 'ing' | 'word';
}

/** A cue over tokens `[first, last)`. */
export interface CueHit {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
}

/** Phrases by their first word, longest first. */
export type CueIndex = ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly cue: Cue }[]
>;

const FORMS = ['base', 's', 'past', 'participle', 'ing'] as const;

/** Prepares the cues of a language. */
export function cueIndex(lexicon: QuantityLexicon): CueIndex {
  const index = new Map<string, { rest: readonly string[]; cue: Cue }[]>();
  const put = (phrase: string, cue: Cue): void => {
    const [first = '', ...rest] = phrase.split(' ');
    const list = index.get(first) ?? [];
    if (!list.some((other) => other.rest.join(' ') === rest.join(' ') && isVerb(other.cue) === isVerb(cue)))
      list.push({ rest, cue });
    index.set(first, list);
  };
  for (const { words, measure, things, manner, kind, weak = false } of lexicon.cues)
    for (const phrase of words) {
      if (kind === 'participle')
        put(phrase, { measure, things, manner, weak, kind: 'verbOfObject', form: 'past' });
      else put(phrase, { measure, things, manner, weak, kind, form: 'word' });
    }
  for (const { forms, measure, things, manner, patient, weak = false } of lexicon.verbs) {
    const kind = patient === 'object' ? 'verbOfObject' : 'verbOfSubject';
    const words = forms.split(' ');
    // A form that is both past and participle counts as past: which one it is shows in its surroundings.
    words.forEach((word, n) => {
      put(word, {
        measure,
        things,
        manner,
        weak,
        kind,
        form: words[2] === word && n !== 0 ? 'past' : FORMS[n]!,
      });
    });
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

const isVerb = ({ kind }: Cue): boolean => kind === 'verbOfObject' || kind === 'verbOfSubject';

/** The cue that begins at each token, if any. Where a word is a verb and a noun ("killing"), its tag decides. */
export function findCues(tokens: Tokens, syntax: Syntax, index: CueIndex): readonly (CueHit | undefined)[] {
  const hits: (CueHit | undefined)[] = new Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    const entries = index.get(tokens.lower[at]!);
    if (!entries) continue;
    let best: (typeof entries)[number] | undefined;
    for (const entry of entries) {
      if (best && entry.rest.length < best.rest.length) break;
      if (!entry.rest.every((word, n) => tokens.lower[at + 1 + n] === word)) continue;
      if (!best || isVerb(entry.cue) === (syntax.tag[at] === VERB)) best = entry;
    }
    if (!best) continue;
    hits[at] = { cue: best.cue, first: at, last: at + 1 + best.rest.length };
    at += best.rest.length;
  }
  return hits;
}
