import { expect, test } from 'vitest';
import type { VisitEvent } from '../../../../src/model/visit-event.ts';
import { ga4 } from '../../../../src/voc/ingest/sources/ga4.ts';
import { matomo } from '../../../../src/voc/ingest/sources/matomo.ts';
import { plausible } from '../../../../src/voc/ingest/sources/plausible.ts';
import { fixture } from './converting.ts';
import { convertedEvents } from './converting-events.ts';

const of = (...names: string[]) => ({ files: names.map(fixture) });
const facts = ({ ts, type, article_id: article, list_id: list, query, value }: VisitEvent) =>
  [ts.slice(11, 19), type, article ?? query ?? '', list ?? '', value ?? ''] as const;

/** What the fixtures of all three tell: home, an article from it, a No, a search, a click on the phone. */
const visit = [
  ['09:05:00', 'list_view', '', 'home:ja', ''],
  ['09:05:20', 'article_view', 'billing/refund', 'home:ja', ''],
  ['09:06:00', 'vote', 'billing/refund', '', 0],
  ['09:06:20', 'search', '返金 [mail]', '', ''],
  ['09:07:00', 'contact_click', '', '', 'phone'],
];

test('GA4: pages by location and referrer, and the events of the site by their parameters', async () => {
  const { events, leftOut, text } = await convertedEvents(ga4, of('ga4.ndjson'));
  const [home, article, vote, search, click] = visit;
  expect(events.map(facts)).toEqual([
    ...[home, article, vote, search],
    ['09:06:40', 'search', '払いすぎ', '', 3],
    click,
    ['09:07:20', 'article_view', 'billing/refund', 'search', ''],
  ]);
  // The article was told of as a page, too; a start of a session and another site are no events.
  expect(Object.fromEntries(leftOut)).toEqual({ otherEvent: 2, repeated: 1 });
  expect(new Set(events.map((event) => event.session_id)).size).toBe(2);
  expect(text).not.toMatch(/taro|1\.1|Mihon/);
});

test('Matomo: the actions of a visit in order, each from the page before', async () => {
  const { events, leftOut, text } = await convertedEvents(matomo, of('matomo.json'));
  const expected = visit.map((row) => (row[1] === 'search' ? [...row.slice(0, 4), 0] : row));
  expect(events.map(facts)).toEqual(expected);
  expect(leftOut.get('otherEvent')).toBe(1);
  expect(new Set(events.map((event) => event.session_id)).size).toBe(1);
  expect(text).not.toMatch(/taro|192\.0|abcdef/);
});

test('Matomo: a report of searches needs the day of the mapping', async () => {
  const { files, written } = await convertedEvents(matomo, of('matomo-searches.json'));
  expect(files[0]).toMatchObject({ rejected: 2, rejects: [{ cause: 'missing', field: 'ts' }, {}] });
  expect(written).toBe(0);
  const done = await convertedEvents(matomo, of('matomo-searches.json'), 'secret', {
    day: '2026-04-01',
    results: 0,
  });
  expect(done.events.map(facts)).toEqual([
    ...Array(3).fill(['12:00:00', 'search', '払いすぎ', '', 0]),
    ['12:00:00', 'search', '[number]', '', 0],
  ]);
  expect(new Set(done.events.map((event) => event.session_id)).size).toBe(4);
});

test.each(['plausible.ndjson', 'plausible.csv'])('%s: pages and custom events', async (file) => {
  const { events, leftOut, text } = await convertedEvents(plausible, of(file));
  expect(events.map(facts)).toEqual(visit);
  expect(leftOut.get('otherEvent')).toBe(1);
  expect(text).not.toMatch(/taro|90071992547409/);
});
