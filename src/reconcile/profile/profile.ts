import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import type { DocumentInput, Reading } from '../../model/index.ts';
import type { Claim } from '../claims/claim.ts';
import { claimsOf } from '../claims/claims.ts';
import { type Sketch, sketchOf } from '../origins/sketch.ts';
import { sentencesOf, type TextSentence } from '../text/sentences.ts';
import { settingsOf } from './settings.ts';

/** Documents with their readings, as they come from the pipeline. */
export interface Item {
  readonly document: DocumentInput;
  readonly reading: Reading;
}

/** A document with its sentences and the words of its language: what finding claims works on. */
export interface Source extends Item {
  readonly sentences: readonly TextSentence[];
  readonly lexicon: LedgerLexicon;
}

/** All that reconciling needs of one document. It depends on that document alone and may be kept. */
export interface Profile {
  readonly document: DocumentInput;
  readonly sketch: Sketch;
  readonly claims: readonly Claim[];
  /** Its language is read; else its claims can only be carried over from another document. */
  readonly read: boolean;
}

/** The profile of a document; without a lexicon of its language it makes no claims of its own. */
export function profileOf(item: Item, lexicon: LedgerLexicon | undefined): Profile {
  const sketch = sketchOf(item.document, item.reading);
  if (!lexicon) return { document: item.document, sketch, claims: [], read: false };
  const source: Source = { ...item, lexicon, sentences: sentencesOf(item.document.text) };
  return { document: item.document, sketch, claims: claimsOf(source, settingsOf(source)), read: true };
}
