import { z } from 'zod';
import { visitEventTypes } from './visit-event-types.ts';

/** What was wrong with an article, as a reader says after a No: one tap, no text. */
export const voteReasons = ['steps-fail', 'not-covered', 'other-case', 'unclear'] as const;

/** One thing that happened on the web, as the site sends it: a line of `events.ndjson`. */
export const visitEventSchema = z.strictObject({
  ts: z.iso.datetime({ offset: true, local: true }),
  /** Random, per tab; never a person. */
  session_id: z.string().min(1),
  visitor_key: z.string().optional(),
  type: z.enum(visitEventTypes),
  locale: z.string(),
  /** `home:ja`, `category:billing:ja`, `search`, `related`, `contact:ja` or `external`. */
  list_id: z.string().optional(),
  /** Counts from 1. */
  position: z.int().positive().optional(),
  article_id: z.string().optional(),
  query: z.string().optional(),
  /** search: number of results; vote: 1 or 0; vote_reason: one of `voteReasons`; contact_click: channel. */
  value: z.union([z.string(), z.number()]).optional(),
  ua: z.enum(['human', 'bot']).optional(),
});
export type VisitEvent = z.infer<typeof visitEventSchema>;
