/** What the language pack gives the toponym stage: place nouns, demonyms, relations. Word lists are in lower case. */
export type ToponymLexicon = Readonly<Record<string, never>>;
