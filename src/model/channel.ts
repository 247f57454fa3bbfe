import { z } from 'zod';
import { channelKinds } from './channel-kinds.ts';
import { daySchema, hrefSchema, idSchema, localizedSchema } from './text.ts';

export const channelKindSchema = z.enum(channelKinds);
export type ChannelKind = z.infer<typeof channelKindSchema>;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Opening span of one day, `09:00-18:00` (24:00 allowed as an end), in the site's time zone. */
const spanSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** When a channel is open: `always`, or spans by weekday with exceptions by date (an empty list is closed). */
const hoursSchema = z.union([
  z.literal('always'),
  z.strictObject({
    weekly: z.partialRecord(z.enum(weekdays), z.array(spanSchema)),
    exceptions: z
      .array(
        z.strictObject({
          date: daySchema,
          open: z.array(spanSchema).default([]),
          note: localizedSchema.optional(),
        }),
      )
      .default([]),
  }),
]);
export type Hours = z.infer<typeof hoursSchema>;

/** One way to reach a person (or a bot), in `channels.yaml`. Costs are in the currency of site.yaml. */
export const channelSchema = z.strictObject({
  id: idSchema,
  kind: channelKindSchema,
  title: localizedSchema,
  description: localizedSchema.optional(),
  hours: hoursSchema.optional(),
  /** What the customer pays, in words ("通話料無料"). */
  cost: localizedSchema.optional(),
  /** What the wait usually is, in words. */
  wait: localizedSchema.optional(),
  /** What is promised: mail and form within hours; chat and phone a share of contacts within seconds. */
  promise: z
    .union([
      z.strictObject({ replyWithinHours: z.number().positive() }),
      z.strictObject({ percent: z.number().min(1).max(100), withinSeconds: z.number().positive() }),
    ])
    .optional(),
  /** What one contact costs the company. */
  costPerContact: z.number().nonnegative().optional(),
  /** What a minute of handling costs the company. */
  costPerMinute: z.number().nonnegative().optional(),
  /** What the customer needs at hand ("契約番号"). */
  precondition: localizedSchema.optional(),
  /** Who may use it, for premium channels ("プレミアム会員"); such channels come last. */
  entitlement: localizedSchema.optional(),
  /** Contact reasons that it is there for ("紛失"); without them it is for all. It shows on every page either way. */
  reasons: z.array(idSchema).min(1).optional(),
  /** Where it leads: an address, per locale where they differ. */
  url: z.union([hrefSchema, z.record(z.string(), hrefSchema)]).optional(),
  /** A phone number as people read it, per locale where they differ. */
  number: localizedSchema.optional(),
});
export const channelsSchema = z.array(channelSchema);
export type Channel = z.infer<typeof channelSchema>;
