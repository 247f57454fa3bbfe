import { seededDice } from './dice.ts';
import type { SampleArticle, SampleWorld } from './sample-world.ts';

/** The order of every list in one week: the writers' priority with some chance in it. */
export type WeekLists = ReadonlyMap<string, readonly SampleArticle[]>;

/** Lists of a week (`home:ja`, `category:billing:ja`, `contact:ja`). */
export function weekLists(
  { articles, locales }: SampleWorld,
  seed: string,
  week: number,
): WeekLists {
  const dice = seededDice(`${seed}:week:${week}`);
  const ordered = articles
    .map((article) => ({ article, place: article.priority + 1.2 * dice.normal() }))
    .toSorted((a, b) => b.place - a.place || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
  const lists = new Map<string, SampleArticle[]>();
  for (const locale of locales) {
    const own = ordered.filter((article) => article.locale === locale);
    lists.set(`home:${locale}`, own.slice(0, 10));
    lists.set(`contact:${locale}`, own.slice(0, 5));
    for (const article of own) {
      const id = `category:${article.category}:${locale}`;
      lists.set(id, [...(lists.get(id) ?? []), article]);
    }
  }
  return lists;
}
