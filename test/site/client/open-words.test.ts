import { describe, expect, test } from 'vitest';
import { openWords } from '../../../src/site/client/open-words.ts';

const words = {
  open: '受付中',
  openUntil: '受付中（{time}まで）',
  shut: '時間外',
  opensAt: '{time}から',
};
const tokyo = { locale: 'ja', timeZone: 'Asia/Tokyo', ownTimeZone: 'Asia/Tokyo' };
// Wednesday, four in the afternoon in Tokyo.
const now = '2026-03-04T16:00:00+09:00';
const say = (open: boolean, changesAt?: string, reader = tokyo) =>
  openWords({ open, ...(changesAt ? { changesAt } : {}) }, now, words, reader);

describe('whether a channel is open, in words', () => {
  test('says the hour of a change today', () => {
    expect(say(true, '2026-03-04T18:00:00+09:00')).toBe('受付中（18:00まで）');
  });
  test('says tomorrow for a change tomorrow', () => {
    expect(say(false, '2026-03-05T09:00:00+09:00')).toBe('明日 9:00から');
  });
  test('says the day of a later change', () => {
    expect(say(false, '2026-03-09T09:00:00+09:00')).toBe('3月9日(月) 9:00から');
  });
  test('says nothing of a change that is not near', () => {
    expect(say(true)).toBe('受付中');
    expect(say(false)).toBe('時間外');
  });
  test('names the zone to a reader whose clock is another one', () => {
    const london = { ...tokyo, locale: 'en', ownTimeZone: 'Europe/London' };
    expect(say(true, '2026-03-04T18:00:00+09:00', london)).toBe('受付中（18:00 GMT+9まで）');
  });
});
