import type { Estimates } from '../estimate/estimates.ts';

/** After this many days without a change somebody should look whether an article still holds. */
const staleDays = 365;

/**
 * Published articles that may be out of date, those first that help fewer readers than they did, then
 * the oldest: that, or unchanged for a year before the last day of the data.
 */
export function worklistStale({ articles, lastDay, evidence }: Estimates): string[] {
  if (!evidence) return [];
  const ageOf = (date: string) => (date === '' ? 0 : lastDay - Date.parse(date) / 86_400_000);
  const stale = articles
    .filter(({ article }) => article.published)
    .map(({ article: { id, date }, hasFallen }) => ({ id, hasFallen, age: ageOf(date) }))
    .filter(({ hasFallen, age }) => hasFallen || age > staleDays)
    .toSorted(
      (a, b) =>
        Number(b.hasFallen) - Number(a.hasFallen) || b.age - a.age || (a.id < b.id ? -1 : 1),
    );
  return [...new Set(stale.map(({ id }) => id))];
}
