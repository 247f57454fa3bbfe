import type { ListBuild } from '../count/list-clicks.ts';

/** Visits of category pages, divided as contacts are, from which their shares start. */
const pageViews = 200;

/** Shares of the category pages' visits by category; those of demand where few were counted. */
export function pageShares(
  builds: readonly ListBuild[],
  categories: readonly string[],
  shareOf: (category: string) => number,
): ReadonlyMap<string, number> {
  const views = new Map<string, number>();
  let all = 0;
  for (const { list, views: own } of builds) {
    const [kind, category = ''] = list.split(':');
    if (kind !== 'category') continue;
    views.set(category, (views.get(category) ?? 0) + own);
    all += own;
  }
  return new Map(
    categories.map((category) => [
      category,
      ((views.get(category) ?? 0) + pageViews * shareOf(category)) / (all + pageViews),
    ]),
  );
}

/** Shares of demand, in 0–1. */
export interface DemandShares {
  /** Of a category, of all. */
  readonly category: (category: string) => number;
  /** Of a reason, of its category. */
  readonly within: (reason: string) => number;
}

/** Demand of each category, as a share of all; and of each reason within its category. */
export function demandShares(
  demand: ReadonlyMap<string, number>,
  categoryOf: ReadonlyMap<string, string | undefined>,
): DemandShares {
  const byCategory = new Map<string, number>();
  let all = 0;
  for (const [reason, perDay] of demand) {
    const category = categoryOf.get(reason) ?? '';
    byCategory.set(category, (byCategory.get(category) ?? 0) + perDay);
    all += perDay;
  }
  return {
    category: (category: string) => (byCategory.get(category) ?? 0) / (all || 1),
    within: (reason: string) =>
      (demand.get(reason) ?? 0) / (byCategory.get(categoryOf.get(reason) ?? '') || 1),
  };
}
