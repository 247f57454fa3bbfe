import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/model/channel.ts';
import { telephoneHref } from '../../../src/model/telephone.ts';
import { channelsView } from '../../../src/site/views/channel-view.ts';
import { siteData } from '../fixture.ts';

const facts = (channel: Partial<Channel>, locale = 'ja') => {
  const channels: Channel[] = [{ id: 'x', kind: 'email', title: 'x', ...channel }];
  const [view] = channelsView(siteData({ content: { channels } }), locale).channels;
  return Object.fromEntries((view?.facts ?? []).map(({ label, text }) => [label, text]));
};

describe('what a channel promises, in words', () => {
  test.each([
    [{ replyWithinHours: 24 }, '24時間以内に返信します'],
    [{ replyWithinHours: 72 }, '3日以内に返信します'],
    [{ replyWithinHours: 0.5 }, '30分以内に返信します'],
    [{ percent: 80, withinSeconds: 20 }, '80%の方に20秒以内で応答します'],
    [{ percent: 70, withinSeconds: 180 }, '70%の方に3分以内で応答します'],
  ])('%j', (promise, words) => {
    expect(facts({ promise })['応答の目標']).toBe(words);
  });
  test('in English, one is one', () => {
    expect(facts({ promise: { replyWithinHours: 1 } }, 'en')['Our aim']).toBe(
      'Reply within 1 hour',
    );
  });
});

test('a channel says what it costs, how long it takes and what it needs, in the locale', () => {
  const channel = {
    entitlement: { ja: '会員', en: 'Members' },
    cost: { ja: '無料', en: 'Free' },
    wait: '1',
    precondition: { ja: '契約番号', en: 'Contract number' },
  };
  expect(facts(channel, 'en')).toEqual({
    For: 'Members',
    Cost: 'Free',
    Wait: '1',
    'You need': 'Contract number',
  });
});

describe('a tap on a channel', () => {
  const action = (channel: Partial<Channel>, locale = 'ja') => {
    const channels: Channel[] = [{ id: 'x', kind: 'chat', title: 'x', ...channel }];
    return channelsView(siteData({ content: { channels } }), locale).channels[0]?.action;
  };
  test('dials its number', () => {
    expect(action({ kind: 'phone', number: '0120-000-000' })).toEqual({
      label: '0120-000-000 に電話する',
      href: 'tel:0120000000',
    });
  });
  test('opens the address of the locale', () => {
    const url = { ja: 'https://example.com/ja', en: 'https://example.com/en' };
    expect(action({ url }, 'en')?.href).toBe('https://example.com/en');
  });
  test('does nothing for a place that one walks to', () => {
    expect(action({ kind: 'store' })).toBeUndefined();
  });
});

test.each([
  ['０１２０（００）１２３４', 'tel:0120001234'],
  ['+81 3-1234-5678', 'tel:+81312345678'],
])('the number %s is dialled as %s', (number, href) => {
  expect(telephoneHref(number)).toBe(href);
});
