/** What the language pack gives the quantity stage: numerals, modifiers, measure words, units, populations. Word lists are in lower case. */
export type QuantityLexicon = Readonly<Record<string, never>>;
