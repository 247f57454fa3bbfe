import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** Why a customer makes contact. `selfservice: false` is never pushed before the phone. */
export const contactReasonSchema = z.strictObject({
  id: idSchema,
  category: idSchema.optional(),
  title: localizedSchema,
  /** Customers' own words for it, any locale. */
  aliases: z.array(z.string().min(1)).default([]),
  selfservice: z.boolean().default(true),
});
export const contactReasonsSchema = z.array(contactReasonSchema);
export type ContactReason = z.infer<typeof contactReasonSchema>;
