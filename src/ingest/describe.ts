import type { Block, Document, Warning } from '../model/index.ts';
import { findBlocks } from '../read/segment/blocks.ts';
import { type LayoutWords, noLayoutWords, prepareLayoutWords } from '../read/segment/layout-words.ts';
import { availableLanguages, loadPack } from '../resources/load.ts';
import type { Parsed } from './format.ts';
import { settleLanguage } from './language.ts';
import { publicationDay } from './text-date.ts';

/** What is known about a document beside its text. */
export interface Description {
  readonly details: Pick<
    Document,
    'language' | 'date' | 'dateFrom' | 'title' | 'publisher' | 'byline' | 'dateline' | 'url'
  >;
  readonly warnings: readonly Warning[];
}

const OPENING_BLOCKS = 8;
const LONGEST_TITLE = 300;

/** Joins what the format states with what the text itself shows: title, byline, dateline, day, language. */
export async function describe(
  parsed: Parsed,
  given: { readonly date?: string | undefined; readonly language?: string | undefined },
): Promise<Description> {
  const { metadata, text, layout } = parsed;
  const { language, warnings } = await settleLanguage(text, {
    given: given.language,
    declared: metadata.language,
  });
  const words = await layoutWords(language);
  const { blocks } = findBlocks({ id: '', text, layout, title: metadata.title }, words);
  const opening = blocks.slice(0, OPENING_BLOCKS);
  const wordsOf = (kind: Block['kind']) => opening.find((block) => block.kind === kind)?.span;
  const said = (kind: Block['kind']) => {
    const span = wordsOf(kind);
    return span && text.slice(...span);
  };
  const stated = metadata.date ?? publicationDay(text, opening, words);
  const title = metadata.title ?? said('heading');
  return {
    details: defined({
      language,
      date: given.date ?? stated ?? null,
      dateFrom:
        given.date !== undefined
          ? 'given'
          : metadata.date !== undefined
            ? metadata.dateFrom
            : stated && 'text',
      title: title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE),
      publisher: metadata.publisher,
      byline: metadata.byline ?? said('byline'),
      dateline: said('dateline'),
      url: metadata.url,
    }),
    warnings,
  };
}

async function layoutWords(language: string): Promise<LayoutWords> {
  const pack = availableLanguages().includes(language) ? await loadPack(language) : undefined;
  return prepareLayoutWords(pack?.segment.layout ?? noLayoutWords);
}

/** The fields that have a value. */
const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
