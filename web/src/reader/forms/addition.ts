import type { Addition } from '../../../../src/model/decision.ts';
import type { Draft } from '../../state/drafts.ts';
import type { AddedKind } from '../add-bar.tsx';
import type { Span } from '../marks.ts';
import type { Index } from '../notes.ts';
import {
  dateFrom,
  type Fault,
  figureFrom,
  numberIn,
  type Parsed,
  placeFrom,
  speakerFrom,
  speakerValues,
} from './values.ts';

/** What the form of an addition begins with: what can be read off the words, and who speaks around them. */
export function additionValues(kind: AddedKind, words: string, span: Span | undefined, index: Index): Draft {
  const number = /\d[\d.,\u00A0\u202F ]*/.exec(words)?.[0].trim().replace(/[.,]$/, '') ?? '';
  const around = span && speakerAround(span, index);
  return {
    kind,
    words,
    at: String(span?.[0] ?? ''),
    modifier: 'exact',
    number: numberIn(number) === undefined ? '' : number,
    low: '',
    high: '',
    measure: 'killed',
    unit: 'people',
    stance: 'says',
    ...speakerValues(around ?? null, index),
    earliest: '',
    latest: '',
    name: words,
    lat: '',
    lon: '',
    country: '',
    geonamesId: '',
    precision: '1',
    why: '',
  };
}

/** The speaker of the innermost attribution around some words. */
function speakerAround([start, end]: Span, { reading }: Index): string | null {
  const around = reading.attributions
    .flatMap(({ speaker, contents }) => contents.map((content) => ({ speaker, content })))
    .filter(({ content }) => content[0] <= start && end <= content[1])
    .sort((a, b) => a.content[1] - a.content[0] - (b.content[1] - b.content[0]));
  return around[0]?.speaker ?? null;
}

const SPEAKER = ['speaker', 'speakerType', 'nobody'] as const;

/** The addition that the fields state, or what is wrong with them. */
export function additionFrom(values: Draft, initial: Draft): Parsed<Addition> {
  switch (values.kind as AddedKind) {
    case 'attribution': {
      const speaker = speakerFrom(values);
      if ('faults' in speaker) return speaker;
      const { field: _, ...named } = speaker.value;
      return { value: { kind: 'attribution', stance: values.stance, ...named } as Addition };
    }
    case 'estimate': {
      const figure = figureFrom(values);
      const same = SPEAKER.every((field) => (values[field] ?? '') === (initial[field] ?? ''));
      const speaker = same ? undefined : speakerFrom(values);
      const faults: Fault[] = [figure, speaker].flatMap((one) => (one && 'faults' in one ? one.faults : []));
      if ('faults' in figure || (speaker && 'faults' in speaker)) return { faults };
      const { field: _, ...stated } = figure.value;
      const { field: _f, ...named } = speaker?.value ?? {};
      return {
        value: { kind: 'estimate', ...stated, ...(speaker ? { speaker: named } : {}) } as Addition,
      };
    }
    case 'timex': {
      const date = dateFrom(values);
      if ('faults' in date) return date;
      const { field: _, ...stated } = date.value;
      return { value: { kind: 'timex', ...stated } };
    }
    case 'toponym': {
      const place = placeFrom(values);
      if ('faults' in place) return place;
      const { field: _, ...stated } = place.value;
      return { value: { kind: 'toponym', ...stated } };
    }
  }
}
