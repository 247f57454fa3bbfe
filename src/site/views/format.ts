/** By locale: making a format costs a hundred times what using it does. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day (`2026-04-01`) in words of the locale. A day has no time zone, so none can shift it. */
export function dayText(day: string, locale: string): string {
  const format =
    dayFormats.get(locale) ??
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  dayFormats.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** An instant (ISO 8601 with offset) in words of the locale, to the minute, in the site's time zone. */
export function instantText(instant: string, locale: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return format.format(new Date(instant));
}
