import { z } from 'zod';

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
    }),
  ),
  /** First and last day of the data. */
  from: z.string().optional(),
  to: z.string().optional(),
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
      escalations: z.int().nonnegative(),
      yes: z.int().nonnegative(),
      no: z.int().nonnegative(),
    }),
  ),
  worklist: z.strictObject({
    reasons: z.array(z.string()),
    repair: z.array(z.strictObject({ id: z.string(), why: z.string(), minutes: z.number() })),
    stale: z.array(z.string()),
  }),
});
export type Ranking = z.infer<typeof rankingSchema>;
