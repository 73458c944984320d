import type {
  Attribution,
  Entity,
  Estimate,
  Measure,
  Mention,
  Modifier,
  Reading,
  Relay,
  Span,
  Stance,
  Timex,
  Toponym,
} from '../../src/model/index.ts';
import type { WorldPlace, WorldSpeaker } from './world.ts';

export interface Figure {
  readonly measure: Measure;
  readonly value: number;
  readonly modifier: Modifier;
  readonly words: string;
}

/** A text that is written together with its reading. */
export interface Draft {
  text(words: string): Draft;
  paragraph(): Draft;
  place(place: WorldPlace): Draft;
  day(words: string, date: string): Draft;
  person(name: string): Draft;
  figure(figure: Figure, isSaid: boolean): Draft;
  /** "the mission said that CONTENT": the content is what `write` writes. */
  said(speaker: WorldSpeaker, stance: Stance, cue: string, write: (draft: Draft) => void): Draft;
  relay(name: string, before: string, after: string, kind: Relay['kind']): Draft;
  reading(id: string, language: string): { readonly text: string; readonly reading: Reading };
}

export function createDraft(): Draft {
  let text = '';
  let start = 0;
  const blocks: Span[] = [];
  const relays: Relay[] = [];
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  const attributions: Attribution[] = [];
  const estimates: Estimate[] = [];
  const timexes: Timex[] = [];
  const toponyms: Toponym[] = [];
  const write = (words: string): Span => {
    const from = text.length;
    text += words;
    return [from, text.length];
  };
  const mention = (entity: Omit<Entity, 'id'>): { readonly id: string; readonly span: Span } => {
    const known = entities.get(entity.name) ?? { ...entity, id: `e${entities.size + 1}` };
    entities.set(entity.name, known);
    const span = write(entity.name);
    mentions.push({ id: `m${mentions.length + 1}`, span, entity: known.id });
    return { id: known.id, span };
  };
  const draft: Draft = {
    text: (words) => {
      write(words);
      return draft;
    },
    paragraph: () => {
      blocks.push([start, text.length]);
      text += '\n\n';
      start = text.length;
      return draft;
    },
    place: ({ name, country, lat, lon }) => {
      const { span } = mention({ type: 'place', name });
      toponyms.push({
        id: `p${toponyms.length + 1}`,
        span,
        name,
        lat,
        lon,
        country,
        geonamesId: null,
        precision: 1,
      });
      return draft;
    },
    day: (words, date) => {
      const span = write(words);
      timexes.push({
        id: `t${timexes.length + 1}`,
        span,
        type: 'DATE',
        value: date,
        earliest: date,
        latest: date,
      });
      return draft;
    },
    person: (name) => {
      mention({ type: 'person', name });
      return draft;
    },
    figure: ({ measure, value, modifier, words }, isSaid) => {
      estimates.push({
        id: `q${estimates.length + 1}`,
        span: write(words),
        low: modifier === 'about' ? null : value,
        point: modifier === 'atLeast' ? null : value,
        high: modifier === 'exact' ? value : null,
        modifier,
        measure,
        unit: 'people',
        attribution: isSaid ? `a${attributions.length + 1}` : null,
      });
      return draft;
    },
    said: ({ name, type, subtype }, stance, cue, content) => {
      const source = mention({ type, name, ...(subtype ? { subtype } : {}) });
      write(' ');
      const cues = write(cue);
      write(' ');
      const from = text.length;
      content(draft);
      attributions.push({
        id: `a${attributions.length + 1}`,
        sources: [source.span],
        cues: [cues],
        contents: [[from, text.length]],
        mode: 'indirect',
        stance,
        speaker: source.id,
      });
      write('.');
      return draft;
    },
    relay: (name, before, after, kind) => {
      write(before);
      relays.push({ name, span: write(name), kind });
      write(after);
      return draft;
    },
    reading: (id, language) => ({
      text,
      reading: {
        id,
        language,
        blocks: [...blocks, [start, text.length] as Span].map((span) => ({
          kind: 'paragraph' as const,
          span,
        })),
        relays,
        entities: [...entities.values()],
        mentions,
        attributions,
        estimates,
        timexes,
        toponyms,
        events: [],
        access: [],
        hedges: [],
        warnings: [],
      },
    }),
  };
  return draft;
}
