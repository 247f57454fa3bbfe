import { expect, test } from 'vitest';
import { meanOf } from '../../../src/voc/estimate/beta.ts';
import { settledBeliefs } from '../../../src/voc/estimate/settled.ts';

const count = (locale: string, article: string, exposures: number, settled: number) => ({
  ...{ locale, article, exposures, settled },
  ...{ towardContact: 0, escalations: 0, yes: 0, no: 0, settledNo: 0 },
});

test('an article without exposures is believed to do as all do', () => {
  // (5.5 + 390) / (10 + 990) of all exposures settled.
  const { of } = settledBeliefs([count('ja', 'billing/refund', 990, 390)], 'ja');
  expect(meanOf(of('ja', 'billing/new'))).toBeCloseTo(0.3955, 12);
});

test('its own exposures are mixed with ten at the general rate', () => {
  const { of } = settledBeliefs(
    [count('ja', 'billing/refund', 30, 24), count('ja', 'billing/invoice', 960, 366)],
    'ja',
  );
  expect(meanOf(of('ja', 'billing/refund'))).toBeCloseTo((24 + 3.955) / 40, 12);
});

test('an article that is new in en starts where the same article stands in ja', () => {
  const { of } = settledBeliefs(
    [
      ...[count('ja', 'billing/refund', 990, 880), count('ja', 'billing/invoice', 1000, 200)],
      count('en', 'billing/other', 190, 90),
    ],
    'ja',
  );
  const rate = (locale: string, article: string) => meanOf(of(locale, article));
  expect(rate('en', 'billing/refund')).toBeGreaterThan(rate('en', 'billing/unknown'));
  expect(rate('en', 'billing/invoice')).toBeLessThan(rate('en', 'billing/unknown'));
});

test('the quiet share is that of the No voters, mixed with ten at 0.35', () => {
  const rows = [{ ...count('ja', 'billing/refund', 500, 200), no: 30, settledNo: 12 }];
  expect(settledBeliefs(rows, 'ja').quiet).toBeCloseTo((12 + 3.5) / 40, 12);
  expect(settledBeliefs([], 'ja').quiet).toBeCloseTo(0.35, 12);
});
