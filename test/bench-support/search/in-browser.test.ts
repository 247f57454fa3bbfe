import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { latencyTable, loadTable, percentile } from '../../bench/search/browser/browser-tables.ts';
import { bytesByKind } from '../../bench/search/browser/bytes-by-kind.ts';
import { latencyOf, wholeMs, type SearchEvent } from '../../bench/search/browser/search-log.ts';
import { siteHost } from '../../bench/search/browser/site-host.ts';
import { slowDown } from '../../bench/search/browser/slow-down.ts';
import { titleQueries } from '../../bench/search/browser/title-queries.ts';
import { contentRoot } from '../../support/content-root.ts';

test('queries are titles cut short, without the rarest word, or with a typo, in turn', () => {
  const titles = ['Change the password today', 'Change the address today', 'Change the password'];
  expect(titleQueries(titles, 'en', 3)).toEqual([
    'Change the',
    'Change the today',
    // The middle of the longest word: pas|sw|ord becomes pas|ws|ord.
    'Change the pasws'.concat('ord'),
  ]);
  expect(titleQueries(['電話番号を変える'], 'ja', 1)[0]).not.toContain(' ');
});

test('queries are made from titles all over the site, no query twice', () => {
  const titles = Array.from({ length: 100 }, (_, at) => `word${at} again`);
  const queries = titleQueries(titles, 'en', 10);
  expect(queries).toHaveLength(new Set(queries).size);
  expect(queries[0]).toBe('word0');
  expect(queries.at(-1)).toBe('word90');
});

const log: readonly SearchEvent[] = [
  { kind: 'key', at: 100 },
  { kind: 'asked', at: 210, id: 1, query: 'pay' },
  { kind: 'key', at: 250 },
  { kind: 'answered', at: 260, id: 1 },
  { kind: 'shown', at: 262 },
  { kind: 'key', at: 300 },
  { kind: 'asked', at: 405, id: 2, query: 'paying' },
  { kind: 'answered', at: 445, id: 2 },
  { kind: 'shown', at: 447 },
];

test('latency runs from the last key before the question to the list after its answer', () => {
  const latency = latencyOf(log, 'paying');
  expect(latency).toEqual({ pauseMs: 105, workerMs: 40, listMs: 2 });
  expect(latency && wholeMs(latency)).toBe(147);
  expect(latencyOf(log, 'pay')).toEqual({ pauseMs: 110, workerMs: 50, listMs: 2 });
});

test('without its answer on the page a query has no latency yet', () => {
  expect(latencyOf(log, 'p')).toBeUndefined();
  expect(latencyOf(log.slice(0, 7), 'paying')).toBeUndefined();
  // The list that changed before the answer came was that of another query.
  expect(latencyOf(log.slice(0, 8), 'paying')).toBeUndefined();
});

test('bytes are counted by what a file is', () => {
  const paths = [
    '_astro/search-worker-x.js',
    'pagefind/words/ja/site.kbw',
    'pagefind/words/ja/lexicon.kbw',
    'pagefind/words/ja/12.kbw',
    'pagefind/words/ja/3.kbw',
    'pagefind/fragment/ja_1.pf_fragment',
    'favicon.ico',
  ];
  expect(bytesByKind(paths.map((path, at) => ({ path, bytes: 10 ** at })))).toEqual({
    program: 1,
    articles: 10,
    lexicon: 100,
    words: 11_000,
    texts: 100_000,
    other: 1_000_000,
  });
});

test('a percentile is the value that so many do not pass', () => {
  expect(percentile([30, 10, 20], 0.5)).toBe(20);
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(
    percentile(
      Array.from({ length: 100 }, (_, at) => at + 1),
      0.95,
    ),
  ).toBe(95);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the tables have a size a line, and say why there is nothing', () => {
  const latency = (workerMs: number) => ({ pauseMs: 105, workerMs, listMs: 5 });
  const measured = {
    slowness: 4.04,
    first: latency(200),
    firstBytes: { program: 1000, articles: 200, lexicon: 300, words: 400, texts: 500, other: 0 },
    meanFirstBytes: 2600,
    latencies: [latency(10), latency(30), latency(20)],
    bytesPerQuery: 1234,
    peakBytes: 150e6,
    idleBytes: 100e6,
  };
  const rows = [
    { size: 1000, measured },
    { size: 40, note: 'There is no browser.' },
  ];
  expect(loadTable(rows).split('\n').slice(2)).toEqual([
    '| 1,000 | 2.4 | 1.0 | 0.2 | 0.3 | 0.4 | 0.5 | 0.0 | 2.6 | 1.2 |',
    '| 40 | There is no browser. | — | — | — | — | — | — | — | — |',
  ]);
  expect(latencyTable(rows).split('\n')[2]).toBe(
    '| 1,000 | 4.0 | 310 | 130 | 140 | 25 | 35 | 20 | 30 | 150 | 100 |',
  );
});

test('the host of a site notes what it is asked for, as it would be sent', async () => {
  const text = 'x'.repeat(1000);
  const host = await siteHost(contentRoot({ 'ja/index.html': text, 'a.kbw': 'a' }));
  try {
    const page = await fetch(`${host.url}ja/?q=1`);
    expect([await page.text(), page.headers.get('content-type')]).toEqual([
      text,
      'text/html; charset=utf-8',
    ]);
    expect((await fetch(`${host.url}gone`)).status).toBe(404);
    await fetch(`${host.url}a.kbw`);
    expect(host.asked()).toEqual([
      { path: 'ja/index.html', bytes: gzipSync(text, { level: 9 }).length },
      { path: 'a.kbw', bytes: 1 },
    ]);
  } finally {
    await host.close();
  }
});

test.runIf(process.platform === 'linux')(
  'a process that was slowed down runs on afterwards',
  async () => {
    const { pid, kill } = spawnIdle();
    const state = () => /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
    try {
      const end = await slowDown({ pids: [pid], runMs: 1, stopMs: 20 });
      const seen = new Set<string | undefined>();
      for (let look = 0; look < 500 && !seen.has('T'); look += 1) {
        seen.add(state());
        await delay(2);
      }
      expect(seen.has('T')).toBe(true);
      await end();
      expect(state()).not.toBe('T');
    } finally {
      kill();
    }
  },
);

function spawnIdle() {
  const child = spawn('sleep', ['60']);
  return { pid: child.pid ?? 0, kill: () => child.kill('SIGKILL') };
}
