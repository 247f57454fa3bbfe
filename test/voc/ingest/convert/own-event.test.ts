import { expect, test } from 'vitest';
import { ownEvent } from '../../../../src/voc/ingest/convert/own-event.ts';

const told = (fields: Readonly<Record<string, string>>) =>
  ownEvent('vote_reason', (name) => fields[name] ?? '', { page: undefined, locale: 'ja' });

test('what was wrong after a No comes through by its known names only', () => {
  const event = { type: 'vote_reason', locale: 'ja', article_id: 'billing/refund' };
  const article = { article_id: 'billing/refund' };
  expect(told({ ...article, reason: 'steps-fail' })).toEqual({ ...event, value: 'steps-fail' });
  expect(told({ ...article, value: 'unclear' })).toEqual({ ...event, value: 'unclear' });
  expect(told({ ...article, reason: '090-1234-5678' })).toBeUndefined();
  expect(told({ reason: 'steps-fail' })).toBeUndefined();
});
