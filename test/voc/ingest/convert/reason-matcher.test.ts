import { expect, test } from 'vitest';
import { textCutters } from '../../../../src/build/text-cutters.ts';
import { contactReasonsSchema } from '../../../../src/model/contact-reason.ts';
import { reasonMatcher } from '../../../../src/voc/ingest/convert/reason-matcher.ts';

const reasons = contactReasonsSchema.parse([
  {
    id: 'refund',
    title: { ja: '返金してほしい', en: 'I want a refund' },
    aliases: ['払いすぎた', '二重に払った', 'money back'],
  },
  {
    id: 'login',
    title: { ja: 'ログインできない', en: 'I cannot sign in' },
    aliases: ['パスワードを忘れた'],
  },
  {
    id: 'lost-card',
    title: { ja: 'カードをなくした', en: 'I lost my card' },
    aliases: ['カードを止めたい', '定期券をなくした'],
  },
  {
    id: 'lost-phone',
    title: { ja: 'スマートフォンをなくした', en: 'I lost my phone' },
    aliases: ['携帯を落とした', '回線を止めたい'],
  },
]);
const match = reasonMatcher(reasons, ['ja', 'en'], await textCutters(['ja', 'en']));

test.each([
  ['先月分を二重に払っている。返金はいつか', 'refund'],
  ['マイページにﾛｸﾞｲﾝ出来ません', 'login'],
  ['パスワード忘れ', 'login'],
  ['カード紛失・カード停止', 'lost-card'],
  ['I want my money back', 'refund'],
  ['cannot sign in since yesterday', 'login'],
])('%s is %s', (text, reason) => {
  expect(match(text)).toMatchObject({ reason, sure: true });
});

test.each([
  'なくした',
  '止めたい',
  'よくわからない',
  'その他',
  'I lost it',
  'hello',
  'お問い合わせ',
  'カードと回線を止めたい',
])('%s names no reason for sure', (text) => {
  expect(match(text)?.sure ?? false).toBe(false);
});

test('a text that shares no word with any reason has no nearest one', () => {
  expect(match('zzz')).toBeUndefined();
  expect(match('')).toBeUndefined();
});
