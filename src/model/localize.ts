import type { Localized } from './text.ts';

/**
 * The text of a locale: its own, else that of the first fallback locale that has one, else any.
 *
 * @returns `''` only for an empty record
 */
export function localize(
  text: Localized,
  locale: string,
  fallbacks: readonly string[] = [],
): string {
  if (typeof text === 'string') return text;
  for (const key of [locale, ...fallbacks]) {
    const own = text[key];
    if (own !== undefined) return own;
  }
  return Object.values(text)[0] ?? '';
}
