import type { LocaleTexts } from '../model/locale-texts.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { saidIn } from './message-templates.ts';

/** Every message of the interface. `ja` is the source: a key missing elsewhere is a type error. */
export type Messages = {
  readonly [Section in keyof typeof ja]: {
    readonly [Key in keyof (typeof ja)[Section]]: Widened<(typeof ja)[Section][Key]>;
  };
};
type Widened<T> = T extends string
  ? string
  : T extends (...given: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Widened<T[Key]> };

const locales: Readonly<Record<string, Messages>> = { ja, en };

/** The messages that come with the engine for a locale or its language; undefined for other languages. */
export function ownMessages(locale: string): Messages | undefined {
  return locales[locale] ?? locales[locale.split('-')[0] ?? ''];
}

/** What the help centre at work says of locales itself; see {@link useLocaleTexts}. */
let given: Readonly<Record<string, LocaleTexts>> = {};
const made = new Map<string, Messages>();

/**
 * Takes the messages that a help centre brings along (`locales/<locale>.yaml`). They hold for this
 * process until others are taken: it builds one help centre at a time, and messages are asked for in
 * places that know nothing but a locale.
 */
export function useLocaleTexts(texts: Readonly<Record<string, LocaleTexts>>): void {
  if (texts === given) return;
  given = texts;
  made.clear();
}

/** The messages that the help centre at work brought along, by locale. */
export const localeTexts = (): Readonly<Record<string, LocaleTexts>> => given;

/**
 * The messages of a locale: the help centre's own, and for what those leave out the engine's in its
 * language, else in English.
 */
export function messagesOf(locale: string): Messages {
  const base = ownMessages(locale) ?? en;
  const texts = given[locale];
  if (texts === undefined) return base;
  const known = made.get(locale) ?? withTexts(base, texts, locale);
  made.set(locale, known);
  return known;
}

function withTexts(base: Messages, texts: LocaleTexts, locale: string): Messages {
  const messages = Object.fromEntries(
    Object.entries(base).map(([section, own]) => [
      section,
      saidIn(own, { path: [section], text: texts[section], locale }),
    ]),
  );
  if (!isMessages(messages)) throw new Error(`The messages of ${locale} passed no schema.`);
  return messages;
}

const isMessages = (value: unknown): value is Messages => isLike(value, en);

/** Whether a value is built like another: the same keys, and the same kinds of leaves. */
function isLike(value: unknown, model: unknown): boolean {
  if (typeof model !== 'object' || model === null) return typeof value === typeof model;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(model).every(([key, inner]) => isLike(Reflect.get(value, key), inner))
  );
}
