import { z } from 'zod';

/** One term of one locale: our word, customers' words for it, its reading, what it means. */
export const glossaryEntrySchema = z.strictObject({
  term: z.string().min(1),
  locale: z.string().default('ja'),
  /** Kana reading, for Japanese. */
  reading: z.string().optional(),
  /** What customers say instead. */
  words: z.array(z.string().min(1)).default([]),
  definition: z.string().optional(),
});
export const glossarySchema = z.array(glossaryEntrySchema);
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
