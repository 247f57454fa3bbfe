import type { VisitEvent } from '../../../model/visit-event.ts';

/** A command for Matomo's queue: its name, then what it asks for. */
export type MatomoCall = readonly [string, ...(string | number | false)[]];

/**
 * An event as Matomo keeps it: searches as its site search, all else as an event of the category `kb`
 * with the type as action, what was chosen, else the article or the list, as name, and a vote or a
 * position as value. Nothing names the tab.
 */
export function matomoCall({ type, query, value, ...event }: VisitEvent): MatomoCall {
  const count = typeof value === 'number' ? value : undefined;
  if (type === 'search') return ['trackSiteSearch', query ?? '', false, count ?? false];
  const { article_id, list_id, locale, position } = event;
  const name = typeof value === 'string' ? value : (article_id ?? list_id ?? locale);
  const number = count ?? position;
  return ['trackEvent', 'kb', type, name, ...(number === undefined ? [] : [number])];
}
