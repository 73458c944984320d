/** What the language pack gives the entities stage: titles, roles, organisation and group words, pronouns. Word lists are in lower case. */
export type EntityLexicon = Readonly<Record<string, never>>;
