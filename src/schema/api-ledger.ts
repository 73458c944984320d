import { z } from 'zod';
import {
  list,
  measureSchema,
  modifierSchema,
  offsetSchema,
  precisionSchema,
  spanSchema,
} from './api-reading.ts';

export const accountStanceSchema = z.enum([
  'asserts',
  'denies',
  'confirms',
  'revises',
  'doubts',
  'cannotConfirm',
]);
const bound = z.number().nullable();

/** Words on which an account rests, with the sentence that holds them. */
export const evidenceSchema = z
  .object({
    document: z.string(),
    span: spanSchema,
    words: z.string(),
    via: list(z.string()),
    annotations: list(z.string()),
    origin: z.string().optional(),
    copy: z.object({ of: z.string(), reason: z.string() }).optional(),
    sentence: z.object({
      text: z.string(),
      /** Where the sentence begins in the document, in UTF-16 code units. */
      start: z.int(),
      /** The evidence within `text`. */
      mark: spanSchema,
    }),
  })
  .meta({ id: 'Evidence' });

export const accountSchema = z
  .object({
    id: z.string(),
    speaker: z.string().nullable(),
    aliases: list(z.string()).optional(),
    speakerDescription: z.string().optional(),
    stance: accountStanceSchema,
    low: bound,
    point: bound,
    high: bound,
    modifier: modifierSchema.nullable(),
    measure: measureSchema.nullable(),
    unit: z.string().optional(),
    population: z.string().optional(),
    counted: z.string().optional(),
    description: z.string().nullish(),
    asOf: z.string().nullable(),
    evidence: list(evidenceSchema),
  })
  .meta({ id: 'Account' });

export const disputeSchema = z
  .object({
    accounts: z.tuple([z.string(), z.string()]).readonly(),
    kind: z.enum(['figure', 'denial', 'description', 'perpetrator', 'date', 'place']),
    reason: z.string(),
  })
  .meta({ id: 'Dispute' });

export const originKindSchema = z.enum([
  'single',
  'reprint',
  'rewrite',
  'relay',
  'pressRelease',
  'translation',
]);

export const originSchema = z
  .object({
    id: z.string(),
    kind: originKindSchema,
    first: z.string(),
    documents: list(z.string()),
    links: list(
      z.object({ document: z.string(), of: z.string(), kind: originKindSchema, reason: z.string() }),
    ),
  })
  .meta({ id: 'Origin' });

export const placeSchema = z.object({
  name: z.string(),
  country: z.string().nullable(),
  lat: bound,
  lon: bound,
  precision: precisionSchema.optional(),
  offset: offsetSchema.optional(),
});

/** What land a place name covers. */
export const reachSchema = z.object({
  /** Kilometres from its point to the farthest of its towns, for a province or district. */
  radiusKm: bound,
  /** ISO codes of the countries that it covers whole. */
  countries: list(z.string()),
});

export const matterSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    question: z.string(),
    measure: measureSchema.nullable(),
    population: z.string().optional(),
    place: placeSchema.nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    minor: z.literal(true).optional(),
    accounts: list(accountSchema),
    disputes: list(disputeSchema),
    endedDisputes: list(disputeSchema).optional(),
    revisions: list(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
    documents: list(z.string()),
    origins: list(z.string()),
  })
  .meta({ id: 'Matter' });
