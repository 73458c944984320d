import type { EntityLexicon } from '../lexicon/entities.ts';

export const entities: EntityLexicon = {};
