import type { DocumentInput, Reading } from '../model/index.ts';
import { findBlocks } from './segment/blocks.ts';
import { noLayoutWords, prepareLayoutWords } from './segment/layout-words.ts';

const noWords = prepareLayoutWords(noLayoutWords);

/** The reading of a document in a language that has no pack: its blocks, and a warning that says so. */
export function unread(document: DocumentInput, language: string): Reading {
  const { blocks, relays } = findBlocks(document, noWords);
  return {
    id: document.id,
    language,
    blocks,
    relays,
    entities: [],
    mentions: [],
    attributions: [],
    estimates: [],
    timexes: [],
    toponyms: [],
    events: [],
    access: [],
    hedges: [],
    warnings: [
      {
        kind: 'languageNotRead',
        message: `Griot has no language pack for "${language}": the document is kept but was not read.`,
      },
    ],
  };
}
