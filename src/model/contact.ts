import { z } from 'zod';
import { channelKindSchema } from './channel.ts';

/** Nobody talks about one contact for longer; a greater number is in another unit. */
export const longestHandleSeconds = 24 * 3600;
/** Nobody waits longer: by then the contact is closed. */
export const longestWaitSeconds = 30 * 24 * 3600;

/** One inbound contact through an assisted channel, in the canonical columns of `contacts.csv`. */
export const contactRowSchema = z.strictObject({
  contact_id: z.string().min(1),
  started_at: z.iso.datetime({ offset: true, local: true }),
  channel: channelKindSchema.or(z.string().min(1)),
  /** An id from contact-reasons.yaml; unknown ones count in totals only. */
  reason: z.string(),
  /** Talk time plus after-call work, in seconds. */
  handle_seconds: z.number().nonnegative().max(longestHandleSeconds).optional(),
  /** In the currency of site.yaml. */
  cost: z.number().nonnegative().optional(),
  wait_seconds: z.number().nonnegative().max(longestWaitSeconds).optional(),
  /** Keyed hash made before import; never a name or a number. */
  customer_key: z.string().optional(),
  session_id: z.string().optional(),
  article_id: z.string().optional(),
  /** Spoken code that the customer read out. */
  article_code: z.string().optional(),
  locale: z.string().optional(),
});
export type ContactRow = z.infer<typeof contactRowSchema>;
