import { z } from 'zod';
import { COMPASS, EVENT_TYPES, MEASURES } from '../model/index.ts';

/** A list that is never altered. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** `[start, end)` in UTF-16 code units of the document's text. */
export const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]).readonly();

const provenance = z
  .object({ by: z.string(), version: z.string(), inputs: list(z.string()).optional() })
  .optional();

/** A stretch of text and what it is in the layout. */
export const blockSchema = z.object({
  kind: z.enum([
    'heading',
    'paragraph',
    'caption',
    'credit',
    'byline',
    'dateline',
    'footer',
    'furniture',
    'list',
    'table',
  ]),
  span: spanSchema,
  provenance,
});

const relaySchema = z.object({
  name: z.string(),
  span: spanSchema,
  kind: z.enum(['credit', 'byline', 'footer', 'quotedAgency']),
  provenance,
});

const entitySchema = z.object({
  id: z.string(),
  type: z.enum(['person', 'organisation', 'group', 'place', 'facility', 'nationality']),
  subtype: z.string().optional(),
  name: z.string(),
  aliases: list(z.string()).optional(),
  description: z.string().optional(),
  provenance,
});

const mentionSchema = z.object({ id: z.string(), span: spanSchema, entity: z.string(), provenance });

const attributionSchema = z.object({
  id: z.string(),
  sources: list(spanSchema),
  cues: list(spanSchema),
  contents: list(spanSchema),
  mode: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.enum([
    'says',
    'denies',
    'alleges',
    'confirms',
    'doubts',
    'demands',
    'threatens',
    'predicts',
    'promises',
    'admits',
    'cannotConfirm',
  ]),
  speaker: z.string().nullable(),
  speakers: list(z.string()).optional(),
  via: list(z.string()).optional(),
  denies: list(z.union([z.string(), spanSchema])).optional(),
  provenance,
});

export const modifierSchema = z.enum([
  'exact',
  'about',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'range',
  'vague',
]);
export const measureSchema = z.enum(MEASURES);
const bound = z.number().nullable();

const estimateSchema = z.object({
  id: z.string(),
  span: spanSchema,
  low: bound,
  point: bound,
  high: bound,
  modifier: modifierSchema,
  measure: measureSchema,
  unit: z.string(),
  population: z.string().optional(),
  manner: z.string().optional(),
  partOf: z.string().optional(),
  versionOf: z.string().optional(),
  implicit: z.literal(true).optional(),
  negated: z.literal(true).optional(),
  attribution: z.string().nullable(),
  provenance,
});

const fieldSchema = z.enum(['year', 'quarter', 'season', 'month', 'week', 'day', 'hour', 'minute']);

const timexSchema = z.object({
  id: z.string(),
  span: spanSchema,
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
  certain: list(fieldSchema).optional(),
  implied: list(fieldSchema).optional(),
  provenance,
});

const placeSchema = z.object({
  geonamesId: z.number(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  country: z.string(),
  admin1: z.string().optional(),
  feature: z.enum(['continent', 'country', 'region', 'settlement', 'water', 'other']),
  population: z.number(),
});

/** UCDP's where_prec. */
export const precisionSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** Where something lies from a named place. */
export const offsetSchema = z.object({
  km: z.number().optional(),
  direction: z.enum(COMPASS).optional(),
  /** The part of the place that lies that way, and not what lies beyond it. */
  within: z.literal(true).optional(),
});

const toponymSchema = z.object({
  id: z.string(),
  span: spanSchema,
  name: z.string(),
  lat: bound,
  lon: bound,
  country: z.string().nullable(),
  geonamesId: z.number().nullable(),
  precision: precisionSchema,
  offset: offsetSchema.optional(),
  candidates: list(placeSchema).optional(),
  provenance,
});

export const certaintySchema = z.enum([
  'fact',
  'claimed',
  'suspected',
  'accused',
  'possible',
  'threatened',
  'attempted',
]);

const eventSchema = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().optional(),
  trigger: spanSchema,
  participants: list(
    z.object({
      role: z.enum(['actor', 'target', 'victim', 'instrument', 'recipient', 'from', 'to', 'object']),
      span: spanSchema.optional(),
      entity: z.string().optional(),
    }),
  ),
  time: z.string().nullable(),
  place: z.string().nullable(),
  estimates: list(z.string()),
  attribution: z.string().nullable(),
  polarity: z.enum(['asserted', 'denied']),
  certainty: certaintySchema,
  provenance,
});

const incidentSchema = z.object({
  id: z.string(),
  kind: z.enum(['attack', 'bombing', 'kidnapping', 'arson', 'robbery']),
  span: spanSchema,
  events: list(z.string()),
  parties: list(
    z.object({
      role: z.enum(['actor', 'organisation', 'victim', 'target', 'instrument']),
      span: spanSchema,
      named: z.literal(true).optional(),
      description: spanSchema.optional(),
      entity: z.string().optional(),
      effect: z.enum(['death', 'injury', 'unharmed', 'destroyed', 'damaged']).optional(),
      certainty: certaintySchema.optional(),
    }),
  ),
  time: z.string().nullable(),
  place: z.string().nullable(),
  certainty: certaintySchema,
  confidence: z.number(),
  provenance,
});

const accessSchema = z.object({
  id: z.string(),
  kind: z.enum(['observersBarred', 'pressBarred', 'communicationsCut', 'areaClosed', 'aidBlocked']),
  span: spanSchema,
  place: z.string().nullable(),
  time: z.string().nullable(),
  attribution: z.string().nullable(),
  provenance,
});

const warningSchema = z.object({
  kind: z.enum([
    'unclosedQuotation',
    'garbled',
    'undated',
    'languageNotRead',
    'languageUncertain',
    'encoding',
    'truncated',
    'withoutWeights',
  ]),
  span: spanSchema.optional(),
  message: z.string(),
});

/** A reading as the API gives it: the model's `Reading`, field by field. */
export const readingSchema = z
  .object({
    id: z.string(),
    language: z.string(),
    blocks: list(blockSchema),
    relays: list(relaySchema),
    entities: list(entitySchema),
    mentions: list(mentionSchema),
    attributions: list(attributionSchema),
    estimates: list(estimateSchema),
    timexes: list(timexSchema),
    toponyms: list(toponymSchema),
    events: list(eventSchema),
    incidents: list(incidentSchema).optional(),
    access: list(accessSchema),
    hedges: list(z.object({ span: spanSchema, cue: spanSchema, provenance })),
    warnings: list(warningSchema),
  })
  .meta({ id: 'Reading' });
