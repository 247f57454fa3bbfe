import type { Estimates } from '../estimate/estimates.ts';

/** After this many days without a change somebody should look whether an article still holds. */
const staleDays = 365;

/** A published article that may be out of date. */
export interface StaleArticle {
  readonly id: string;
  readonly locale: string;
  /** Whether it helps fewer readers than it did. */
  readonly hasFallen: boolean;
  /** Days without a change before the last day of the data; 0 where its date is not known. */
  readonly age: number;
}

/**
 * Published articles that may be out of date, those first that help fewer readers than they did, then
 * the oldest: that, or unchanged for a year.
 *
 * @param lastDay the day before which they are unchanged, counted since 1970-01-01
 */
export function staleArticles(
  { articles }: Pick<Estimates, 'articles'>,
  lastDay: number,
): StaleArticle[] {
  const ageOf = (date: string) => (date === '' ? 0 : lastDay - Date.parse(date) / 86_400_000);
  return articles
    .filter(({ article }) => article.published)
    .map(({ article: { id, locale, date }, hasFallen }) => {
      return { id, locale, hasFallen, age: ageOf(date) };
    })
    .filter(({ hasFallen, age }) => hasFallen || age > staleDays)
    .toSorted(
      (a, b) =>
        Number(b.hasFallen) - Number(a.hasFallen) || b.age - a.age || (a.id < b.id ? -1 : 1),
    );
}

/** Their ids before the last day of the data, each once; none without evidence. */
export function worklistStale(estimates: Estimates): string[] {
  if (!estimates.evidence) return [];
  return [...new Set(staleArticles(estimates, estimates.lastDay).map(({ id }) => id))];
}
