import { afterEach, expect, test } from 'vitest';
import { readContent } from '../../../src/content/files/read-content.ts';
import { localeTemplate } from '../../../src/content/new-locale.ts';
import { messagesOf, useLocaleTexts } from '../../../src/i18n/messages.ts';
import { contentRoot, minimal } from '../../support/content-root.ts';

afterEach(() => useLocaleTexts({}));

const whole = localeTemplate('fr', 'en', []);
const read = (fr: string, site = 'name: Help\nlocales: [ja, fr]\n') => {
  const root = contentRoot({ ...minimal, 'site.yaml': site, 'locales/fr.yaml': fr });
  return readContent({ root, cwd: root, language: 'en' });
};
const told = async (...given: Parameters<typeof read>) =>
  (await read(...given)).findings.map(
    ({ rule, severity, at, message, fix }) =>
      `${at.file}:${at.line}:${at.column} ${severity} ${rule} ${message} ${fix}`,
  );

test('a whole file is without fault, and holds from then on', async () => {
  expect(await told(whole.replace('Skip to main content', 'Aller au contenu'))).toEqual([]);
  expect(messagesOf('fr').common.skip).toBe('Aller au contenu');
});

test('a message that is missing is told at its section, and English', async () => {
  expect(await told(whole.replace(/^ {2}skip: .*\n/m, ''))).toEqual([
    'locales/fr.yaml:6:1 warning locale/missing-message "common.skip" is not translated; the English "Skip to main content" is shown. Add "common.skip". Names in { } stay as they are.',
  ]);
  expect(messagesOf('fr').common.skip).toBe('Skip to main content');
});

test('keys and values that there are not, and values that are missing, have their place', async () => {
  const wrong = whole
    .replace('  skip:', '  skipp:')
    .replace('Since {when}', 'Depuis {wen}')
    .replace('Only in {language}', 'Ailleurs');
  const findings = await told(wrong);
  expect(findings).toContain(
    'locales/fr.yaml:8:3 error yaml/unknown-key There is no key "skipp". Did you mean "skip"?',
  );
  expect(findings).toContain(
    'locales/fr.yaml:15:10 error locale/value-unknown There is no value {wen}. Write one of these: {when}.',
  );
  expect(findings).toContain(
    'locales/fr.yaml:31:12 error locale/value-missing {language} is missing; the real value stands there. Write {language} into the text (there is: {language}).',
  );
});

test('a plural form needs other, and only one article may go without its number', async () => {
  const count = (forms: string) => whole.replace(/ {2}count:\n( {4}.*\n)+/, `  count: ${forms}\n`);
  expect(await told(count('{ one: un article, other: "{articles} articles" }'))).toEqual([]);
  expect(await told(count('{ one: un article }'))).toHaveLength(1);
  expect(await told(count('{ one: un article, other: des articles }'))).toEqual([
    expect.stringContaining('error locale/value-missing {articles} is missing'),
  ]);
});

test('a locale without a file is told, and a file without a locale', async () => {
  const findings = await told(whole, 'name: Help\nlocales:\n  - ja\n  - de\n');
  expect(findings).toEqual([
    expect.stringContaining('locales/fr.yaml:1:1 warning locale/unknown-file'),
    expect.stringContaining('site.yaml:4:5 warning locale/no-file'),
  ]);
  expect(findings[1]).toContain('npm run new -- locale de');
});
