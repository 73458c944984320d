import { z } from 'zod';
import { documentDecisionSchema } from './api-decisions.ts';
import { accountStanceSchema, matterSchema, originSchema, placeSchema, reachSchema } from './api-ledger.ts';
import { list, readingSchema, spanSchema } from './api-reading.ts';
import { page, windowQuery } from './page.ts';

export * from './api-speakers.ts';
export { windowQuery } from './page.ts';

/** The one shape of every error (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export const dossierSchema = z
  .object({
    name: z.string(),
    counts: z.object({
      documents: z.int(),
      attributions: z.int(),
      estimates: z.int(),
      matters: z.int(),
      disputes: z.int(),
      origins: z.int(),
    }),
  })
  .meta({ id: 'Dossier' });

export const documentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    language: z.string(),
    attributions: z.int(),
    estimates: z.int(),
    matters: z.int(),
    origin: z.string().nullable(),
    relayOf: z.string().nullable(),
    warnings: z.int(),
  })
  .meta({ id: 'DocumentSummary' });
export const documentPage = page(documentSummarySchema);

/** What names a document wherever another thing refers to it. */
export const documentRefSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    date: z.string().nullable(),
    language: z.string(),
  })
  .meta({ id: 'DocumentRef' });

/** Words of a document that serve as evidence of an account in a matter. */
const useSchema = z
  .object({
    matter: z.string(),
    question: z.string(),
    account: z.string(),
    speaker: z.string().nullable(),
    span: spanSchema,
    annotations: list(z.string()),
    accounts: z.int(),
    disputed: list(z.string()),
  })
  .meta({ id: 'Use' });

const decidedSchema = z.object({
  /** What was rejected, as it stood before; it is no longer in the reading. */
  rejected: readingSchema.pick({
    attributions: true,
    estimates: true,
    timexes: true,
    toponyms: true,
    events: true,
    access: true,
  }),
  /** The latest first. */
  decisions: list(documentDecisionSchema),
  /** Number of the last decision in the whole log. */
  seen: z.int(),
});

export const documentQuery = z.object({
  with: z.enum(['decisions']).optional().describe('Also what people decided about its words, and rejected.'),
});
export const documentDetailSchema = z.object({
  document: z.object({
    id: z.string(),
    text: z.string(),
    title: z.string().optional(),
    publisher: z.string().optional(),
    date: z.string().nullable(),
    dateFrom: z.string().optional(),
    language: z.string(),
    url: z.string().optional(),
    byline: z.string().optional(),
    dateline: z.string().optional(),
    sha256: z.string(),
    mediaType: z.string(),
    encoding: z.string(),
  }),
  reading: readingSchema.nullable(),
  /** What people decided about its words: only where it was asked for. */
  decided: decidedSchema.optional(),
  /** The origin to which the document belongs, and the documents it names. */
  origin: originSchema.nullable(),
  documents: list(documentRefSchema),
  uses: list(useSchema),
});

export const matterRowSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    question: z.string(),
    measure: z.string().nullable(),
    place: placeSchema.nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    /** The latest date of an account. */
    asOf: z.string().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Whether some account has no upper bound. */
    open: z.boolean(),
    unit: z.string().nullable(),
    figures: list(
      z.object({
        low: z.number().nullable(),
        point: z.number().nullable(),
        high: z.number().nullable(),
        stance: accountStanceSchema,
        /** Not superseded by a later figure. */
        standing: z.boolean(),
      }),
    ),
    /** What accounts without figures describe: "instructors", "mercenaries". */
    descriptions: list(z.string()),
    speakers: list(z.string()),
    accounts: z.int(),
    disputes: z.int(),
    documents: z.int(),
    origins: z.int(),
    /** Of its documents. */
    languages: list(z.string()),
    /** Whether a person decided something on it. */
    reviewed: z.boolean(),
  })
  .meta({ id: 'MatterRow' });

const facet = list(z.object({ value: z.string(), count: z.int() }));

export const matterPage = page(matterRowSchema).extend({
  /** How many matters each filter would leave, given the other filters. */
  facets: z.object({
    types: facet,
    places: facet,
    speakers: facet,
    languages: facet,
    disputed: z.int(),
    reviewed: z.int(),
    /** Without a date, and so in no period. */
    undated: z.int(),
  }),
});

export const matterQuery = windowQuery.extend({
  words: z.string().max(400).optional(),
  type: z.string().max(100).optional(),
  place: z.string().max(200).optional(),
  speaker: z.string().max(300).optional(),
  disputed: z.enum(['true']).optional(),
  origins: z.coerce.number().int().min(1).max(100_000).optional().describe('At least so many origins.'),
  language: z.string().max(35).optional().describe('Of one of its documents.'),
  reviewed: z.enum(['true', 'false']).optional(),
  from: z.iso.date().optional().describe("First day of a period that the matter's own meets."),
  to: z.iso.date().optional().describe('Last day of that period.'),
  sort: z.enum(['newest', 'disputed', 'origins', 'accounts']).default('newest'),
});

export const matterDetailSchema = z.object({
  matter: matterSchema,
  /** How far the place of the matter reaches; null where it has none. */
  reach: reachSchema.nullable(),
  /** Other matters of the same event, with what ties them to it; those counting the killed first. */
  siblings: list(z.object({ tie: z.enum(['time', 'figure', 'report']), matter: matterSchema })),
  documents: list(documentRefSchema),
  origins: list(originSchema),
});

export const searchQuery = windowQuery.extend({ q: z.string().min(1).max(400) });
export const searchPage = page(
  z
    .object({
      document: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      date: z.string().nullable(),
      snippet: z.string(),
      marks: list(spanSchema),
    })
    .meta({ id: 'SearchHit' }),
);

export const placeQuery = windowQuery.extend({ name: z.string().min(1).max(200) });
export const placePage = page(
  z
    .object({
      name: z.string(),
      lat: z.number(),
      lon: z.number(),
      country: z.string(),
      geonamesId: z.int(),
      /** How closely the place itself is known, by UCDP's where_prec. */
      precision: z.int(),
      /** Name of the first-level division in which it lies. */
      within: z.string().nullable(),
    })
    .meta({ id: 'Place' }),
);

export const originPage = page(originSchema).extend({ documents: list(documentRefSchema) });

export const addQuery = z.object({
  /** The file's name: it tells the format, and is named in messages. */
  name: z.string().min(1).max(255),
  /** Publication date, where the file does not state it. */
  date: z.iso.date().optional(),
});
export const addedSchema = z.object({ status: z.enum(['added', 'unchanged']), id: z.string() });

export const idParam = z.object({ id: z.string().min(1).max(1000) });

export type Problem = z.infer<typeof problemSchema>;
export type DossierInfo = z.infer<typeof dossierSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentPage = z.infer<typeof documentPage>;
export type DocumentRef = z.infer<typeof documentRefSchema>;
export type Decided = z.infer<typeof decidedSchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type Use = z.infer<typeof useSchema>;
export type MatterRow = z.infer<typeof matterRowSchema>;
export type MatterPage = z.infer<typeof matterPage>;
export type MatterQuery = z.infer<typeof matterQuery>;
export type MatterDetail = z.infer<typeof matterDetailSchema>;
export type MatterAccount = MatterDetail['matter']['accounts'][number];
export type MatterEvidence = MatterAccount['evidence'][number];
export type SearchPage = z.infer<typeof searchPage>;
export type PlacePage = z.infer<typeof placePage>;
export type OriginPage = z.infer<typeof originPage>;
export type Added = z.infer<typeof addedSchema>;
