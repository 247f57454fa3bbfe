import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service.ts';
import { contactView } from '../../../src/site/views/contact-view.ts';
import { siteData } from '../fixture.ts';

const service: Service = {
  ...{ from: '2026-08-03', to: '2026-10-31', promisesFrom: '2026-10-04' },
  channels: {
    chat: {
      usualSeconds: 120,
      spans: [
        { days: [0], from: 9, to: 14, level: 'busy', seconds: 300, contacts: 40 },
        { days: [0], from: 14, to: 18, seconds: 120, contacts: 90 },
        { days: [1, 2, 4], from: 9, to: 18, level: 'quiet', seconds: 60, contacts: 50 },
      ],
      promise: { waits: 'enough', kept: 0.9969, lo: 0.98, hi: 1, contacts: 180 },
    },
  },
};
const channelsOf = (changed: Partial<Service> = {}, locale = 'ja', measured = true) => {
  const ranking = { service: { ...service, ...changed } };
  return contactView(siteData({ ranking, site: { contact: { measured } } }), locale).channels;
};
const chatOf = (...given: Parameters<typeof channelsOf>) => channelsOf(...given).channels[0];
/** Lines as they read. */
const read = (lines: readonly { text: string; hours: readonly string[] }[] = []) =>
  lines.map(({ text, hours }) => [text, ...hours].join(' '));
const promised = (promise: NonNullable<Service['channels'][string]['promise']>, locale = 'ja') =>
  chatOf({ channels: { chat: { spans: [], promise } } }, locale)?.facts.flatMap((fact) =>
    read(fact.measured),
  );

describe('what was measured of a channel', () => {
  test('is its usual wait, when it is busy and when quiet, beside what is said of waits', () => {
    const { facts = [] } = chatOf() ?? {};
    expect(
      facts.map(({ label, text, measured }) => ({ label, text, measured: read(measured) })),
    ).toEqual([
      {
        label: '待ち時間',
        text: undefined,
        measured: [
          '実績: ふだんは約2分',
          '混みやすい: 月 9:00〜14:00',
          'つながりやすい: 火〜水、金 9:00〜18:00',
        ],
      },
      { label: '応答の目標', text: undefined, measured: ['実績: 99%'] },
    ]);
    expect(read(chatOf({}, 'en')?.facts[0]?.measured)).toEqual([
      'Measured: usually about 2 minutes',
      'Busy: Mon 9:00–14:00',
      'Quiet: Tue–Wed, Fri 9:00–18:00',
    ]);
  });
  test('says hours that follow on one another as one', () => {
    const quiet = { level: 'quiet' as const, contacts: 40 };
    const spans = [
      { ...quiet, days: [1, 2], from: 15, to: 17, seconds: 20 },
      { ...quiet, days: [1, 2], from: 17, to: 21, seconds: 30 },
      { ...quiet, days: [4], from: 21, to: 22, seconds: 30 },
    ];
    const [wait] = chatOf({ channels: { chat: { spans } } })?.facts ?? [];
    expect(read(wait?.measured)).toEqual(['つながりやすい: 火〜水 15:00〜21:00、 金 21:00〜22:00']);
  });
  test('is a table of the week, each wait as a share of the longest', () => {
    expect(chatOf()?.waits).toEqual({
      heading: '曜日と時間ごとの待ち時間',
      columns: ['時間', 'ふだんの待ち時間'],
      groups: [
        {
          days: '月',
          rows: [
            { days: [0], from: 9, to: 14, times: '9:00〜14:00', wait: '約5分', share: 1 },
            { days: [0], from: 14, to: 18, times: '14:00〜18:00', wait: '約2分', share: 0.4 },
          ],
        },
        {
          days: '火〜水、金',
          rows: [
            { days: [1, 2, 4], from: 9, to: 18, times: '9:00〜18:00', wait: '約1分', share: 0.2 },
          ],
        },
      ],
    });
  });
  test('names the busiest three, in the order of the week', () => {
    const spans = [3, 4, 5, 2].map((minutes, day) => ({
      ...{
        days: [day],
        from: 9,
        to: 10,
        level: 'busy' as const,
        seconds: minutes * 60,
        contacts: 30,
      },
    }));
    expect(read(chatOf({ channels: { chat: { spans } } })?.facts[0]?.measured)).toEqual([
      '混みやすい: 月 9:00〜10:00、 火 9:00〜10:00、 水 9:00〜10:00',
    ]);
  });
  test('says of a promise no more than is known', () => {
    expect(promised({ waits: 'few' })).toEqual(['実績: 記録が少なく、まだ割合を出せません']);
    expect(promised({ waits: 'none' })).toEqual(['実績: まだ測っていません']);
    const wide = { waits: 'enough', kept: 0.8, lo: 0.709, hi: 0.871, contacts: 40 } as const;
    expect(promised(wide)).toEqual(['実績: およそ70〜88%']);
    expect(promised(wide, 'en')).toEqual(['Measured: about 70–88%']);
  });
  test('comes with the time it is from, and promises nothing', () => {
    expect(channelsOf().measuredNote).toBe(
      '待ち時間の実績は、2026年8月3日から2026年10月31日までの記録です。半数の方は、ここにある時間より早くつながりました。応答の実績は、2026年10月4日から2026年10月31日までの記録です。これからの待ち時間をお約束するものではありません。',
    );
  });
  test('is hours without waits where the record holds no figures', () => {
    const spans = [{ days: [0], from: 9, to: 14, level: 'busy' as const }];
    const channels = channelsOf({ channels: { chat: { spans } } });
    expect(read(channels.channels[0]?.facts[0]?.measured)).toEqual(['混みやすい: 月 9:00〜14:00']);
    expect(channels.channels[0]?.waits).toBeUndefined();
    expect(channels.measuredNote).toMatch(/^混みやすい時間.*記録によります。これから/);
  });
  test('is nothing without data, and where site.yaml does not want it', () => {
    for (const channels of [contactView(siteData(), 'ja').channels, channelsOf({}, 'ja', false)]) {
      expect(channels.measuredNote).toBeUndefined();
      expect(
        channels.channels.flatMap(({ facts }) => facts.flatMap((fact) => fact.measured)),
      ).toEqual([]);
      expect(channels.channels.every(({ waits }) => waits === undefined)).toBe(true);
    }
  });
});
