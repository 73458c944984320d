import type { Attribution, Span } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { findNesting } from './nesting.ts';
import { createNounTypes } from './noun-types.ts';
import { pronounKinds } from './pronouns.ts';
import { type LastSpeaker, SpeakerBook, type SpeakerWords } from './speaker-book.ts';
import { readWordFacts } from './word-facts.ts';

/** Resolves the source of each attribution to an entity. */
export function createSpeakersStage(resources: Resources): Stage {
  const words = prepare(resources);
  return defineStage({
    name: 'entities/speakers',
    kind: 'refine',
    requires: ['document', 'tokens', 'syntax', 'marks', 'attributions', 'entities', 'mentions'],
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
    possessiveMarks: new Set(lexicon.possessiveMarks),
    definite: new Set(lexicon.definite),
    genericBodies: new Set(lexicon.genericBodies),
    negative: new Set(lexicon.negative),
    authorship: new Set(lexicon.authorship),
  };
}

type Needed = Pick<
  Layers,
  'document' | 'tokens' | 'syntax' | 'marks' | 'attributions' | 'entities' | 'mentions'
>;

function findSpeakers(
  layers: Needed,
  words: SpeakerWords,
): Pick<Layers, 'attributions' | 'entities' | 'mentions'> {
  const book = new SpeakerBook(layers, words);
  const nesting = findNesting(layers.attributions, layers.marks);
  const around = new Map(layers.attributions.map((one) => [one, nesting.around(one)] as const));
  const speakers = new Map<Attribution, string | null>();
  let last: LastSpeaker | undefined;
  for (const attribution of firstPersonLast(layers.attributions, around, book)) {
    const outer = [...around.get(attribution)!, ...nesting.ofQuotation(attribution.sources[0] ?? NOWHERE)];
    const speaker = outer.map((one) => speakers.get(one)).find((one) => typeof one === 'string');
    const found = book.speakerOf(attribution.sources, speaker ?? null, last);
    speakers.set(attribution, found);
    const [source] = attribution.sources;
    if (found && source && (!last || source[0] > last.source[0])) last = { speaker: found, source };
  }
  const attributions = layers.attributions.map((attribution) => {
    const speaker = speakers.get(attribution) ?? null;
    const relays = around.get(attribution)!.map((one) => speakers.get(one) ?? null);
    const via = relays.filter((id): id is string => id !== null && id !== speaker);
    const chain = [...new Set([...(attribution.via ?? []), ...via])];
    const all = book.speakersOf(attribution.sources, speaker);
    return {
      ...attribution,
      speaker,
      ...(all.length > 0 && { speakers: all }),
      ...(chain.length > 0 && { via: chain }),
    };
  });
  return { attributions, ...book.result() };
}

const NOWHERE: Span = [-1, -1];

/** "I" finds the speaker of the quotation it stands in: outer attributions come first, and "I" after all others. */
function firstPersonLast(
  attributions: readonly Attribution[],
  around: ReadonlyMap<Attribution, readonly Attribution[]>,
  book: SpeakerBook,
): readonly Attribution[] {
  const rank = (one: Attribution): number =>
    around.get(one)!.length +
    (one.sources[0] && book.isFirstPerson(one.sources[0]) ? attributions.length : 0);
  return [...attributions].sort((a, b) => rank(a) - rank(b));
}
