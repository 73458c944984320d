import { settleLanguage } from '../ingest/language.ts';
import type { Document, DocumentInput, Reading, Warning } from '../model/index.ts';
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
  const readers = new Map<string, Promise<Loaded>>();
  const readerOf = (language: string): Promise<Loaded> => {
    const known = readers.get(language);
    if (known) return known;
    const made = loadReader(language, options.gazetteer);
    readers.set(language, made);
    return made;
  };
  return {
    read: async (document) => {
      const settled = await settleLanguage(document.text, { given: document.language });
      const { language } = settled;
      const loaded = available.has(language) ? await readerOf(language) : undefined;
      const reading = loaded ? loaded.reader.read({ ...document, language }) : unread(document, language);
      const warnings = [...(document.warnings ?? []), ...settled.warnings, ...(loaded?.warnings ?? [])];
      return warnings.length === 0 ? reading : { ...reading, warnings: [...warnings, ...reading.warnings] };
    },
  };
}

interface Loaded {
  readonly reader: Reader;
  readonly warnings: readonly Warning[];
}

/** A reader, and a warning if weights that it looked for are missing. */
async function loadReader(language: string, gazetteer: Gazetteer | undefined): Promise<Loaded> {
  const resources = await loadResources(language, gazetteer);
  const missing: string[] = [];
  const weights = (name: string) => {
    const found = resources.weights(name);
    if (!found) missing.push(name);
    return found;
  };
  const reader = createReader({ ...resources, weights });
  if (missing.length === 0) return { reader, warnings: [] };
  const message = `Weights are missing (${missing.join(', ')}): the document was read by rules alone.`;
  return { reader, warnings: [{ kind: 'withoutWeights', message }] };
}
