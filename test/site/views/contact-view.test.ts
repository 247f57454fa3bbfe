import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/model/channel.ts';
import { contactReasonView } from '../../../src/site/views/contact-reason-view.ts';
import { contactView } from '../../../src/site/views/contact-view.ts';
import { siteData } from '../fixture.ts';

const codes = { '104': 'billing/refund', '119': 'card/lost' };
const site = siteData({ content: { codes } });
const reason = (id: string, category?: string) => ({
  id,
  title: id,
  aliases: [],
  selfservice: true,
  ...(category === undefined ? {} : { category }),
});

describe('the contact page', () => {
  test('groups reasons by category in shelf order, those of no known category last', () => {
    const reasons = [reason('a', 'billing'), reason('b'), reason('c', 'gone'), reason('d', 'card')];
    const { groups } = contactView(siteData({ content: { reasons } }), 'ja');
    expect(
      groups.map((group) => [group.title.join(''), group.reasons.map(({ label }) => label)]),
    ).toEqual([
      ['カード', ['d']],
      ['お支払い', ['a']],
      ['その他', ['b', 'c']],
    ]);
  });
  test('folds the groups where there are more reasons than fit in view', () => {
    const reasons = Array.from({ length: 9 }, (_, index) => reason(`r${index}`));
    const isOpen = (count: number) =>
      contactView(siteData({ content: { reasons: reasons.slice(0, count) } }), 'ja').groups[0]
        ?.open;
    expect([isOpen(8), isOpen(9)]).toEqual([true, false]);
  });
  test('shows every channel in the order of the help centre, also without any reason', () => {
    const view = contactView(siteData({ content: { reasons: [] } }), 'ja');
    expect(view.groups).toEqual([]);
    expect(view.channels.channels.map(({ id }) => id)).toEqual(['chat', 'phone']);
  });
  test('leads to the phone and to all channels past everything else', () => {
    const hrefs = (channels: readonly Channel[]) =>
      contactView(siteData({ content: { channels } }), 'ja').jumps.map(({ href }) => href);
    expect(hrefs(site.content.channels)).toEqual(['#channel-phone', '#channels']);
    expect(hrefs([])).toEqual(['#channels']);
  });
  test('names a code that exists, and no code where there are none', () => {
    expect(contactView(site, 'ja').handover.codeHint?.text).toContain('番号 104');
    expect(
      contactView(siteData({ content: { codes: {} } }), 'ja').handover.codeHint,
    ).toBeUndefined();
  });
});

describe('contact for a reason', () => {
  const hrefs = (id: string, data = site) =>
    contactReasonView(data, 'ja', id).answers.map(({ href }) => href);

  test('answers with the articles of the reason, in the order of the ranking', () => {
    expect(hrefs('invoice')).toEqual(['/ja/card/new-phone/', '/ja/billing/reissue-invoice/']);
  });
  test('answers with five articles at most', () => {
    const template = [...site.articles.values()][0];
    const articles = Array.from({ length: 7 }, (_, index) => {
      if (!template) throw new Error('The fixture has no article.');
      const data = { ...template.data, reasons: ['card'] };
      return { ...template, locale: 'ja', id: `card/a${index}`, data };
    });
    expect(hrefs('card', siteData({ content: { articles } }))).toHaveLength(5);
  });
  test('shows every channel after the answers', () => {
    const view = contactReasonView(site, 'ja', 'invoice');
    expect(view.channelsFirst).toBe(false);
    expect(view.phoneFirst).toBeUndefined();
    expect(view.channels.channels.map(({ id }) => id)).toEqual(['chat', 'phone']);
  });
  test('puts the phone and all channels before the answers where nobody should read first', () => {
    const view = contactReasonView(site, 'ja', 'lost');
    expect(view.channelsFirst).toBe(true);
    expect(view.channels.quick).toEqual([]);
    expect(view.phoneFirst?.action.href).toBe('tel:0120000000');
    expect(view.answersHeading).toBe('お待ちのあいだにご確認いただけること');
  });
  test('prefers the phone that is there for the reason, and marks its card', () => {
    const line: Channel = { id: 'line-loss', kind: 'phone', title: '紛失', number: '110' };
    const general = site.content.channels;
    const phoneOf = (channels: Channel[]) =>
      contactReasonView(siteData({ content: { channels } }), 'ja', 'lost').phoneFirst?.channel;
    expect(phoneOf([{ ...line, reasons: ['lost'] }, ...general])).toBe('line-loss');
    expect(phoneOf([{ ...line, reasons: ['card'] }, ...general])).toBe('phone');
    const channels = [...general, { ...line, reasons: ['lost'] }];
    const view = contactReasonView(siteData({ content: { channels } }), 'ja', 'lost');
    expect(view.channels.channels.filter((each) => each.isForReason).map(({ id }) => id)).toEqual([
      'line-loss',
    ]);
  });
  test('shows the number of an answer, to be told to a person', () => {
    const [answer] = contactReasonView(site, 'ja', 'refund').answers;
    expect(answer?.code).toBe('番号 104');
  });
  test('for a reason that does not exist is a bug', () => {
    expect(() => contactReasonView(site, 'ja', 'gone')).toThrow('no contact reason "gone"');
  });
});
