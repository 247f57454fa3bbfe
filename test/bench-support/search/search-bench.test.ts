import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allEngines } from '../../bench/search/engines/all-engines.ts';
import type { SearchEngine } from '../../bench/search/engines/search-engine.ts';
import type { EvalDoc, EvalSet } from '../../bench/search/eval-set.ts';
import { engineFacts, runSearchBench, type SearchRow } from '../../bench/search/search-bench.ts';
import { contentRoot } from '../../support/content-root.ts';

const doc = (id: string, title: string): EvalDoc => ({
  id,
  locale: 'ja',
  title,
  body: `${title}方法`,
  asks: [],
});
const query = (id: string, text: string, relevant: string, kind: string) => ({
  id,
  locale: 'ja',
  query: text,
  relevant: [relevant],
  kind,
});

const set: EvalSet = {
  id: 'small',
  locale: 'ja',
  docs: [doc('pay', '支払う'), doc('repay', '支払いを待つ'), doc('leave', '解約する')],
  queries: [
    query('1', '支払う', 'pay', 'plain'),
    query('2', '支払', 'repay', 'plain'),
    query('3', 'しはらい', 'pay', 'kana'),
  ],
};

/** An engine that finds titles with the query in them, and notes what is done to it. */
function titleEngine(done: string[], more: Partial<SearchEngine> = {}): SearchEngine {
  return {
    id: 'titles',
    name: 'Titles with the query in them',
    packages: {},
    version: () => '1.2.3',
    index(docs, locale) {
      done.push(`index ${docs.length} ${locale}`);
      return Promise.resolve({
        answer(text) {
          const found = docs.filter(({ title }) => title.includes(text));
          return Promise.resolve(found.map(({ id }) => id));
        },
        bytes: 2500,
        close() {
          done.push('close');
          return Promise.resolve();
        },
      });
    },
    ...more,
  };
}

const run = async (engines: readonly SearchEngine[], sets: readonly EvalSet[] = [set]) => {
  const told: SearchRow[] = [];
  const rows = await runSearchBench({ sets, engines, onRow: (row) => told.push(row) });
  expect(told).toEqual(rows);
  return rows;
};

test('every engine is given every set, asked its queries, and closed', async () => {
  const done: string[] = [];
  const rows = await run(
    [titleEngine(done), titleEngine(done, { id: 'again' })],
    [set, { ...set, id: 'two' }],
  );
  expect(rows.map((row) => `${row.set} ${row.engine}`)).toEqual([
    'small titles',
    'small again',
    'two titles',
    'two again',
  ]);
  expect(done).toEqual(Array.from({ length: 4 }, () => ['index 3 ja', 'close']).flat());
  // 支払う finds pay alone, 支払 both with repay second, しはらい none.
  expect(rows[0]).toMatchObject({
    locale: 'ja',
    articles: 3,
    measured: {
      overall: { queries: 3, first: 1, firstThree: 2, reciprocalRanks: 1.5, empty: 1 },
      bytes: 2500,
      bytesPerQuery: 0,
    },
  });
  expect(rows[0]?.measured?.kinds.get('kana')).toMatchObject({ queries: 1, empty: 1 });
});

test('an engine that is not there has a row that says so, and is not asked', async () => {
  const done: string[] = [];
  const [row] = await run([titleEngine(done, { version: () => undefined })]);
  expect(row).toEqual({
    set: 'small',
    locale: 'ja',
    articles: 3,
    engine: 'titles',
    note: 'not installed (--install)',
  });
  expect(done).toEqual([]);
});

test('an engine that fails has a row that says so, is closed, and keeps no other from its turn', async () => {
  const done: string[] = [];
  const failing = titleEngine(done, {
    id: 'failing',
    async index(docs, locale) {
      const opened = await titleEngine(done).index(docs, locale);
      return { ...opened, answer: () => Promise.reject(new Error('out of words')) };
    },
  });
  const [broken, fine] = await run([failing, titleEngine(done)]);
  expect(broken?.note).toBe('out of words');
  expect(broken?.measured).toBeUndefined();
  expect(fine?.measured?.overall.queries).toBe(3);
  expect(done).toEqual(['index 3 ja', 'close', 'index 3 ja', 'close']);
});

test('without packages of their own, other engines are not installed', async () => {
  const engine = fileURLToPath(new URL('../../..', import.meta.url));
  const engines = allEngines({ engine, home: contentRoot({}) });
  const absent = engines.filter(({ packages }) => Object.keys(packages).length > 0);
  expect(absent.map(({ id }) => id)).toEqual(['minisearch', 'lunr', 'orama']);
  const rows = await run(absent);
  expect(rows.map(({ note }) => note)).toEqual(absent.map(() => 'not installed (--install)'));
  // The project's own.
  expect(engineFacts(engines).map(({ id }) => id)).toContain('pagefind');
  expect(engineFacts(absent)).toEqual([]);
});

test('bytes a query are those of ten queries that are spread over the set, before any other', async () => {
  const queries = Array.from({ length: 25 }, (_, at) =>
    query(String(at), `q${at}`, 'pay', 'plain'),
  );
  const asked: string[] = [];
  const counting = titleEngine([], {
    index: () =>
      Promise.resolve({
        answer(text) {
          asked.push(text);
          return Promise.resolve([]);
        },
        bytes: 0,
        loadedSince: () => 100 * asked.length,
        close: () => Promise.resolve(),
      }),
  });
  const [row] = await run([counting], [{ ...set, queries }]);
  expect(asked.slice(0, 10)).toEqual([0, 3, 5, 8, 10, 13, 15, 18, 20, 23].map((at) => `q${at}`));
  expect(asked.slice(10)).toEqual(queries.map(({ query: text }) => text));
  expect(row?.measured?.bytesPerQuery).toBe(100);
});
