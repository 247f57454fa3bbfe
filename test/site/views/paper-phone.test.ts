import { expect, test } from 'vitest';
import type { Channel } from '../../../src/model/channel.ts';
import { articleView } from '../../../src/site/views/article-view.ts';
import { paperPhone } from '../../../src/site/views/paper-phone.ts';
import { siteData } from '../fixture.ts';

const always: Channel = {
  id: 'lost',
  kind: 'phone',
  reasons: ['lost'],
  title: { ja: '紛失の電話', en: 'Loss' },
  number: '0120-000-999',
  hours: 'always',
};
const weekdays: Channel = {
  id: 'phone',
  kind: 'phone',
  title: { ja: '電話', en: 'Phone' },
  number: '0120-000-000',
  hours: { weekly: { mon: ['09:00-18:00'], tue: ['09:00-18:00'] }, exceptions: [] },
};
const site = (channels: Channel[]) => siteData({ content: { channels } });

test('whoever has the paper only reads name, number and hours of the phone, without closed days', () => {
  expect(paperPhone(site([weekdays]), 'ja')).toBe('電話 0120-000-000（月〜火 9:00〜18:00）');
  expect(paperPhone(site([weekdays]), 'en')).toBe('Phone 0120-000-000 (Mon–Tue 9:00–18:00)');
});
test('the phone that is there for the reason comes before the one for everybody', () => {
  const data = site([weekdays, always]);
  expect(paperPhone(data, 'ja', 'lost')).toBe('紛失の電話 0120-000-999（毎日 24時間）');
  expect(articleView(data, 'ja', 'card/lost').next.onPaper).toContain('0120-000-999');
  expect(articleView(data, 'ja', 'billing/refund').next.onPaper).toContain('0120-000-000');
});
test('a help centre without a phone prints none', () => {
  expect(paperPhone(site([]), 'ja')).toBeUndefined();
});
