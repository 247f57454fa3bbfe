import { join } from 'node:path';
import { benchArticle, type BenchArticle } from '../../corpus/bench-article.ts';
import { contentFiles } from '../../corpus/write-content.ts';
import { watchTree } from '../../measure/process-tree.ts';
import { buildContent } from '../ours/build-content.ts';
import { meanFirstBytes } from '../ours/site-bytes.ts';
import { bytesByKind, type BytesByKind } from './bytes-by-kind.ts';
import { keepLog, logName, type Latency } from './search-log.ts';
import { siteHost, type Asked, type SiteHost } from './site-host.ts';
import { openSlowBrowser, slowBrowser, type SlowBrowser } from './slow-browser.ts';
import { titleQueries } from './title-queries.ts';
import { typeQuery } from './type-queries.ts';

/** What searching costs a reader of a site of some size; without a measurement, why there is none. */
export interface BrowserRow {
  readonly size: number;
  readonly measured?: BrowserMeasured;
  readonly note?: string;
}

/** What was measured in a browser. */
export interface BrowserMeasured {
  /** How many times slower than this machine the browser was, as measured. */
  readonly slowness: number;
  /** Up to the list of the first query. */
  readonly first: Latency;
  readonly firstBytes: BytesByKind;
  /** What a first query loads, in the mean of all that are typed. */
  readonly meanFirstBytes: number;
  /** Of the queries after it. */
  readonly latencies: readonly Latency[];
  /** What each of them loads, in the mean. */
  readonly bytesPerQuery: number;
  /** Memory that the page's process takes at most, and before search is loaded. */
  readonly peakBytes: number;
  readonly idleBytes: number;
}

/** Queries that are typed. */
const queryCount = 40;

/** The first articles of the corpus that are Japanese, the dearer language for every index. */
export const japaneseArticles = (seed: string, size: number): BenchArticle[] =>
  Array.from({ length: size }, (_, number) => benchArticle(seed, 2 * number));

/** Types queries into the search box of a built site of generated articles, in a slow browser. */
export async function runBrowser(home: string, seed: string, size: number): Promise<BrowserRow> {
  try {
    return { size, measured: await measured(home, japaneseArticles(seed, size)) };
  } catch (error) {
    return { size, note: error instanceof Error ? error.message : String(error) };
  }
}

async function measured(home: string, articles: readonly BenchArticle[]): Promise<BrowserMeasured> {
  const { out } = await buildContent(join(home, 'browser'), contentFiles(articles));
  const titles = articles.map(({ title }) => title);
  const queries = titleQueries(titles, 'ja', queryCount);
  const mean = await meanFirstBytes(out, 'ja', queries);
  const host = await siteHost(out);
  const browser = await openSlowBrowser(`${host.url}ja/`, (page) =>
    page.addInitScript(keepLog, logName),
  );
  try {
    return { meanFirstBytes: mean, ...(await searched(browser, host, queries)) };
  } finally {
    await browser.close();
    await host.close();
  }
}

async function searched(
  browser: SlowBrowser,
  host: Pick<SiteHost, 'asked'>,
  [query = '', ...others]: readonly string[],
): Promise<Omit<BrowserMeasured, 'meanFirstBytes'>> {
  const idleBytes = peakOf(browser.pids);
  const before = host.asked().length;
  const { factor, end } = await slowBrowser(browser);
  try {
    const first = await typeQuery(browser, query);
    const loaded = host.asked().length;
    const latencies: Latency[] = [];
    for (const other of others) latencies.push(await typeQuery(browser, other));
    return {
      slowness: factor,
      first,
      firstBytes: bytesByKind(host.asked().slice(before, loaded)),
      latencies,
      bytesPerQuery: sum(host.asked().slice(loaded)) / Math.max(1, others.length),
      peakBytes: peakOf(browser.pids),
      idleBytes,
    };
  } finally {
    await end();
  }
}

const sum = (asked: readonly Asked[]) => asked.reduce((total, { bytes }) => total + bytes, 0);

/** Peak memory of the largest of some processes. */
function peakOf(pids: readonly number[]): number {
  return Math.max(
    ...pids.map((pid) => {
      const watch = watchTree(pid);
      watch.look();
      return watch.peakBytes();
    }),
  );
}
