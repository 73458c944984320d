import { settleLanguage } from '../ingest/language.ts';
import type { Document, DocumentInput, Reading } from '../model/index.ts';
import { createReader, type Reader } from '../read/reader.ts';
import { unread } from '../read/unread.ts';
import type { Gazetteer } from '../resources/gazetteer.ts';
import { availableLanguages, loadResources } from '../resources/load.ts';

export interface ReadersOptions {
  /** Where place names are looked up; Griot's own with the user's additions if absent. */
  readonly gazetteer?: Gazetteer | undefined;
}

/** Readers of all languages there are, each made when a document first needs it. */
export interface Readers {
  /** Reads one document, in its own language or the one detected. What ingest warned of is in the reading too. */
  readonly read: (document: DocumentInput & Partial<Pick<Document, 'warnings'>>) => Promise<Reading>;
}

/**
 * Makes readers that load language packs, weights and the language identifier when they are first needed.
 *
 * @example (await createReaders().read({ id: 'd1', text: 'Officials denied it.' })).attributions
 */
export function createReaders(options: ReadersOptions = {}): Readers {
  const available = new Set(availableLanguages());
  const readers = new Map<string, Promise<Reader>>();
  const readerOf = (language: string): Promise<Reader> => {
    const known = readers.get(language);
    if (known) return known;
    const made = loadResources(language, options.gazetteer).then(createReader);
    readers.set(language, made);
    return made;
  };
  return {
    read: async (document) => {
      const settled = await settleLanguage(document.text, { given: document.language });
      const { language } = settled;
      const reading = available.has(language)
        ? (await readerOf(language)).read({ ...document, language })
        : unread(document, language);
      const warnings = [...(document.warnings ?? []), ...settled.warnings];
      return warnings.length === 0 ? reading : { ...reading, warnings: [...warnings, ...reading.warnings] };
    },
  };
}
