import type { FindingText } from './tool-messages.ts';
import type { localeFindings as jaFindings, newCli as jaCli } from './tool-new-ja.ts';

/** What is said about the messages that a help centre brings along. */
export const localeFindings: Readonly<Record<keyof typeof jaFindings, FindingText>> = {
  'locale/missing-message': (value, hint) => [
    `"${value}" is not translated; the English "${hint}" is shown.`,
    `Add "${value}". Names in { } stay as they are.`,
  ],
  'locale/no-file': (value, hint) => [
    `The interface has no words in locale "${value}"; it is shown in English.`,
    `Make ${hint} with "npm run new -- locale ${value}", and translate it.`,
  ],
  'locale/unknown-file': (value, hint) => [
    `${value} belongs to none of the locales of site.yaml.`,
    `Add its locale there, or rename it to "<locale>.yaml" (locales now: ${hint}).`,
  ],
  'locale/value-missing': (value, hint) => [
    `${value} is missing; the real value stands there.`,
    `Write ${value} into the text (there is: ${hint}).`,
  ],
  'locale/value-unknown': (value, hint) => [
    `There is no value ${value}.`,
    hint === ''
      ? 'Remove the braces; no value stands in this text.'
      : `Write one of these: ${hint}.`,
  ],
};

/** What `npm run new` says. */
export const newCli: typeof jaCli = {
  newTitle: "Title of the article (in the customer's words)",
  newLocale: 'Locale',
  newCategory: 'Category',
  newReason: 'Which contacts does it answer?',
  newNoReason: 'None for now',
  newSlug: 'File name (becomes the URL)',
  newWritten: (file, code, path) =>
    `Wrote ${file} (code ${code}). "npm run dev" shows it at ${path}.`,
  newExists: (file) => `${file} already exists. Give another --slug.`,
  newNeeds: (options) => `Without a terminal to ask on, ${options} must be given.`,
  cancelled: 'Cancelled; nothing was written.',
  emptyTitle: 'Write a title.',
  badSlug: 'Use lower-case letters, digits and hyphens.',
  newLocaleWritten: (file, locale) =>
    `Wrote ${file}. Translate what stands on the right, and add "${locale}" to locales in site.yaml. npm run lint tells which words are missing.`,
  newLocaleExists: (file) => `${file} already exists. npm run lint tells which words are missing.`,
  newLocaleBad: (given) => `"${given}" is no locale. Write it like fr or zh-Hans.`,
  newUnknown: (given) =>
    `There is nothing called "${given}" to make. Give no word for an article, or "locale fr" for the words of the interface.`,
  newLocaleHead: (name) => [
    `${name}: the words that readers see. Translate what stands on the right.`,
    'What stands on the left, and names in { }, stay as they are. A line that is removed is shown in English.',
    'A text with a number may have plural forms: one, few, many, other, … (categories of Unicode CLDR).',
  ],
};
