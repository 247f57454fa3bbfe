import { describe, expect, test } from 'vitest';
import type { VisitEvent } from '../../../../src/model/visit-event.ts';
import { ga4Call } from '../../../../src/site/client/sinks/ga4-call.ts';
import { matomoCall } from '../../../../src/site/client/sinks/matomo-call.ts';
import { plausibleCall } from '../../../../src/site/client/sinks/plausible-call.ts';
import { ga4 } from '../../../../src/voc/ingest/sources/ga4.ts';
import { matomo } from '../../../../src/voc/ingest/sources/matomo.ts';
import { plausible } from '../../../../src/voc/ingest/sources/plausible.ts';
import { convertedEvents } from '../../../voc/ingest/sources/converting-events.ts';

const base = { session_id: '1-2-3', visitor_key: 'v', locale: 'ja' } as const;
const event = (second: number, fields: Pick<VisitEvent, 'type'> & Partial<VisitEvent>) => ({
  ...base,
  ts: `2026-04-01T00:05:${String(second).padStart(2, '0')}Z`,
  ...fields,
});

/** One of every type. */
const events: readonly VisitEvent[] = [
  event(0, { type: 'list_view', list_id: 'home:ja' }),
  event(15, {
    type: 'article_view',
    article_id: 'billing/refund',
    list_id: 'home:ja',
    position: 3,
  }),
  event(20, { type: 'vote', article_id: 'billing/refund', value: 0 }),
  event(30, { type: 'search', query: '[name]様 返金', value: 4 }),
  event(40, { type: 'contact_view' }),
  event(50, { type: 'contact_click', value: 'phone' }),
];
const [list, view, vote, search, contact, click] = events;

const secret = /session|1-2-3|visitor|"v"|2026-/;

test('no analytics is told which tab or reader it was, nor our time', () => {
  for (const each of events)
    for (const call of [ga4Call(each), matomoCall(each), plausibleCall(each)])
      expect(JSON.stringify(call)).not.toMatch(secret);
});

describe('Google Analytics 4', () => {
  test.each([
    [list, { name: 'kb_list_view', parameters: { locale: 'ja', list_id: 'home:ja' } }],
    [
      vote,
      { name: 'kb_vote', parameters: { locale: 'ja', article_id: 'billing/refund', value: 0 } },
    ],
    [
      search,
      { name: 'kb_search', parameters: { locale: 'ja', search_term: '[name]様 返金', value: 4 } },
    ],
    [click, { name: 'kb_contact_click', parameters: { locale: 'ja', channel: 'phone' } }],
  ])('%j', (each, call) => {
    expect(each && ga4Call(each)).toEqual(call);
  });
});

describe('Matomo', () => {
  test.each([
    [list, ['trackEvent', 'kb', 'list_view', 'home:ja']],
    [view, ['trackEvent', 'kb', 'article_view', 'billing/refund', 3]],
    [vote, ['trackEvent', 'kb', 'vote', 'billing/refund', 0]],
    [search, ['trackSiteSearch', '[name]様 返金', false, 4]],
    [contact, ['trackEvent', 'kb', 'contact_view', 'ja']],
    [click, ['trackEvent', 'kb', 'contact_click', 'phone']],
  ])('%j', (each, call) => {
    expect(each && matomoCall(each)).toEqual(call);
  });
});

test('Plausible takes what was only seen as no sign of life', () => {
  expect(
    events.map((each) => [plausibleCall(each).name, plausibleCall(each).options.interactive]),
  ).toEqual([
    ['kb_list_view', false],
    ['kb_article_view', false],
    ['kb_vote', true],
    ['kb_search', true],
    ['kb_contact_view', false],
    ['kb_contact_click', true],
  ]);
  expect(search && plausibleCall(search).options.props).toEqual({
    locale: 'ja',
    search_query: '[name]様 返金',
    value: 4,
  });
});

/** What `rank` counts of an event. */
const counted = ({ type, locale, list_id, position, article_id, query, value }: VisitEvent) => ({
  ...{ type, locale, list_id, position, article_id, query, value },
});
const lines = (records: readonly unknown[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

describe('what an analytics was told comes back from its export', () => {
  test('Google Analytics 4', async () => {
    const exported = events.map((each) => {
      const { name, parameters } = ga4Call(each);
      const all = { ...parameters, ga_session_id: 7, page_location: 'https://help.example/ja/' };
      return {
        event_timestamp: String(Date.parse(each.ts) * 1000),
        event_name: name,
        user_pseudo_id: '1.1',
        event_params: Object.entries(all).map(([key, value]) => ({
          key,
          value: typeof value === 'number' ? { int_value: String(value) } : { string_value: value },
        })),
      };
    });
    const { events: back } = await convertedEvents(ga4, { texts: [lines(exported)] });
    expect(back.map(counted)).toEqual(events.map(counted));
  });

  test('Plausible', async () => {
    const exported = events.map((each) => {
      const { name, options } = plausibleCall(each);
      return {
        timestamp: each.ts.replace('T', ' ').replace('Z', ''),
        name,
        hostname: 'help.example',
        pathname: '/ja/',
        session_id: '9',
        'meta.key': Object.keys(options.props),
        'meta.value': Object.values(options.props).map(String),
      };
    });
    const { events: back } = await convertedEvents(plausible, { texts: [lines(exported)] });
    expect(back.map(counted)).toEqual(events.map(counted));
  });

  test('Matomo, but for lists and places in them, which its events have no room for', async () => {
    const actionDetails = events.map((each) => {
      const [command, first, second, name, value] = matomoCall(each);
      const at = { timestamp: Date.parse(each.ts) / 1000, url: 'https://help.example/ja/' };
      return command === 'trackSiteSearch'
        ? { ...at, type: 'search', siteSearchKeyword: first, siteSearchCount: String(name) }
        : {
            ...at,
            type: 'event',
            eventCategory: first,
            eventAction: second,
            eventName: name,
            eventValue: value,
          };
    });
    const visits = [{ idVisit: '7', serverTimestamp: 1775001900, actionDetails }];
    const { events: back } = await convertedEvents(matomo, { texts: [JSON.stringify(visits)] });
    const expected = [view, vote, search, contact, click].flatMap((each) => each ?? []);
    expect(back.map(counted)).toEqual(
      expected.map((each) => ({ ...counted(each), list_id: undefined, position: undefined })),
    );
  });
});

test('what was wrong after a No is told in words that each analytics keeps', () => {
  const why = event(60, { type: 'vote_reason', article_id: 'billing/refund', value: 'unclear' });
  expect(ga4Call(why).parameters).toEqual({
    ...{ locale: 'ja', article_id: 'billing/refund', reason: 'unclear' },
  });
  expect(matomoCall(why)).toEqual(['trackEvent', 'kb', 'vote_reason', 'unclear']);
});
