import { z } from 'zod';
import { accountStanceSchema } from './api-ledger.ts';
import { list, modifierSchema } from './api-reading.ts';
import { page, windowQuery } from './page.ts';

const bound = z.number().nullable();

export const speakerSchema = z
  .object({
    name: z.string(),
    description: z.string().nullable(),
    accounts: z.int(),
    disputed: z.int(),
    documents: z.int(),
    matters: z.int(),
    stances: list(z.object({ value: accountStanceSchema, count: z.int() })),
    /** Who passes the speaker's words on, most often first; at most 6. */
    relays: list(z.object({ value: z.string(), count: z.int() })),
  })
  .meta({ id: 'Speaker' });
export const speakerPage = page(speakerSchema);
export const speakerQuery = windowQuery.extend({
  words: z.string().max(300).optional().describe('In the name or description.'),
});

/** What the speaker says in one matter: on which side, passed on by whom. */
const speakerMatterSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    accounts: list(
      z.object({
        id: z.string(),
        stance: accountStanceSchema,
        low: bound,
        point: bound,
        high: bound,
        modifier: modifierSchema.nullable(),
        unit: z.string().nullable(),
        description: z.string().nullable(),
        asOf: z.string().nullable(),
        disputed: z.boolean(),
        relays: list(z.string()),
      }),
    ),
  })
  .meta({ id: 'SpeakerMatter' });

export const speakerDetailSchema = z.object({
  speaker: speakerSchema,
  /** The latest first; `offset` and `limit` say which. */
  matters: page(speakerMatterSchema),
  /** Matters in which others give figures too: the speaker's, and the median of the others', one each; at most 500. */
  comparisons: list(
    z.object({
      matter: z.string(),
      question: z.string(),
      unit: z.string(),
      own: z.number(),
      others: z.number(),
      speakers: z.int(),
    }),
  ),
});

export const relayLinkSchema = z
  .object({
    /** Whose words are passed on. */
    from: z.string(),
    /** Who passes them on. */
    to: z.string(),
    /** Pieces of evidence that came this way. */
    count: z.int(),
    documents: z.int(),
  })
  .meta({ id: 'RelayLink' });
export const relayPage = page(relayLinkSchema);
export const relayQuery = windowQuery.extend({
  around: z.string().max(300).optional().describe('Only links that touch this name, or join two that do.'),
});

export type Speaker = z.infer<typeof speakerSchema>;
export type SpeakerPage = z.infer<typeof speakerPage>;
export type SpeakerMatter = z.infer<typeof speakerMatterSchema>;
export type SpeakerDetail = z.infer<typeof speakerDetailSchema>;
export type RelayLink = z.infer<typeof relayLinkSchema>;
export type RelayPage = z.infer<typeof relayPage>;
