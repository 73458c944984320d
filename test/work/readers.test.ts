import { describe, expect, it } from 'vitest';
import { emptyGazetteer } from '../../src/resources/gazetteer.ts';
import { createReaders } from '../../src/work/readers.ts';

const readers = createReaders({ gazetteer: emptyGazetteer });
const kinds = (warnings: readonly { readonly kind: string }[]) => warnings.map(({ kind }) => kind);

describe('readers', () => {
  it('keep a document of a language without a pack, with its blocks and relays', async () => {
    const text =
      'KARU, 2 lutego (Hill Wire) - Wójt powiedział, że most będzie zamknięty do końca miesiąca z powodu powodzi.';
    const reading = await readers.read({ id: 'd', text, date: '2023-02-02' });
    expect(reading).toMatchObject({ id: 'd', language: 'pl', attributions: [] });
    expect(reading.relays.map(({ name }) => name)).toEqual(['Hill Wire']);
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['dateline', 'paragraph']);
    expect(kinds(reading.warnings)).toEqual(['languageNotRead']);
  });

  it('take a short text for a language that they read, and say that they are unsure', async () => {
    const reading = await readers.read({ id: 'd', text: 'He fled.', date: '2023-02-02' });
    expect(reading.language).toBe('en');
    expect(kinds(reading.warnings)).toContain('languageUncertain');
  });

  it('follow the language that is given', async () => {
    expect((await readers.read({ id: 'd', text: 'Il a fui.', language: 'en-GB' })).language).toBe('en');
  });

  it('pass on what ingest warned of, first', async () => {
    const warnings = [{ kind: 'encoding', message: 'broken' }] as const;
    const reading = await readers.read({ id: 'd', text: 'He fled.', language: 'en', warnings });
    expect(kinds(reading.warnings).slice(0, 2)).toEqual(['encoding', 'undated']);
  });

  it('read the same document the same way twice', async () => {
    const document = {
      id: 'd',
      text: 'The mayor said that 12 people were hurt. The army denied it.',
      language: 'en',
    };
    expect(await readers.read(document)).toEqual(await readers.read(document));
  });
});
