/** What the language pack gives the event stage: triggers by type. Word lists are in lower case. */
export type EventLexicon = Readonly<Record<string, never>>;
