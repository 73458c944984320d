/**
 * SQL that enters into `document_names` who speaks in documents, which places they name, and who published them; a
 * `WHERE` over `d` (document) may follow. Speakers come with their aliases, as the reading has them.
 */
export const ENTER_NAMES = `
  INSERT INTO document_names (rowid, speaker, place, outlet)
  SELECT d.seq,
    (SELECT group_concat(e.value ->> 'name' || coalesce(
        (SELECT ' · ' || group_concat(value, ' · ') FROM json_each(e.value, '$.aliases')), ''), ' · ')
      FROM json_each(r.content, '$.entities') e
      WHERE e.value ->> 'id' IN (SELECT value ->> 'speaker' FROM json_each(r.content, '$.attributions'))),
    (SELECT group_concat(DISTINCT value ->> 'name') FROM json_each(r.content, '$.toponyms')),
    d.publisher
  FROM document d JOIN reading r ON r.document = d.id`;
