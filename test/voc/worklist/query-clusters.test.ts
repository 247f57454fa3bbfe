import { expect, test } from 'vitest';
import { textCutters } from '../../../src/build/text-cutters.ts';
import type { FailedSearch } from '../../../src/voc/count/searches.ts';
import { queryClusters } from '../../../src/voc/worklist/query-clusters.ts';

const cutterOf = await textCutters(['ja', 'en']);

/** A search by sessions `from` … `from + count - 1`. */
const search = (
  query: string,
  count: number,
  {
    from = 0,
    ...fields
  }: { readonly from?: number } & Partial<Pick<FailedSearch, 'failure' | 'locale'>> = {},
): FailedSearch => ({
  failure: 'nothing-found',
  locale: 'ja',
  ...fields,
  query,
  sessions: Array.from({ length: count }, (_, at) => from + at),
});
const clustersOf = (...searches: readonly FailedSearch[]) => queryClusters(searches, cutterOf);
const shown = (...searches: readonly FailedSearch[]) =>
  clustersOf(...searches).clusters.map(({ spellings, others, sessions }) => ({
    spellings,
    others,
    sessions: sessions.size,
  }));

test('ways to write one question stand together, and each session counts once', () => {
  expect(
    shown(
      search('固定電話の工事', 6),
      search('固定電話　工事', 5, { from: 4 }),
      search('固定電話は工事できますか', 1, { from: 20 }),
      search('衛星通信', 5),
    ),
  ).toEqual([
    { spellings: ['固定電話の工事', '固定電話 工事'], others: 1, sessions: 10 },
    { spellings: ['衛星通信'], others: 0, sessions: 5 },
  ]);
});

test('widths, cases and marks are one spelling, shown as most wrote it', () => {
  expect(
    shown(
      search('ＥＳＩＭ？', 2, { locale: 'en' }),
      search('eSIM', 3, { from: 2, locale: 'en' }),
      search('esim!', 1, { from: 5, locale: 'en' }),
    ),
  ).toEqual([{ spellings: ['eSIM'], others: 0, sessions: 6 }]);
});

test('what is one character apart may be another question', () => {
  expect(shown(search('契約したい', 5), search('解約したい', 5))).toHaveLength(2);
});

test('fewer than five sessions are not shown, however often one of them asked', () => {
  const { clusters } = clustersOf(search('衛星通信', 4), {
    ...search('工事', 1),
    sessions: [7, 7, 7, 7, 7],
  });
  expect(clusters).toEqual([]);
});

test('a spelling of fewer than five sessions is counted, not shown, also where many share its words', () => {
  const queries = [
    '工事の固定電話',
    '固定電話、工事',
    '固定電話と工事',
    '工事　固定電話',
    '固定電話が工事',
  ];
  const { clusters, unshown } = clustersOf(
    ...queries.map((query, at) => search(query, 4, { from: 10 * at })),
  );
  expect(clusters).toEqual([]);
  expect(unshown).toBe(1);
});

test('texts that may tell who asked are never shown', () => {
  const personal = ['田中太郎さんの工事', '090-1234-5678', 'a@b.example 工事', '契約 12345678'];
  const { clusters, unshown } = clustersOf(...personal.map((query) => search(query, 9)));
  expect(clusters).toEqual([]);
  expect(unshown).toBe(4);
});

test('control characters, which a terminal would obey, are gone', () => {
  const [cluster] = clustersOf(search('\u001b[31m工事\u202e', 5)).clusters;
  expect(cluster?.spellings).toEqual(['[31m工事']);
});

test('locales and ways to fail stay apart', () => {
  const { clusters } = clustersOf(
    search('wifi', 5),
    search('wifi', 5, { locale: 'en' }),
    search('wifi', 5, { failure: 'nothing-opened' }),
  );
  expect(clusters.map(({ failure, locale }) => [failure, locale])).toEqual([
    ['nothing-found', 'en'],
    ['nothing-found', 'ja'],
    ['nothing-opened', 'ja'],
  ]);
});

test('questions that share three words of five are one, whichever words these are', () => {
  const words = ['plan', 'family', 'share', 'data'];
  for (let left = 0; left < words.length; left += 1) {
    const other = words.map((word, at) => (at === left ? 'cheap' : word)).join(' ');
    const both = [search(words.join(' '), 6), search(other, 5, { from: 10 })];
    // Words that others search for, too, tell less, but count as much.
    const others = words.map((word, at) =>
      search(`${word} ${'xyz'.charAt(at)}q`, 1, { from: 30 + at }),
    );
    const english = [...both, ...others].map((row) => ({ ...row, locale: 'en' }));
    expect(shown(...english)).toMatchObject([{ sessions: 11 }]);
  }
  const two = [search('plan family share data', 5), search('plan family cheap fast', 5)];
  expect(shown(...two)).toHaveLength(2);
});

test('the order of the rows changes nothing', () => {
  const rows = [
    search('固定電話の工事', 6),
    search('固定電話 工事', 6, { from: 3 }),
    search('工事の予約', 5),
    search('衛星通信', 6),
  ];
  expect(clustersOf(...rows.toReversed())).toEqual(clustersOf(...rows));
});
