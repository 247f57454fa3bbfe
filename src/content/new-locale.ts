import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { messageTemplates, type MessageTemplate } from '../i18n/message-templates.ts';
import { messagesOf } from '../i18n/messages.ts';
import { localeFile } from './files/read-locales.ts';
import { replaceFile } from './files/write.ts';

/**
 * The messages of the interface as a file to translate: those of another language by section and key,
 * and those with a number in the plural forms of the new one.
 *
 * @param from the language that is translated from
 * @param head lines that say what is to be done
 */
export function localeTemplate(locale: string, from: string, head: readonly string[]): string {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const texts: Texts = {};
  for (const template of messageTemplates(messagesOf(from))) {
    const { path } = template;
    let place = texts;
    for (const key of path.slice(0, -1)) place = inner(place, key);
    place[path.at(-1) ?? ''] = textOf(template, forms);
  }
  const lines = head.map((line) => `# ${line}\n`).join('');
  return `${lines}\n${stringify(texts, { lineWidth: 0, defaultStringType: 'PLAIN' })}`;
}

/** Messages by key, while they are gathered. */
interface Texts {
  [key: string]: string | Texts;
}

function inner(texts: Texts, key: string): Texts {
  const found = texts[key];
  if (typeof found === 'object') return found;
  const made: Texts = {};
  texts[key] = made;
  return made;
}

function textOf({ text, one }: MessageTemplate, forms: readonly string[]): string | Texts {
  if (one === undefined) return text;
  return Object.fromEntries(forms.map((form) => [form, form === 'one' ? one : text]));
}

/**
 * Writes the file to translate below the content root; nothing is overwritten.
 *
 * @returns its path below the content root, and whether it was written
 */
export async function writeLocale(
  root: string,
  locale: string,
  text: string,
): Promise<{ readonly path: string; readonly written: boolean }> {
  const path = localeFile(locale);
  if (existsSync(join(root, path))) return { path, written: false };
  await replaceFile(join(root, path), text);
  return { path, written: true };
}
