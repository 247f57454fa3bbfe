import { expect, test } from 'vitest';
import { repeatedEvents } from '../../../../src/voc/ingest/convert/repeated-events.ts';

const hit = (at: number, type: 'article_view' | 'vote' = 'article_view', article = 'a/b') => ({
  at,
  who: '',
  isBot: false,
  zoned: true,
  event: { type, locale: 'ja', article_id: article },
});

test('the same article in a visit within ten seconds was opened once', () => {
  const isRepeated = repeatedEvents();
  expect(isRepeated('v', hit(0))).toBe(false);
  expect(isRepeated('v', hit(9_999))).toBe(true);
  expect(isRepeated('v', hit(19_999))).toBe(false);
});

test('another visit, another article and a vote are told apart', () => {
  const isRepeated = repeatedEvents();
  isRepeated('v', hit(0));
  expect(isRepeated('w', hit(1))).toBe(false);
  expect(isRepeated('v', hit(1, 'article_view', 'a/c'))).toBe(false);
  expect(isRepeated('v', hit(1, 'vote'))).toBe(false);
  expect(isRepeated('v', hit(2, 'vote'))).toBe(false);
});
