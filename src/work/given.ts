import type { DocumentInput } from '../model/index.ts';

/** What a person settled for all documents of a run. */
export interface Given {
  /** Publication date, ISO `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
}

/** The document with what was given on the command line, which goes before what the document states. */
export function withGiven(document: DocumentInput, given: Given): DocumentInput {
  const date = given.date ?? document.date;
  const language = given.language ?? document.language;
  return {
    ...document,
    ...(date === undefined ? {} : { date }),
    ...(language === undefined ? {} : { language }),
  };
}
