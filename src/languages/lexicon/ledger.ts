/** What the language pack gives the ledger stage: question templates and descriptive words. Word lists are in lower case. */
export type LedgerLexicon = Readonly<Record<string, never>>;
