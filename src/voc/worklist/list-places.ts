import type { Ranking } from '../../model/ranking.ts';
import type { Counts } from '../count/counts.ts';

/** Where an article stands in the list of its category, counted from 1. */
export interface ListPlace {
  /** In the newest layout of the data; undefined where it did not stand there, or none is known. */
  readonly now: number | undefined;
  /** In the order that the data lead to. */
  readonly next: number | undefined;
}

/** What an article is looked up by. */
interface Named {
  readonly id: string;
  readonly locale: string;
  readonly category: string;
}

/** The place of each article in the list of its category. */
export function listPlaces(
  { places }: Pick<Counts, 'places'>,
  lists: Ranking['lists'],
): (article: Named) => ListPlace {
  const newest = new Map<string, number>();
  for (const { list, build } of places)
    newest.set(list, Math.max(build, newest.get(list) ?? build));
  const stands = new Map(
    places
      .filter(({ list, build }) => build === newest.get(list))
      .map(({ list, article, position }) => [`${list} ${article}`, position]),
  );
  return ({ id, locale, category }) => {
    const list = `category:${category}:${locale}`;
    const next = (lists[list] ?? []).findIndex((entry) => entry.id === id) + 1;
    return { now: stands.get(`${list} ${id}`), next: next === 0 ? undefined : next };
  };
}
