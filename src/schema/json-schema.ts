import { z } from 'zod';
import { readingSchema } from './api-reading.ts';
import { documentInputSchema } from './document.ts';

/** The JSON Schema of a reading, with that of the document it was made of under `$defs`. */
export function readingJsonSchema(): Readonly<Record<string, unknown>> {
  const reading = z.toJSONSchema(readingSchema, { target: 'draft-2020-12', unrepresentable: 'any' });
  const document = z.toJSONSchema(documentInputSchema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  const { $schema: _, ...documentInput } = document;
  const { $schema, ...rest } = reading;
  return {
    $schema,
    $id: 'https://griot.invalid/reading.schema.json',
    title: 'Reading',
    description:
      'All annotations of one document, as `griot read --json` prints them. Spans are [start, end) in UTF-16 code units of the text.',
    ...rest,
    $defs: { ...(rest.$defs as Record<string, unknown> | undefined), DocumentInput: documentInput },
  };
}
