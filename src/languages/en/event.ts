import type { EventLexicon } from '../lexicon/event.ts';

export const event: EventLexicon = {};
