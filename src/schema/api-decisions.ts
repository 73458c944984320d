import { z } from 'zod';
import { list, measureSchema, modifierSchema, spanSchema } from './api-reading.ts';

const bound = z.number().min(0).nullable();
const stance = z.enum([
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
]);

/** Words of a document, as they stand there. */
const passage = z.object({
  document: z.string().max(1000),
  span: spanSchema,
  exact: z.string().max(20_000).describe('What the span holds; words that differ are refused.'),
});

const annotation = passage.extend({
  kind: z.enum(['attribution', 'estimate', 'timex', 'toponym', 'event', 'mention', 'access']),
  detail: z.string().max(100).optional().describe('The measure of an estimate, the type of an event.'),
});

const speaker = z.object({
  name: z.string().trim().min(1).max(300).nullable(),
  type: z.enum(['person', 'organisation', 'group', 'facility']).optional(),
});
const figure = z.object({
  low: bound,
  point: bound,
  high: bound,
  modifier: modifierSchema,
  measure: measureSchema,
  unit: z.string().max(100).optional(),
});
const place = z.object({
  name: z.string().trim().min(1).max(300),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  country: z.string().max(2).nullable(),
  geonamesId: z.int().nullable(),
  precision: z.union([1, 2, 3, 4, 5, 6, 7].map((value) => z.literal(value as 1 | 2 | 3 | 4 | 5 | 6 | 7))),
});
const date = z.object({
  value: z.string().min(1).max(60),
  earliest: z.iso.date().optional(),
  latest: z.iso.date().optional(),
});

const changeSchema = z.discriminatedUnion('field', [
  speaker.extend({ field: z.literal('speaker') }),
  z.object({ field: z.literal('stance'), stance }),
  figure.extend({ field: z.literal('figure') }),
  place.extend({ field: z.literal('place') }),
  date.extend({ field: z.literal('date') }),
]);

/** What somebody reads in words in which nothing of the kind was read. */
const additionSchema = z.discriminatedUnion('kind', [
  speaker.extend({ kind: z.literal('attribution'), stance }),
  figure.extend({ kind: z.literal('estimate'), speaker: speaker.optional() }),
  date.extend({ kind: z.literal('timex') }),
  place.extend({ kind: z.literal('toponym') }),
]);

const pair = z.tuple([z.string().max(1000), z.string().max(1000)]);

/** What a person asks for: documents and matters by the ids that they have now, which the log keeps as anchors. */
export const decisionRequestSchema = z.object({
  who: z.string().trim().min(1).max(100),
  why: z.string().max(4000).default(''),
  seen: z
    .int()
    .min(0)
    .optional()
    .describe(
      'Number of the last decision that the page knew: a later one about the same words is a conflict (409).',
    ),
  decision: z.discriminatedUnion('type', [
    z.object({ type: z.literal('correct'), target: annotation, change: changeSchema }),
    z.object({ type: z.literal('reject'), target: annotation }),
    z.object({ type: z.literal('accept'), target: annotation }),
    z.object({ type: z.literal('add'), passage, annotation: additionSchema }),
    z.object({ type: z.literal('mergeMatters'), matters: z.array(z.string()).min(2).max(100) }),
    z.object({ type: z.literal('splitMatter'), matter: z.string(), apart: z.array(passage).min(1).max(500) }),
    z.object({ type: z.literal('moveClaim'), matter: z.string(), account: z.string(), to: z.string() }),
    z.object({
      type: z.literal('sameOrigin'),
      documents: pair,
      kind: z.enum(['reprint', 'rewrite', 'relay', 'pressRelease', 'translation']).default('relay'),
    }),
    z.object({ type: z.literal('notSameOrigin'), documents: pair }),
    z.object({
      type: z.enum(['mergeNames', 'partNames']),
      of: z.enum(['speaker', 'place']),
      names: z
        .array(
          z.object({
            name: z.string().trim().min(1).max(300),
            document: z.string().max(1000).optional().describe('Only where this document gives the name.'),
          }),
        )
        .min(2)
        .max(100)
        .describe('The first is the name under which merged ones are shown.'),
    }),
    z.object({
      type: z.literal('note'),
      on: z.discriminatedUnion('on', [
        z.object({ on: z.literal('annotation'), annotation }),
        z.object({ on: z.literal('passage'), passage }),
        z.object({ on: z.literal('document'), document: z.string() }),
        z.object({ on: z.literal('matter'), matter: z.string() }),
        z.object({ on: z.literal('account'), matter: z.string(), account: z.string() }),
      ]),
      text: z.string().trim().min(1).max(20_000),
    }),
    z.object({ type: z.literal('undo'), entry: z.string().length(64) }),
  ]),
});
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** An entry of the log with what became of it. `decision` has the shape of `Decision` in `src/model/decision.ts`. */
export const decisionSchema = z
  .object({
    seq: z.int(),
    who: z.string(),
    when: z.string(),
    why: z.string(),
    decision: z.looseObject({ type: z.string() }),
    previous: z.string(),
    hash: z.string(),
    state: z.enum(['settled', 'undone', 'unsettled']),
    reason: z.string().optional(),
    documents: list(z.string()).describe(
      'Ids of the documents that it is about, as far as the dossier holds them.',
    ),
    matters: list(z.string()).describe('Ids of the matters that rest on its words now.'),
    undoneBy: z
      .object({ seq: z.int(), who: z.string(), when: z.string(), why: z.string(), hash: z.string() })
      .optional()
      .describe('The entry in force that takes it back; to undo that one is to do it again.'),
  })
  .meta({ id: 'Decision' });
export const decisionPage = z.object({
  items: list(decisionSchema),
  total: z.int(),
  offset: z.int(),
  seen: z.int().describe('Number of the last decision in the whole log.'),
});
export const decisionQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  document: z.string().max(1000).optional(),
  matter: z.string().max(1000).optional(),
});

/** A decision about the words of one document, with the annotations there that it is about. */
export const documentDecisionSchema = decisionSchema.extend({ annotations: list(z.string()) });

export type DecisionView = z.infer<typeof decisionSchema>;
export type DecisionPage = z.infer<typeof decisionPage>;
export type DocumentDecision = z.infer<typeof documentDecisionSchema>;
