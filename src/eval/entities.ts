import type { Adapter } from './boards.ts';

/** The board keeps documents apart from people, organisations and places: those that speak in a reading are left out. */
export const withoutDocuments: Adapter = (reading) => ({
  ...reading,
  entities: reading.entities.map((entity) =>
    entity.subtype === 'document' ? { ...entity, type: 'document' } : entity,
  ),
});
