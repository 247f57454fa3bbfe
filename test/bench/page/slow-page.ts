import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';
import { testBrowser } from '../../support/browser.ts';

/** How a page is slowed down: as a mid-range phone on a mobile network is, by Lighthouse's own figures. */
export const slowness = { cpu: 4, latencyMs: 150, kilobitsPerSecond: 1638 } as const;

/** What a reader of a page waits for and sees jump. */
export interface Paints {
  /** Milliseconds up to the largest contentful paint. */
  readonly lcpMs: number;
  /** Cumulative layout shift; 0 where nothing jumps. */
  readonly cls: number;
  readonly requests: number;
  /** Bytes that were sent, headers aside. */
  readonly bytes: number;
}

const paintsSchema = z.object({ lcpMs: z.number(), cls: z.number() });

/** A browser for measuring. @throws where there is none */
export const slowBrowser = async (): Promise<Browser> => chromium.launch(await testBrowser());

/** Opens a page in a fresh profile, on a slowed network and processor, and calls back with it. */
export async function withSlowPage<Result>(
  browser: Browser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytesPerSecond = (slowness.kilobitsPerSecond * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slowness.latencyMs,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What a first visit to a page costs, all in one visit. */
export async function paintsOf(browser: Browser, url: string): Promise<Paints> {
  return withSlowPage(browser, async (page) => {
    const sent: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('http'))
        sent.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const found = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const result = { lcpMs: 0, cls: 0 };
          const note = (entries: PerformanceObserverEntryList) => {
            for (const entry of entries.getEntries())
              if (entry.entryType === 'largest-contentful-paint') result.lcpMs = entry.startTime;
              else result.cls += Number(Reflect.get(entry, 'value'));
          };
          for (const type of ['largest-contentful-paint', 'layout-shift'])
            new PerformanceObserver(note).observe({ type, buffered: true });
          setTimeout(() => resolve(result), 200);
        }),
    );
    const sizes = await Promise.all(sent);
    return {
      ...paintsSchema.parse(found),
      requests: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  });
}

/**
 * The longest interaction of a visit in milliseconds, as the Event Timing API tells it: from the
 * input to the next paint, in steps of 8. With fewer than 50 interactions that is the visit's INP.
 */
export async function slowestInteraction(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
): Promise<number> {
  return withSlowPage(browser, async (page) => {
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { interactions: seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (Number(Reflect.get(entry, 'interactionId')) > 0) seen.push(entry.duration);
      }).observe(JSON.parse('{"type":"event","durationThreshold":16,"buffered":true}'));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await act(page);
    await page.waitForTimeout(300);
    const seen = await page.evaluate((): unknown => Reflect.get(window, 'interactions'));
    return Math.max(0, ...z.array(z.number()).parse(seen));
  });
}
