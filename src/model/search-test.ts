import { z } from 'zod';

/** One promise about search: this query finds one of these articles, at most at this rank. */
export const searchTestSchema = z.strictObject({
  query: z.string().min(1),
  locale: z.string(),
  expect: z.array(z.string()).min(1),
  rank: z.int().positive().default(3),
});
export const searchTestsSchema = z.array(searchTestSchema);
export type SearchTest = z.infer<typeof searchTestSchema>;
