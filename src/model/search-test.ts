import { z } from 'zod';

/** One promise about search: this query finds one of these articles, at most at this rank. */
export const searchTestSchema = z.strictObject({
  query: z.string().min(1),
  locale: z.string(),
  expect: z.array(z.string()).min(1),
  rank: z.int().positive().default(3),
});
export type SearchTest = z.infer<typeof searchTestSchema>;

/** A share of all rows, in 0–1. */
const shareSchema = z.number().min(0).max(1);

/** `search-tests.yaml`: rows alone, or rows with what the results of all of them together must reach. */
export const searchTestsSchema = z.union([
  z.array(searchTestSchema),
  z.strictObject({
    /** Queries whose first article, or one of whose first three, is an expected one. */
    atLeast: z
      .strictObject({ hit1: shareSchema.optional(), hit3: shareSchema.optional() })
      .optional(),
    /** Queries that are answered with confidence by another article, or by none at all. */
    atMost: z
      .strictObject({ wrong1: shareSchema.optional(), zero: shareSchema.optional() })
      .optional(),
    tests: z.array(searchTestSchema),
  }),
]);
export type SearchTestsFile = z.infer<typeof searchTestsSchema>;
