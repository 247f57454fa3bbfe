import { chromium, type CDPSession, type Page } from '@playwright/test';
import { testBrowser } from '../../../support/browser.ts';
import { median } from '../../report/statistics.ts';
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

async function usualWorkMs(page: Page): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) times.push(await workMs(page));
  return median(times);
}

/**
 * A page runs for so long and stands still for so long, in turns. That is less than a quarter of the
 * time, since a processor is faster in short runs: on a quiet machine the work takes four times as long.
 */
const rhythm = { runMs: 5, stopMs: 17 } as const;

/** A browser that is slowed down. */
export interface Slowed {
  /** How many times longer it takes for the same work, as measured; what else the machine does blurs it. */
  readonly factor: number;
  readonly end: () => Promise<void>;
}

/** Slows all threads of a page down to about a quarter. */
export async function slowBrowser({ page, pids }: SlowBrowser): Promise<Slowed> {
  const usual = await usualWorkMs(page);
  const end = await slowDown({ pids, ...rhythm });
  return { factor: (await usualWorkMs(page)) / usual, end };
}
