import { z } from 'zod';
import { isDay } from '../model/day.ts';
import { blockSchema, list } from './api-reading.ts';

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** A publication date: an ISO day, or a point in time of which the day is kept. */
export const dateSchema = z
  .string()
  .regex(DATE, 'is no date of the form YYYY-MM-DD')
  .transform((date) => date.slice(0, 10))
  .refine(isDay, 'is no day of the calendar');

/** A document as it comes in, one on a line. Fields that are not listed are ignored. */
export const documentInputSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]).describe('Comes back on the reading.'),
  text: z.string().describe('Canonical text; spans count its UTF-16 code units.'),
  language: z.string().nullish().describe('ISO 639-1 code; detected where absent.'),
  date: z
    .preprocess((date) => (date === '' ? null : date), dateSchema.nullish())
    .describe('Publication date, YYYY-MM-DD.'),
  title: z.string().nullish(),
  publisher: z.string().nullish().describe('The outlet.'),
  url: z.string().nullish(),
  layout: list(blockSchema).nullish().describe('Blocks that the format of the document states.'),
});
