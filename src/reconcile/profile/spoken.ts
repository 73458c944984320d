import { contains, overlaps, type Timex, type Toponym } from '../../model/index.ts';
import type { Source } from './profile.ts';

/** Whether a time is when somebody spoke: it stands in the sentence in which they are named, outside of all that is said. */
export function isSpeakingTime({ reading, sentences }: Source): (time: Timex) => boolean {
  const contents = reading.attributions.flatMap((attribution) => attribution.contents);
  return ({ span }) => {
    if (contents.some((content) => overlaps(content, span))) return false;
    const sentence = sentences.find((one) => contains(one.span, span));
    return (
      sentence !== undefined &&
      reading.attributions.some(
        ({ sources, contents: said }) =>
          sources.some((source) => overlaps(source, sentence.span)) &&
          said.some((content) => overlaps(content, sentence.span)),
      )
    );
  };
}

/**
 * The places in which something can happen: without those that speak ("Paris denied"). Where no other is named, those
 * of which bodies speak ("Mali's army").
 */
export function withoutSpeakers(
  { reading }: Source,
  toponyms: readonly Toponym[],
  all: readonly Toponym[],
): readonly Toponym[] {
  const speakers = new Set(reading.attributions.map(({ speaker }) => speaker));
  const names = new Set(reading.entities.filter(({ id }) => speakers.has(id)).map(({ name }) => name));
  const silent = [toponyms, all].map((places) => places.filter(({ name }) => !names.has(name)));
  return silent.find((places) => places.length > 0) ?? toponyms;
}
