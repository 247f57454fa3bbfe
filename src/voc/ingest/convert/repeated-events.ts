import type { Hit } from './visit-source.ts';

/** The same page within this time was opened once and told of twice, in milliseconds. */
const repeatMs = 10_000;
/** What a reader does by a tap: twice is twice. */
const given = new Set<string>(['vote', 'vote_reason', 'contact_click']);
const maxKept = 50_000;

/**
 * Tells the events that an analytics has twice, as the opening of a page and as an event of the site.
 * Votes are never taken for repeated.
 */
export function repeatedEvents(): (visit: string, hit: Hit) => boolean {
  let known = new Map<string, number>();
  return (visit, { at, event }) => {
    if (given.has(event.type)) return false;
    const what = event.article_id ?? event.query ?? event.list_id ?? '';
    const name = [visit, event.type, event.locale, what].join('\0');
    const last = known.get(name);
    if (known.size >= maxKept) known = new Map();
    known.set(name, at);
    return last !== undefined && Math.abs(at - last) < repeatMs;
  };
}
