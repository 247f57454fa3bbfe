import { expect, test } from 'vitest';
import { contactCosts } from '../../../src/voc/estimate/contact-cost.ts';

const channel = (id: string, costPerMinute?: number, costPerContact?: number) => ({
  ...{ id, kind: id, costPerMinute, costPerContact },
});
const none = { costed: 0, costMilli: 0, timed: 0, handleMs: 0 };

test('what rows state comes first, then minutes at the channel’s rate, then the cost per contact', () => {
  // 2 stated at 1,000 in all; 3 of 600 s in all at 60 a minute = 600; 5 at 100 each = 500.
  const { average } = contactCosts(
    [
      {
        ...{ reason: 'refund', channel: 'phone', contacts: 10 },
        ...{ costed: 2, costMilli: 1_000_000, timed: 3, handleMs: 600_000 },
      },
    ],
    [channel('phone', 60, 100)],
  );
  expect(average).toBe((1000 + 600 + 500) / 10);
});

test('contacts of unknown cost take the average of the others, and few contacts hardly move it', () => {
  const { average, byReason } = contactCosts(
    [
      { ...none, reason: 'refund', channel: 'phone', contacts: 80 },
      { ...none, reason: 'invoice', channel: 'phone', contacts: 20 },
      { ...none, reason: 'invoice', channel: 'pigeon', contacts: 50 },
      { ...none, reason: 'card', channel: 'chat', contacts: 20 },
    ],
    [channel('phone', undefined, 300), channel('chat', undefined, 60)],
  );
  // 100 contacts at 300 and 20 at 60; each reason is mixed with 20 contacts at this average.
  expect(average).toBe(31_200 / 120);
  expect(byReason.get('invoice')).toBeCloseTo((20 * 300 + 20 * 260) / 40, 9);
  expect(byReason.get('card')).toBeCloseTo((20 * 60 + 20 * 260) / 40, 9);
});

test('where nothing says what a contact costs, it costs 1', () => {
  const rows = [{ ...none, reason: 'refund', channel: 'phone', contacts: 80 }];
  expect(contactCosts(rows, []).average).toBe(1);
  expect(contactCosts([], [channel('phone', 60)]).average).toBe(1);
});

test('a channel that is not listed is taken for the first one of its kind', () => {
  const { average } = contactCosts(
    [{ ...none, reason: 'refund', channel: 'phone', contacts: 1 }],
    [{ ...channel('hotline', undefined, 900), kind: 'phone' }],
  );
  expect(average).toBe(900);
});
