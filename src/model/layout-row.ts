import { z } from 'zod';

/** Where an article stood in a list from one day to another: a line of `layout.csv`. */
export const layoutRowSchema = z.strictObject({
  /** First day, in the time zone of the site. */
  valid_from: z.iso.date(),
  /** The day after the last one; missing while the list still stands like this. */
  valid_to: z.iso.date().optional(),
  /** `home:ja`, `category:billing:ja` or `contact:ja`. */
  list_id: z.string().min(1),
  /** Counts from 1. */
  position: z.int().positive(),
  article_id: z.string().min(1),
});
export type LayoutRow = z.infer<typeof layoutRowSchema>;

/** The columns of `layout.csv`, in their order. */
export const layoutColumns = layoutRowSchema.keyof().options;
