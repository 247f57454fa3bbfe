import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { contactHeader } from '../../../src/voc/ingest/contact-header.ts';

const header = (line: string, language = 'en') =>
  contactHeader(line, 'contacts.csv', vocMessagesOf(language));

test('columns may come in any order and in quotes', () => {
  expect(header('reason,"channel", started_at ,contact_id,cost')).toEqual([
    ...['reason', 'channel', 'started_at', 'contact_id', 'cost'],
  ]);
});

test('a missing column is named', () => {
  expect(() => header('contact_id,started_at,channel')).toThrow(
    'contacts.csv:1:1 These columns are missing: reason.\n  Fix: Add reason to the header row.',
  );
});

test('an unknown column is told with its place and the nearest name', () => {
  expect(() => header('contact_id,startd_at,channel,reason')).toThrow(
    'contacts.csv:1:12 There is no column "startd_at".\n  Fix: Did you mean "started_at"?',
  );
});

test.for(['customer_name', 'phone_number', '氏名', '電話番号', 'e-mail', 'memo', '担当者'])(
  'column "%s" is personal data and never accepted',
  (name) => {
    expect(() => header(`contact_id,started_at,channel,reason,${name}`)).toThrow(
      /contacts\.csv:1:38 .*personal data or free text.*never accepted/,
    );
  },
);

test('all mistakes of a header are told at once, in the language asked for', () => {
  expect(() => header('contact_id,contact_id,started_at,channel,氏名', 'ja')).toThrow(
    /contacts\.csv:1:12 列「contact_id」が 2 つあります。.*「氏名」は個人情報.*必要な列がありません: reason。/,
  );
});

test('semicolons or tabs instead of commas are recognised', () => {
  expect(() => header('contact_id;started_at;channel;reason')).toThrow(
    'contacts.csv:1:1 The columns are not separated by commas.\n  Fix: Export the file as CSV with commas.',
  );
});
