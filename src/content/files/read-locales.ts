import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageTemplates } from '../../i18n/message-templates.ts';
import { messagesOf, ownMessages, useLocaleTexts } from '../../i18n/messages.ts';
import type { LocaleText, LocaleTexts } from '../../model/locale-texts.ts';
import type { Site } from '../../model/site.ts';
import type { ContentReader, YamlFile } from './content-reader.ts';
import { schemas } from './schemas.ts';
import { startOf } from './start-of.ts';

/** Where the messages of a locale lie below the content root. */
export const localeFile = (locale: string): string => `locales/${locale}.yaml`;

/**
 * The messages that a content root brings along for its locales, which hold from now on. A locale of
 * whose language the engine knows nothing needs them all: what is missing is told, and English.
 */
export async function readLocales(
  reader: ContentReader,
  site: YamlFile<Site>,
): Promise<Readonly<Record<string, LocaleTexts>>> {
  const { locales } = site.data;
  await findStrays(reader, locales);
  const found: [string, LocaleTexts][] = [];
  for (const [index, locale] of locales.entries()) {
    if (existsSync(join(reader.options.root, localeFile(locale)))) {
      const before = reader.findings.length;
      const file = await reader.yaml(localeFile(locale), schemas.localeTexts, {});
      const isRight = reader.findings.length === before;
      if (isRight && ownMessages(locale) === undefined) await findMissing(reader, file);
      found.push([locale, file.data]);
    } else if (ownMessages(locale) === undefined) {
      const place = () => site.positionOf(['locales', index]);
      place();
      await site.locate();
      reader.findings.push(reader.finding('locale/no-file', place(), locale, localeFile(locale)));
    }
  }
  const texts = Object.fromEntries(found);
  useLocaleTexts(texts);
  return texts;
}

/** Files of locales that site.yaml does not name. */
async function findStrays(reader: ContentReader, locales: readonly string[]): Promise<void> {
  const folder = join(reader.options.root, 'locales');
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  for (const name of names) {
    const locale = /^(.+)\.yaml$/.exec(name)?.[1];
    if (name.startsWith('.') || (locale !== undefined && locales.includes(locale))) continue;
    const at = startOf(reader.shown(`locales/${name}`));
    reader.findings.push(
      reader.finding('locale/unknown-file', at, `locales/${name}`, locales.join(', ')),
    );
  }
}

/** The messages that a file leaves out, each at its section. */
async function findMissing(
  reader: ContentReader,
  file: YamlFile<LocaleTexts>,
): Promise<void> {
  const missing = messageTemplates(messagesOf('en')).filter(
    ({ path }) => textAt(file.data, path) === undefined,
  );
  // Asked for once, so that the file is read again for exact places only where something is missing.
  missing.forEach(({ path }) => file.positionOf(path.slice(0, -1), 'key'));
  if (missing.length > 0) await file.locate();
  for (const { path, text } of missing) {
    const at = file.positionOf(path.slice(0, -1), 'key');
    reader.findings.push(reader.finding('locale/missing-message', at, path.join('.'), text));
  }
}

function textAt(texts: LocaleTexts, path: readonly string[]): LocaleText | undefined {
  let text: LocaleText | undefined = texts;
  for (const key of path) text = typeof text === 'string' ? undefined : text?.[key];
  return text;
}
