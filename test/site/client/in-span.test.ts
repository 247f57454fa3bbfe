import { expect, test } from 'vitest';
import { isInSpan } from '../../../src/site/client/in-span.ts';

const span = { days: '0 2', from: '9', to: '14' };
const at = (instant: string, zone = 'Asia/Tokyo') => isInSpan(span, instant, zone);

test('an instant lies in hours of its weekday, from the first up to, not at, the last', () => {
  // 16 November 2026 is a Monday.
  expect(at('2026-11-16T09:00:00+09:00')).toBe(true);
  expect(at('2026-11-16T13:59:59+09:00')).toBe(true);
  expect(at('2026-11-16T14:00:00+09:00')).toBe(false);
  expect(at('2026-11-17T10:00:00+09:00')).toBe(false);
  expect(at('2026-11-18T10:00:00+09:00')).toBe(true);
});

test('the zone of the channel decides, also where it is another day there', () => {
  expect(at('2026-11-16T00:30:00Z')).toBe(true);
  expect(at('2026-11-16T00:30:00Z', 'America/New_York')).toBe(false);
  expect(isInSpan({}, '2026-11-16T00:30:00Z', 'UTC')).toBe(false);
});
