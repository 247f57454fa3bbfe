import { expect, test } from 'vitest';
import { durationSeconds, unitSeconds } from '../../../../src/voc/ingest/convert/duration.ts';

test.each([
  ['312', 312],
  ['１，３１２', 1312],
  ['5:12', 312],
  ['0:05:12', 312],
  ['5分12秒', 312],
  ['1時間2分', 3720],
  ['5m 12s', 312],
  ['12.5', 12.5],
  ['-3', -3],
  ['△3', -3],
])('%s is %d seconds', (text, seconds) => {
  expect(durationSeconds(text, 1)).toBe(seconds);
});

test('a number counts in the unit of its header', () => {
  expect(durationSeconds('5', unitSeconds('通話時間（分）'))).toBe(300);
  expect(durationSeconds('312000', unitSeconds('talk_time_ms'))).toBe(312);
  expect(unitSeconds('通話時間(秒)')).toBe(1);
  expect(unitSeconds('対応時間')).toBe(1);
});

test.each(['', 'abc', '5x', '5:1:2:3'])('%j is no duration', (text) => {
  expect(durationSeconds(text, 1)).toBeUndefined();
});
