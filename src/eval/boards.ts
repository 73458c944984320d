import type { Reading } from '../model/index.ts';
import { withoutDocuments } from './entities.ts';
import { withCodes } from './incidents.ts';
import { withTemplates } from './incidents-muc4.ts';
import { withNationalities } from './toponyms.ts';

/** Turns a reading into what a board's scorer wants. An adapter converts conventions and decides nothing. */
export type Adapter = (reading: Reading, document: BoardDocument) => unknown;

/** One line of a board's documents, without the gold fields. */
export interface BoardDocument {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  readonly date?: string | null;
}

const asIs: Adapter = (reading) => reading;

/** The board counts homes in households; the text has houses. */
const withHouseholds: Adapter = (reading) => ({
  ...reading,
  estimates: reading.estimates.map((estimate) =>
    estimate.unit === 'houses' ? { ...estimate, unit: 'households' } : estimate,
  ),
});

/** Every board that `griot eval` knows. */
export const BOARDS: Readonly<Record<string, Adapter>> = {
  'attribution-en': asIs,
  'speakers-en': asIs,
  'timex-en': asIs,
  'toponyms-en': withNationalities,
  'figures-en': withHouseholds,
  'incidents-acled': withCodes,
  'incidents-muc4': withTemplates,
  'entities-en': withoutDocuments,
};
