/** By locale and options: making a format costs a hundred times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A calendar day (`2026-04-01`) in words of the locale. A day has no time zone, so none can shift it. */
export function dayText(day: string, locale: string): string {
  const name = `${locale} ${day}`;
  const text =
    days.get(name) ??
    formatOf(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  days.set(name, text);
  return text;
}

/** The days of a site are few, and thousands of pages show them. */
const days = new Map<string, string>();

/** An instant (ISO 8601 with offset) in words of the locale, to the minute, in the site's time zone. */
export function instantText(instant: string, locale: string, timeZone: string): string {
  const format = formatOf(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return format.format(new Date(instant));
}

/** What a locale calls the language of another: `Japanese`, `英語`. */
export function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}

/** The name of a time zone as people say it. */
export function zoneName(timeZone: string, locale: string): string {
  const parts = formatOf(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** Scripts in use that are written from right to left (Unicode Annex 9). */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Whether a locale's language is written from right to left, by its likely script (Unicode CLDR). */
export function isRightToLeft(locale: string): boolean {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '');
}
