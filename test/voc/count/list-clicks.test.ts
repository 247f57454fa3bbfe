import { expect, test } from 'vitest';
import { buildKey, type Layout } from '../../../src/voc/count/layout.ts';
import {
  at,
  countsOf,
  firstDay,
  home,
  invoice,
  late,
  refund,
  standing,
} from './support/counted.ts';

test('clicks on a list are counted by look, layout and article, and the last one of a look apart', async () => {
  const layout = standing('home:ja', ['billing/refund', 'billing/invoice']);
  const { listBuilds, listClicks, places } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'list_view', home),
      at('09:00:10', 's1', 'article_view', { ...refund, ...home }),
      at('09:00:20', 's1', 'article_view', { ...refund, ...home }),
      at('09:00:30', 's1', 'article_view', { ...invoice, ...home }),
      at('09:05:00', 's1', 'list_view', home),
      at('09:05:10', 's1', 'article_view', { ...refund, ...home }),
      at('09:06:10', 's1', 'article_view', { ...invoice, list_id: 'search' }),
      at('09:00:00', 's2', 'list_view', home),
      at('09:00:00', 's3', 'list_view', { list_id: 'category:billing:ja' }),
    ],
    { layout },
  );
  const build = { list: 'home:ja', build: firstDay };
  expect(places).toEqual(layout.places);
  expect(listBuilds).toEqual([{ ...build, views: 3 }]);
  expect(listClicks).toEqual([
    { ...build, article: 'billing/invoice', clicks: 1, lastClicks: 1 },
    { ...build, article: 'billing/refund', clicks: 2, lastClicks: 1 },
  ]);
});

test('a look belongs to the layout that stood on its day, and to none between two', async () => {
  const first = standing('home:ja', ['billing/refund'], firstDay - 7);
  const second = standing('home:ja', ['billing/invoice'], firstDay);
  const events = [at('09:00:00', 's1', 'list_view', home)];
  const both = { places: [...first.places, ...second.places], ends: new Map() };
  const builds = async (layout: Layout) =>
    (await countsOf([late], events, { layout })).listBuilds.map(({ build }) => build);
  expect(await builds(both)).toEqual([firstDay]);
  expect(await builds(first)).toEqual([firstDay - 7]);
  const ended = { ...first, ends: new Map([[buildKey('home:ja', firstDay - 7), firstDay]]) };
  expect(await builds(ended)).toEqual([]);
});

test('exposures are told apart by where the article was opened from first, and by week', async () => {
  const { exposures } = await countsOf(
    [late],
    [
      at('09:00:00', 's1', 'article_view', { ...refund, ...home }),
      at('09:01:00', 's1', 'article_view', { ...refund, list_id: 'search' }),
      at('09:00:00', 's2', 'article_view', { ...refund, list_id: 'category:billing:ja' }),
      at('09:00:00', 's3', 'article_view', refund),
      { ...at('09:00:00', 's4', 'article_view', refund), ts: '2026-10-10T09:00:00+09:00' },
    ],
  );
  // Whole weeks before 31 October.
  expect(exposures.map(({ source, week }) => [source, week])).toEqual([
    ['category', 4],
    ['external', 3],
    ['external', 4],
    ['home', 4],
  ]);
});

test('keyed contacts of one customer within a week are one problem', async () => {
  const { keyedContacts } = await countsOf(
    [
      'q1,2026-10-01T10:00:00+09:00,phone,refund,,k1,,',
      'q2,2026-10-08T10:00:00+09:00,phone,refund,,k1,,',
      'q3,2026-10-15T10:00:01+09:00,phone,refund,,k1,,',
      'q4,2026-10-01T10:00:00+09:00,phone,refund,,,,',
    ],
    [],
  );
  expect(keyedContacts).toEqual([{ channel: 'phone', contacts: 4, keyed: 3, episodes: 2 }]);
});

test('visits that surely were not solved are followed to their first contact', async () => {
  const known = (clock: string, visitor: string, type: string, fields: object = {}) =>
    at(clock, `s-${visitor}`, type, { visitor_key: visitor, ...fields });
  const { unsolved } = await countsOf(
    [
      late,
      'q1,2026-10-02T10:00:00+09:00,phone,refund,,said-no,,',
      'q2,2026-10-01T12:00:00+09:00,chat,refund,,said-no,,',
      'q3,2026-10-01T12:00:00+09:00,email,refund,,nothing,,',
      'q4,2026-10-05T12:00:00+09:00,email,refund,,too-late,,',
    ],
    [
      known('09:00:00', 'said-no', 'article_view', refund),
      known('09:01:00', 'said-no', 'vote', { ...refund, value: 0 }),
      known('09:00:00', 'too-late', 'article_view', refund),
      known('09:01:00', 'too-late', 'vote', { ...refund, value: 0 }),
      // Went on to another article: nobody knows about that one.
      known('09:00:00', 'went-on', 'article_view', refund),
      known('09:01:00', 'went-on', 'vote', { ...refund, value: 0 }),
      known('09:02:00', 'went-on', 'article_view', invoice),
      known('09:00:00', 'nothing', 'search', { query: 'x', value: 0 }),
      known('09:00:00', 'found', 'search', { query: 'x', value: 3 }),
      at('09:00:00', 'unknown', 'search', { query: 'x', value: 0 }),
    ],
  );
  expect(unsolved).toEqual([
    { article: '', channel: 'email', sessions: 1 },
    { article: 'billing/refund', channel: '', sessions: 1 },
    { article: 'billing/refund', channel: 'chat', sessions: 1 },
  ]);
});
