/** A message in a locale's file: a template with values in braces, its plural forms, or named messages. */
export type LocaleText = string | { readonly [name: string]: LocaleText | undefined };

/** What `locales/<locale>.yaml` says: messages by section and key, as far as it says them. */
export type LocaleTexts = Readonly<
  Record<string, Readonly<Record<string, LocaleText | undefined>> | undefined>
>;
