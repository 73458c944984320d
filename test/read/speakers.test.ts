import { describe, expect, it } from 'vitest';
import type { Attribution, Span } from '../../src/model/index.ts';
import { analyse, createStages } from '../../src/read/pipeline.ts';
import { defineStage } from '../../src/read/stage.ts';
import { loadResources } from '../../src/resources/load.ts';
import cases from '../cases/en/entities/speakers.json' with { type: 'json' };
import joined from '../cases/en/entities/speakers-joined.json' with { type: 'json' };

interface Case {
  readonly text: string;
  readonly source: string | null;
  readonly content: string;
  readonly speaker: string | null;
  readonly type?: string;
  readonly subtype?: string;
}

const stages = createStages(await loadResources('en'));

const spanOf = (text: string, words: string): Span => {
  const start = text.lastIndexOf(words);
  return [start, start + words.length];
};

/** Reads the text with the given attributions in place of those that the quotation stage finds. */
function readWith(text: string, attributions: readonly Attribution[]) {
  const given = defineStage({
    name: 'given',
    kind: 'recognise',
    requires: [],
    assigns: ['attributions', 'hedges'],
    run: () => ({ attributions, hedges: [] }),
  });
  return analyse(
    { id: 'd', text },
    stages.map((stage) => (stage.name === 'quotation' ? given : stage)),
  );
}

const attribution = (id: string, source: Span | null, content: Span): Attribution => ({
  id,
  sources: source ? [source] : [],
  cues: [],
  contents: [content],
  mode: 'indirect',
  stance: 'says',
  speaker: null,
});

describe('speakers', () => {
  it.each(cases as readonly Case[])('$text', ({ text, source, content, speaker, type, subtype }) => {
    const given = attribution('a1', source === null ? null : spanOf(text, source), spanOf(text, content));
    const { attributions, entities } = readWith(text, [given]);
    const found = entities.find(({ id }) => id === attributions[0]!.speaker);
    expect(found?.name ?? null).toBe(speaker);
    if (type) expect(found?.type).toBe(type);
    if (subtype) expect(found?.subtype).toBe(subtype);
  });

  it.each(joined)('names all of several: $text', ({ text, source, content, speakers }) => {
    const given = attribution('a1', spanOf(text, source), spanOf(text, content));
    const { attributions, entities } = readWith(text, [given]);
    const names = attributions[0]!.speakers?.map((id) => entities.find((one) => one.id === id)?.name);
    expect(names ?? []).toEqual(speakers);
    if (names) expect(attributions[0]!.speakers![0]).toBe(attributions[0]!.speaker);
  });

  it('lets a body that was named as it spoke go on as "the organisation"', () => {
    const text =
      'The Sahel Rights Network said that the road was closed. The organisation said that two men had drowned.';
    const { attributions, entities } = readWith(text, [
      attribution('a1', spanOf(text, 'The Sahel Rights Network'), spanOf(text, 'that the road was closed')),
      attribution('a2', spanOf(text, 'The organisation'), spanOf(text, 'that two men had drowned')),
    ]);
    const names = attributions.map((one) => entities.find(({ id }) => id === one.speaker)?.name);
    expect(names).toEqual(['Sahel Rights Network', 'Sahel Rights Network']);
  });

  it('knows a body again by the kind that it was said to be', () => {
    const text =
      'The case was taken up by MINUREX, the United Nations mission in Mali, on Monday. The mission said that the road was closed.';
    const { attributions, entities } = readWith(text, [
      attribution('a1', spanOf(text, 'The mission'), spanOf(text, 'that the road was closed')),
    ]);
    expect(entities.find(({ id }) => id === attributions[0]!.speaker)?.name).toBe('MINUREX');
  });

  it('lets a body that spoke in the sentence before go on as "it"', () => {
    const text = 'The mission said that the road was closed. Two men belonged to an armed group, it said.';
    const { attributions, entities } = readWith(text, [
      attribution('a1', spanOf(text, 'The mission'), spanOf(text, 'that the road was closed')),
      attribution('a2', spanOf(text, 'it'), spanOf(text, 'Two men belonged to an armed group')),
    ]);
    const names = attributions.map((one) => entities.find(({ id }) => id === one.speaker)?.name);
    expect(names).toEqual(['mission', 'mission']);
  });

  it('gives a first person within a quotation its speaker, and keeps the chain', () => {
    const text = 'Awa Sy said: “I think that the road is open.”';
    const outer = attribution('a1', spanOf(text, 'Awa Sy'), spanOf(text, '“I think that the road is open.”'));
    const inner = attribution('a2', spanOf(text, 'I'), spanOf(text, 'that the road is open'));
    const { attributions } = readWith(text, [outer, inner]);
    expect(attributions[1]!.speaker).toBe(attributions[0]!.speaker);
    expect(attributions[1]!.via).toBeUndefined();
  });

  it('puts the relaying speaker between the reader and the one quoted', () => {
    const text = 'The Daily Star reported that Awa Sy had said that the road was open.';
    const outer = attribution(
      'a1',
      spanOf(text, 'The Daily Star'),
      spanOf(text, 'that Awa Sy had said that the road was open'),
    );
    const inner = attribution('a2', spanOf(text, 'Awa Sy'), spanOf(text, 'that the road was open'));
    const { attributions } = readWith(text, [outer, inner]);
    expect(attributions[1]!.via).toEqual([attributions[0]!.speaker]);
    expect(attributions[0]!.via).toBeUndefined();
  });

  it('keeps every speaker among the entities and gives it a mention', () => {
    const text = 'Officials of the port said that ships were waiting.';
    const given = attribution(
      'a1',
      spanOf(text, 'Officials of the port'),
      spanOf(text, 'that ships were waiting'),
    );
    const { attributions, mentions } = readWith(text, [given]);
    expect(mentions.some(({ entity }) => entity === attributions[0]!.speaker)).toBe(true);
  });
});
