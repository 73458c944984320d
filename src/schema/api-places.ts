import { z } from 'zod';
import { matterPage, matterQuery, windowQuery } from './api.ts';
import { accountStanceSchema, placeSchema, reachSchema } from './api-ledger.ts';
import { certaintySchema, list, modifierSchema, spanSchema } from './api-reading.ts';

const MOST_MATTERS = 100_000;
const whole = z.int();
const bound = z.number().nullable();

/** A place of the ledger with the land that its name covers. */
export const mappedPlaceSchema = placeSchema.extend(reachSchema.shape).meta({ id: 'MappedPlace' });

export const extentQuery = matterQuery.extend({
  limit: z.coerce.number().int().min(1).max(MOST_MATTERS).default(MOST_MATTERS),
});

/** When and where the matters are, in columns: entry n of each column is of the same matter. */
export const extentPage = z
  .object({
    total: whole,
    offset: whole,
    facets: matterPage.shape.facets,
    places: list(mappedPlaceSchema),
    types: list(z.string()),
    measures: list(z.string()),
    columns: z.object({
      id: list(z.string()),
      question: list(z.string()),
      /** Positions in `types`, `measures` and `places`; -1 where a matter has none. */
      type: list(whole),
      measure: list(whole),
      place: list(whole),
      /** Days since 1 January 1970, inclusive. */
      start: list(whole.nullable()),
      end: list(whole.nullable()),
      /** The lowest and the highest figure that stands. */
      low: list(bound),
      high: list(bound),
      disputes: list(whole),
    }),
  })
  .meta({ id: 'Extents' });

const sentenceSchema = z.object({ text: z.string(), start: whole, mark: spanSchema });

/** Where, when and on whose word something is told. */
const toldSchema = z.object({
  place: placeSchema.nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  document: z.string(),
  publisher: z.string().nullable(),
  /** Publication date of the report. */
  date: z.string().nullable(),
  span: spanSchema,
  sentence: sentenceSchema,
  speaker: z.string().nullable(),
  voice: z.enum(['speaker', 'publisher', 'unnamed']),
});

export const accessItemSchema = toldSchema
  .extend({
    kind: z.enum(['observersBarred', 'pressBarred', 'communicationsCut', 'areaClosed', 'aidBlocked']),
    ...reachSchema.shape,
  })
  .meta({ id: 'AccessItem' });

const presenceSchema = toldSchema.extend({
  kind: z.enum(['presence', 'arrival', 'withdrawal']),
  actor: z.string(),
  denied: z.boolean(),
  certainty: certaintySchema,
});

const datesSchema = z.object({ start: z.string(), end: z.string() });

/** A force at a place: from its arrival to its withdrawal; an end that is null is open. */
export const forceSchema = z
  .object({
    actor: z.string(),
    place: z.string().nullable(),
    stays: list(
      z.object({
        actor: z.string(),
        place: z.string().nullable(),
        came: datesSchema.nullable(),
        left: datesSchema.nullable(),
        seen: datesSchema,
        denied: z.boolean(),
        told: list(presenceSchema),
      }),
    ),
    undated: list(presenceSchema),
  })
  .meta({ id: 'Force' });

const page = <T extends z.ZodType>(item: T) => z.object({ items: list(item), total: whole, offset: whole });

export const accessPage = page(accessItemSchema);
export const forcePage = page(forceSchema);

/** One figure of an account, with when it was given. */
export const figureSchema = z
  .object({
    matter: z.string(),
    question: z.string(),
    account: z.string(),
    speaker: z.string().nullable(),
    place: z.string().nullable(),
    measure: z.string(),
    population: z.string().nullable(),
    unit: z.string().nullable(),
    low: bound,
    point: bound,
    high: bound,
    modifier: modifierSchema.nullable(),
    stance: accountStanceSchema,
    /** Publication date of its earliest report. */
    asOf: z.string().nullable(),
  })
  .meta({ id: 'Figure' });

const facet = list(z.object({ value: z.string(), count: whole }));

export const figurePage = page(figureSchema).extend({
  /** How many figures there are of each measure; of the chosen measure in each place. */
  facets: z.object({ measures: facet, places: facet }),
});

export const figureQuery = windowQuery.extend({
  measure: z.string().max(100).optional(),
  place: z.string().max(200).optional(),
});

export const tilesSchema = z.object({
  /** The name of the PMTiles file that `griot serve --tiles` was given; null without one. */
  name: z.string().nullable(),
  bytes: whole,
});

export type MappedPlace = z.infer<typeof mappedPlaceSchema>;
export type ExtentPage = z.infer<typeof extentPage>;
export type ExtentQuery = z.infer<typeof extentQuery>;
export type AccessItem = z.infer<typeof accessItemSchema>;
export type Force = z.infer<typeof forceSchema>;
export type Presence = z.infer<typeof presenceSchema>;
export type FigureItem = z.infer<typeof figureSchema>;
export type FigurePage = z.infer<typeof figurePage>;
export type FigureQuery = z.infer<typeof figureQuery>;
export type AccessPage = z.infer<typeof accessPage>;
export type ForcePage = z.infer<typeof forcePage>;
export type Tiles = z.infer<typeof tilesSchema>;
