import { z } from 'zod';
import { daySchema } from './text.ts';

/** Hours of the week in which a channel's customers wait about as long. */
export const waitSpanSchema = z.strictObject({
  /** 0 is Monday; neighbouring days, in order. */
  days: z.array(z.int().min(0).max(6)).min(1),
  /** Hours of the day in the site's time zone: from the start of one up to, not at, the start of the other. */
  from: z.int().min(0).max(23),
  to: z.int().min(1).max(24),
  /** Said where the wait is clearly longer, or shorter, than the channel's usual one. */
  level: z.enum(['busy', 'quiet']).optional(),
  /** The wait of the contact in the middle, rounded up to a step that people say. */
  seconds: z.int().positive().optional(),
  /** Contacts whose wait is known, never fewer than ten. */
  contacts: z.int().min(10).optional(),
});
export type WaitSpan = z.infer<typeof waitSpanSchema>;

/** How a channel's promise was kept; `few` and `none` say that too few waits are known for a share. */
export const promiseMeasuredSchema = z.union([
  z.strictObject({ waits: z.enum(['none', 'few']) }),
  z.strictObject({
    waits: z.literal('enough'),
    /** The share of contacts that waited no longer than promised, in 0–1, with its 90 % interval. */
    kept: z.number().min(0).max(1),
    lo: z.number().min(0).max(1),
    hi: z.number().min(0).max(1),
    contacts: z.int().min(10),
  }),
]);
export type PromiseMeasured = z.infer<typeof promiseMeasuredSchema>;

/** What was measured of one channel. */
export const channelServiceSchema = z.strictObject({
  /** The wait of the contact in the middle of all, as in a span. */
  usualSeconds: z.int().positive().optional(),
  /** In order of day, then hour; none where there are too few waits to tell hours apart. */
  spans: z.array(waitSpanSchema),
  /** Only of a channel that promises something. */
  promise: promiseMeasuredSchema.optional(),
});
export type ChannelService = z.infer<typeof channelServiceSchema>;

/** What contact pages say of waits and promises: aggregates, by id of the channel. */
export const serviceSchema = z.strictObject({
  /** First and last day of the waits. */
  from: daySchema,
  to: daySchema,
  /** First day of what promises are held against; the last one is `to`. */
  promisesFrom: daySchema,
  channels: z.record(z.string(), channelServiceSchema),
});
export type Service = z.infer<typeof serviceSchema>;
