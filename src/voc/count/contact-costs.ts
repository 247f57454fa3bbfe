import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { queryRows } from './database.ts';

/** What is known of the cost of the contacts of one reason through one channel. */
export const contactCostSchema = z.strictObject({
  reason: z.string(),
  channel: z.string(),
  contacts: z.int().positive(),
  /** Contacts that state their cost, and the sum of it in thousandths of the currency. */
  costed: z.int().nonnegative(),
  costMilli: z.number().nonnegative(),
  /** Of the others, those that state their handling time, and the sum of it in milliseconds. */
  timed: z.int().nonnegative(),
  handleMs: z.number().nonnegative(),
});
export type ContactCost = z.infer<typeof contactCostSchema>;

const sql = `
  SELECT reason, channel,
    CAST(count(*) AS INTEGER) AS contacts,
    CAST(count(cost_milli) AS INTEGER) AS costed,
    coalesce(sum(cost_milli), 0) AS "costMilli",
    CAST(count(CASE WHEN cost_milli IS NULL THEN handle_ms END) AS INTEGER) AS timed,
    coalesce(sum(CASE WHEN cost_milli IS NULL THEN handle_ms END), 0) AS "handleMs"
  FROM contact
  GROUP BY reason, channel
  ORDER BY reason, channel`;

/** Costs and handling times by reason and channel. */
export function contactCosts(database: DuckDBConnection): Promise<ContactCost[]> {
  return queryRows(database, { sql, row: contactCostSchema });
}
