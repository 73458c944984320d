import { type Attribution, overlaps, type Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { createNounTypes } from './noun-types.ts';
import { pronounKinds } from './pronouns.ts';
import { SpeakerBook, type SpeakerWords } from './speaker-book.ts';
import { readWordFacts } from './word-facts.ts';

/** Resolves the source of each attribution to an entity. */
export function createSpeakersStage(resources: Resources): Stage {
  const words = prepare(resources);
  return defineStage({
    name: 'entities/speakers',
    kind: 'refine',
    requires: ['document', 'tokens', 'sentences', 'syntax', 'names', 'attributions', 'entities', 'mentions'],
    assigns: ['attributions', 'entities', 'mentions'],
    run: (layers) => findSpeakers(layers, words),
  });
}

function prepare({ language, weights }: Resources): SpeakerWords {
  const lexicon = language.entities;
  return {
    nouns: createNounTypes(lexicon, readWordFacts(weights('words'))),
    pronouns: pronounKinds(lexicon.pronouns),
    relative: new Set(lexicon.pronouns.relative),
    voices: new Set(lexicon.voices),
    definite: new Set(lexicon.definite),
  };
}

type Needed = Pick<Layers, 'document' | 'tokens' | 'syntax' | 'attributions' | 'entities' | 'mentions'>;

function findSpeakers(
  layers: Needed,
  words: SpeakerWords,
): Pick<Layers, 'attributions' | 'entities' | 'mentions'> {
  const book = new SpeakerBook(layers, words);
  const enclosing = findEnclosing(layers.attributions);
  const speakers = new Map<string, string | null>();
  for (const attribution of inOrderOfNesting(layers.attributions, enclosing)) {
    const outer = enclosing.get(attribution.id)!.map(({ id }) => speakers.get(id) ?? null);
    speakers.set(attribution.id, book.speakerOf(attribution.sources, outer[0] ?? null));
  }
  const attributions = layers.attributions.map((attribution) => {
    const speaker = speakers.get(attribution.id) ?? null;
    const relays = enclosing.get(attribution.id)!.map(({ id }) => speakers.get(id) ?? null);
    const via = [...new Set(relays)].filter((id): id is string => id !== null && id !== speaker);
    const given = attribution.via ?? [];
    return {
      ...attribution,
      speaker,
      ...(via.length + given.length > 0 && { via: [...new Set([...given, ...via])] }),
    };
  });
  return { attributions, ...book.result() };
}

/** For each attribution, those in whose contents its own source or cue stands, the innermost first. */
function findEnclosing(attributions: readonly Attribution[]): ReadonlyMap<string, readonly Attribution[]> {
  return new Map(
    attributions.map((inner) => {
      const marks = [...inner.sources, ...inner.cues];
      const outer = attributions.filter((one) => one !== inner && marks.some((mark) => standsIn(mark, one)));
      return [inner.id, outer.sort((a, b) => sizeOf(a.contents) - sizeOf(b.contents))];
    }),
  );
}

const standsIn = (mark: Span, { contents, sources, cues }: Attribution): boolean =>
  contents.some((content) => content[0] <= mark[0] && mark[1] <= content[1]) &&
  ![...sources, ...cues].some((own) => overlaps(own, mark));

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Outer attributions first, so that "I" finds the speaker of the quotation it stands in. */
function inOrderOfNesting(
  attributions: readonly Attribution[],
  enclosing: ReadonlyMap<string, readonly Attribution[]>,
): readonly Attribution[] {
  return [...attributions].sort((a, b) => enclosing.get(a.id)!.length - enclosing.get(b.id)!.length);
}
