import { chromium, type CDPSession, type Page } from '@playwright/test';
import { testBrowser } from '../../../support/browser.ts';
import { slowDown } from './slow-down.ts';

/** A page in a browser of its own that can be slowed down. */
export interface SlowBrowser {
  readonly page: Page;
  readonly session: CDPSession;
  /** The processes that run the page and its workers. */
  readonly pids: readonly number[];
  readonly close: () => Promise<void>;
}

/** Opens a page in headless Chromium, as a phone would show it. @throws where there is no browser */
export async function openSlowBrowser(url: string, prepare: Prepare): Promise<SlowBrowser> {
  const browser = await chromium.launch(await testBrowser());
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await prepare(page);
  await page.goto(url, { waitUntil: 'load' });
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  return {
    page,
    session: await page.context().newCDPSession(page),
    pids: processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id),
    close: () => browser.close(),
  };
}

/** What is done to a page before it is opened. */
type Prepare = (page: Page) => Promise<unknown>;

/** How long a page takes for a fixed piece of work, in ms. */
const workMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const began = performance.now();
    let sum = 0;
    for (let turn = 0; turn < 6e7; turn += 1) sum += turn % 7;
    return sum > 0 ? performance.now() - began : 0;
  });

/** The shortest of some runs: whatever else the machine does makes them longer. */
async function leastWorkMs(page: Page): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await workMs(page));
  return Math.min(...times);
}

/** How long the processes of a page run at a time. */
const runMs = 5;

/** Tries to meet the wanted slowness. */
const tries = 6;

/** A browser that is slowed down. */
export interface Slowed {
  /** How many times longer it now takes for the same work, as measured. */
  readonly factor: number;
  readonly end: () => Promise<void>;
}

/**
 * Slows all threads of a page down.
 *
 * @param wanted how many times longer it is to take for the same work; met to about a tenth
 */
export async function slowBrowser({ page, pids }: SlowBrowser, wanted: number): Promise<Slowed> {
  await workMs(page);
  const usual = await leastWorkMs(page);
  let stopMs = runMs * (wanted - 1);
  for (let left = tries; ; left -= 1) {
    const end = slowDown({ pids, runMs, stopMs });
    const factor = (await leastWorkMs(page)) / usual;
    if (left === 1 || Math.abs(factor / wanted - 1) < 0.1) return { factor, end };
    await end();
    stopMs *= (wanted - 1) / Math.max(0.5, factor - 1);
  }
}
