import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';
import { latencyOf, logName, type Latency, type SearchEvent } from './search-log.ts';

const eventSchema: z.ZodType<SearchEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), at: z.number() }),
  z.strictObject({
    kind: z.literal('asked'),
    at: z.number(),
    id: z.number(),
    query: z.string(),
  }),
  z.strictObject({ kind: z.literal('answered'), at: z.number(), id: z.number() }),
  z.strictObject({ kind: z.literal('shown'), at: z.number() }),
]);

/** Between two keys: faster than the pause that asks, as people type. */
const keyMs = 60;

/** After this long nobody waits for an answer any more. */
const patienceMs = 60_000;

const box = '[data-kb-search]';

async function readLog(page: Page): Promise<SearchEvent[]> {
  const log: unknown = await page.evaluate((name) => Reflect.get(window, name), logName);
  return z.array(eventSchema).parse(log);
}

/** Presses a key that writes a character, as an input method's last key does. */
async function press(session: CDPSession, char: string): Promise<void> {
  const key = { key: char, text: char, unmodifiedText: char };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/**
 * Types a query into the search box of a page that keeps a log, and waits for its answer.
 *
 * @throws when none comes within a minute
 */
export async function typeQuery(
  { page, session }: { readonly page: Page; readonly session: CDPSession },
  query: string,
): Promise<Latency> {
  await page.click(box);
  await page.fill(box, '');
  await page.evaluate((name) => Reflect.get(window, name).splice(0), logName);
  for (const char of query) {
    await press(session, char);
    await delay(keyMs);
  }
  for (const since = performance.now(); performance.now() - since < patienceMs;) {
    const latency = latencyOf(await readLog(page), query);
    if (latency) return latency;
    await delay(keyMs);
  }
  throw new Error(`No answer to "${query}"`);
}
