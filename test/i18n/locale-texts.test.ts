import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { localeTextsSchema } from '../../src/content/files/locale-schema.ts';
import { localeTemplate } from '../../src/content/new-locale.ts';
import { en } from '../../src/i18n/en.ts';
import { ja } from '../../src/i18n/ja.ts';
import { messageTemplates } from '../../src/i18n/message-templates.ts';
import { messagesOf, useLocaleTexts } from '../../src/i18n/messages.ts';

afterEach(() => useLocaleTexts({}));

describe('messages that a help centre brings along', () => {
  test('choose the plural form and write numbers as their language does', () => {
    const count = {
      one: '{articles} статья',
      few: '{articles} статьи',
      other: '{articles} статей',
    };
    useLocaleTexts({ ru: { home: { count } }, de: { home: { count: '{articles} Artikel' } } });
    const { home } = messagesOf('ru');
    // CLDR: 1 and 21 are one, 2 is few, 5 is many, which is missing here, so other.
    expect([1, 21, 2, 5].map((articles) => home.count(articles))).toEqual([
      ...['1 статья', '21 статья', '2 статьи', '5 статей'],
    ]);
    expect(messagesOf('de').home.count(12_345)).toBe('12.345 Artikel');
  });
  test('may say values in another order, or a value twice', () => {
    const answerWithin = 'In {time} antworten wir {percent} % ({time}).';
    useLocaleTexts({ de: { contact: { answerWithin } } });
    expect(messagesOf('de').contact.answerWithin(80, '1 Minute')).toBe(
      'In 1 Minute antworten wir 80 % (1 Minute).',
    );
  });
  test('stand for a locale alone; what they leave out is that of its language, else English', () => {
    useLocaleTexts({ 'en-GB': { home: { top: 'Popular' } }, fr: { home: { top: 'Fréquent' } } });
    expect(messagesOf('en-GB').home).toMatchObject({ top: 'Popular', tap: en.home.tap });
    expect(messagesOf('fr').home).toMatchObject({ top: 'Fréquent', tap: en.home.tap });
    expect(messagesOf('en').home.top).toBe(en.home.top);
    expect(messagesOf('ja-Hira')).toBe(ja);
    useLocaleTexts({});
    expect(messagesOf('fr')).toBe(en);
  });
});

describe('the file to translate', () => {
  test.each(['en', 'ja'])(
    'holds all that readers see in the words of %s, and says the same again',
    (from) => {
      const texts = localeTextsSchema.parse(parse(localeTemplate('en-XA', from, ['A line'])));
      useLocaleTexts({ 'en-XA': texts });
      const said = messagesOf('en-XA');
      const source = messagesOf(from);
      expect(messageTemplates(said)).toEqual(messageTemplates(source));
      expect([1, 2].map(said.home.count)).toEqual([1, 2].map(source.home.count));
      expect(said.contact.answerWithin(80, '…')).toBe(source.contact.answerWithin(80, '…'));
      expect(said.article.whys).toEqual(source.article.whys);
      expect(said.measured.keptRange(70, 88)).toBe(source.measured.keptRange(70, 88));
    },
  );
  test('has the plural forms of its language, where there is something to choose', () => {
    const { home, contact } = localeTextsSchema.parse(parse(localeTemplate('ru', 'en', [])));
    expect(Object.keys(home?.['count'] ?? {})).toEqual(['one', 'few', 'many', 'other']);
    expect(contact?.['answerWithin']).toBe('Answer {percent}% of people within {time}');
  });
});

test('every message names each of its values once in the templates of both languages', () => {
  const names = (messages: typeof en) =>
    messageTemplates(messages).map(({ path, text, values }) => [
      path.join('.'),
      values.toSorted(),
      [...new Set(text.match(/\{\w+\}/g))].sort(),
    ]);
  expect(names(messagesOf('ja'))).toEqual(names(en));
  for (const [path, values, found] of names(en))
    expect(found, String(path)).toEqual([...(values ?? [])].map((name) => `{${name}}`).sort());
});
