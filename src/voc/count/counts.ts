import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { makeAnswers, type Answers } from './answers.ts';
import { contactCosts, contactCostSchema } from './contact-costs.ts';
import { contactDays, contactDaySchema } from './contact-days.ts';
import { contactLinks, contactLinkSchema } from './contact-links.ts';
import { makeContacts } from './contacts.ts';
import { makeEvents } from './events.ts';
import { exposureCounts, exposureCountSchema } from './exposures.ts';
import { keyedContacts, keyedContactsSchema } from './keyed-contacts.ts';
import { layoutPlaceSchema, makeBuilds, type Layout } from './layout.ts';
import { listBuildSchema, listClicks, listClickSchema } from './list-clicks.ts';
import { makeLinks } from './links.ts';
import { listViews, listViewSchema } from './list-views.ts';
import { period, periodSchema } from './period.ts';
import { makeNameType } from './names.ts';
import { makeSessions, sessionCountSchema } from './sessions.ts';
import { unsolvedCounts, unsolvedCountSchema } from './unsolved.ts';

/** Everything that estimates are made from: a few thousand counts, and no raw row. */
export const countsSchema = z.strictObject({
  period: periodSchema,
  /** Rows of contacts that were copies of another. */
  copies: z.int().nonnegative(),
  /** Rows of contacts with the id of another that say something else. */
  conflicts: z.int().nonnegative(),
  contactDays: z.array(contactDaySchema),
  contactCosts: z.array(contactCostSchema),
  contactLinks: z.array(contactLinkSchema),
  sessions: z.array(sessionCountSchema),
  listViews: z.array(listViewSchema),
  exposures: z.array(exposureCountSchema),
  keyedContacts: z.array(keyedContactsSchema),
  unsolved: z.array(unsolvedCountSchema),
  places: z.array(layoutPlaceSchema),
  listBuilds: z.array(listBuildSchema),
  listClicks: z.array(listClickSchema),
});
export type Counts = z.infer<typeof countsSchema>;

/**
 * The counts of the tables `contact_row` and `event_row_0`, `event_row_1` …: the only step that touches raw rows.
 *
 * @param windowHours hours after an exposure in which a contact counts against it
 */
export async function countRows(
  database: DuckDBConnection,
  { answers, windowHours, layout }: { answers: Answers; windowHours: number; layout: Layout },
): Promise<Counts> {
  await makeNameType(database);
  await makeEvents(database);
  const { copies, conflicts } = await makeContacts(database);
  const covered = await period(database);
  const sessions = await makeSessions(database);
  await makeLinks(database);
  await makeAnswers(database, answers);
  const endMs = Math.max(covered.contactEndMs ?? 0, covered.eventEndMs ?? 0);
  const endDay = Math.max(covered.contactTo ?? 0, covered.eventTo ?? 0);
  const window = { windowMs: windowHours * 3_600_000, endMs };
  await makeBuilds(database, layout);
  const { builds, clicks } = await listClicks(database);
  return {
    period: covered,
    copies,
    conflicts,
    contactDays: await contactDays(database),
    contactCosts: await contactCosts(database),
    contactLinks: await contactLinks(database),
    sessions,
    listViews: await listViews(database),
    exposures: await exposureCounts(database, { ...window, endDay }),
    keyedContacts: await keyedContacts(database),
    unsolved: await unsolvedCounts(database, window),
    places: [...layout.places],
    listBuilds: builds,
    listClicks: clicks,
  };
}
