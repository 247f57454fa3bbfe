import { en } from './en.ts';
import { ja } from './ja.ts';

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

/** The messages of a locale, or of its language, else English. */
export function messagesOf(locale: string): Messages {
  return locales[locale] ?? locales[locale.split('-')[0] ?? ''] ?? en;
}
