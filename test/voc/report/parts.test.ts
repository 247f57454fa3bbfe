import { expect, test } from 'vitest';
import { congestionOf } from '../../../src/voc/report/congestion.ts';
import { tollFree } from '../../../src/voc/report/toll-free.ts';

test('the toll-free question: what is saved on calls that move pays for those that are left', () => {
  const calls = { perDay: 100, minutes: 5, cost: 600 };
  const answer = tollFree(
    calls,
    [
      { channel: 'chat', cost: 200 },
      { channel: 'store', cost: 900 },
    ],
    10,
  );
  const [chat, ...dearer] = answer?.ways ?? [];
  expect(dearer).toEqual([]);
  // Each call that moves saves 400; each that is left costs 50 more: 50 ÷ 450 of them have to move.
  expect(chat?.shareNeeded).toBeCloseTo(1 / 9);
  // At a tenth, 0.1 × 400 are saved for 0.9 × 5 minutes.
  expect(chat?.chargePerMinute[1]).toBeCloseTo(40 / 4.5);
  const [, tenth] = answer?.shares ?? [];
  expect(tenth).toBe(0.1);
});

test('where nothing is cheaper than a call, or calls take no time, there is no answer', () => {
  const calls = { perDay: 100, minutes: 5, cost: 600 };
  expect(tollFree(calls, [{ channel: 'store', cost: 600 }], undefined)).toBeUndefined();
  expect(tollFree({ ...calls, minutes: 0 }, [{ channel: 'web', cost: 0 }], 10)).toBeUndefined();
});

test('a channel that is never busy has no calendar, and few waits have no median', () => {
  const hour = { weekday: 0, hour: 9, waited: 9, medianMs: 60_000 };
  expect(congestionOf([{ ...hour, channel: 'chat', contacts: 19 }])).toEqual([]);
  const [phone] = congestionOf([
    { ...hour, channel: 'phone', contacts: 20 },
    { ...hour, channel: 'phone', hour: 10, contacts: 20, waited: 10 },
  ]);
  expect(phone?.cells.map(({ medianSeconds }) => medianSeconds)).toEqual([undefined, 60]);
});
