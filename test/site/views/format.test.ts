import { expect, test } from 'vitest';
import { dayText, instantText, isRightToLeft } from '../../../src/site/views/format.ts';

test('a day is the same day in every language', () => {
  expect(dayText('2026-01-01', 'ja')).toBe('2026年1月1日');
  expect(dayText('2026-01-01', 'en')).toBe('January 1, 2026');
});

test('an instant is told in the time of the site', () => {
  // 23:30 on 31 December in UTC is 8:30 on 1 January in Tokyo.
  expect(instantText('2025-12-31T23:30:00Z', 'ja', 'Asia/Tokyo')).toBe('2026年1月1日 8:30');
  expect(instantText('2025-12-31T23:30:00Z', 'ja', 'UTC')).toBe('2025年12月31日 23:30');
});

test('Arabic, Hebrew and Urdu are written from right to left, each in its usual script', () => {
  const locales = ['ar', 'he', 'ur', 'fa-AF', 'uz-Arab', 'uz', 'ja', 'zh-Hans', 'en'];
  expect(locales.map(isRightToLeft)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false, false],
  ]);
});
