/** What the language pack gives the timex stage: months, weekdays, units, modifiers. Word lists are in lower case. */
export type TimexLexicon = Readonly<Record<string, never>>;
