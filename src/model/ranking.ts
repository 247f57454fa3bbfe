import { z } from 'zod';
import { serviceSchema } from './service.ts';

const rankedSchema = z.strictObject({
  id: z.string(),
  /** Expected avoidable contact cost per day, in the currency of site.yaml. */
  score: z.number(),
  /** 90 % interval of the score. */
  lo: z.number(),
  hi: z.number(),
});
export type Ranked = z.infer<typeof rankedSchema>;

/** What a ranking was made from: digests and periods of the inputs, rows read and rejected. */
const builtFromSchema = z.strictObject({
  /** `given` files, the `record`, the synthetic `sample`, or `priors` alone. */
  source: z.enum(['given', 'record', 'sample', 'priors']),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      rows: z.int().nonnegative(),
      rejected: z.int().nonnegative(),
      /** Rows whose time says no offset, if any: it was taken in the time zone of site.yaml. */
      localTimes: z.int().positive().optional(),
    }),
  ),
  /** First and last day of the data. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Rows of contacts that repeat another one. */
  copies: z.int().nonnegative().optional(),
  /** Rows of contacts with the id of another that say something else, if any; the earliest stands. */
  conflicts: z.int().positive().optional(),
  /** Contacts for reasons that contact-reasons.yaml does not know: counted, but for no article. */
  unknownReasons: z
    .strictObject({ contacts: z.int().nonnegative(), ids: z.array(z.string()) })
    .optional(),
  /** Exposures of articles that the content root does not hold. */
  unknownArticles: z.int().nonnegative().optional(),
  /** Sessions by verdict: `kept`, or why they were left out (`bot`, `many-views`, …). */
  sessions: z.record(z.string(), z.int().nonnegative()).optional(),
});

/** `.kb/ranking.json`: every article of each list in order, and why. */
export const rankingSchema = z.strictObject({
  version: z.literal(1),
  builtFrom: builtFromSchema,
  lists: z.record(z.string(), z.array(rankedSchema)),
  articles: z.record(
    z.string(),
    z.strictObject({
      score: z.number(),
      lo: z.number(),
      hi: z.number(),
      /** One sentence that a support manager understands. */
      because: z.string(),
      /** Contacts per 30 days for the reasons that the article answers. */
      demand: z.number(),
      exposures: z.int().nonnegative(),
      /** Exposures after which the reader opened nothing else and did not turn to contact. */
      settled: z.int().nonnegative(),
      /** Exposures after which the reader went to the contact page or made contact. */
      towardContact: z.int().nonnegative(),
      /** Exposures followed by a contact for a reason that the article answers. */
      escalations: z.int().nonnegative(),
      yes: z.int().nonnegative(),
      no: z.int().nonnegative(),
      /** Whether it surely helps most of those who read it; only said where it does. */
      solvesForMost: z.literal(true).optional(),
    }),
  ),
  worklist: z.strictObject({
    reasons: z.array(z.string()),
    repair: z.array(z.strictObject({ id: z.string(), why: z.string(), minutes: z.number() })),
    stale: z.array(z.string()),
  }),
  /** Waits and kept promises of channels, for contact pages; only where contacts tell of them. */
  service: serviceSchema.optional(),
});
export type Ranking = z.infer<typeof rankingSchema>;
