/** What the language pack gives the quotation stage: cues with their stance, quotation marks, hedges. Word lists are in lower case. */
export type QuotationLexicon = Readonly<Record<string, never>>;
