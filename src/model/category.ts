import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** One shelf of articles; `order` counts upward, icons are names of the built-in set. */
export const categorySchema = z.strictObject({
  id: idSchema,
  order: z.number().default(1000),
  title: localizedSchema,
  description: localizedSchema.optional(),
  icon: z.string().optional(),
});
export const categoriesSchema = z.array(categorySchema);
export type Category = z.infer<typeof categorySchema>;
