import { buildKey, type LayoutPlace } from '../count/layout.ts';
import type { ListBuild, ListClick } from '../count/list-clicks.ts';
import type { ReasonShare } from './reason-shares.ts';

/** An article as interest is estimated for it. */
export interface InterestArticle {
  readonly id: string;
  readonly category: string;
  /** Its main reason, if it is known. */
  readonly reason: string | undefined;
  readonly shares: readonly ReasonShare[];
}

/** What interest is estimated from. */
export interface InterestData {
  readonly articles: readonly InterestArticle[];
  readonly places: readonly LayoutPlace[];
  readonly builds: readonly ListBuild[];
  readonly clicks: readonly ListClick[];
  /** Demand per day by reason. */
  readonly demand: ReadonlyMap<string, number>;
  readonly categoryOf: ReadonlyMap<string, string | undefined>;
  /** How much more than usual a reason was asked about while a layout stood. */
  readonly offset: (reason: string, list: string, build: number) => number;
  /** The last day of the data. */
  readonly lastDay: number;
}

export type ListKind = 'home' | 'category' | 'contact';

/** Older layouts count less: half for every so many days. */
const halfLifeDays = 56;
/** Where a reason was asked about so much more or less than usual, clicks say little. */
const usualOffsets = { from: 0.5, to: 2 } as const;

/** One place that an article had in one layout of a list. */
export interface Stand {
  readonly article: InterestArticle;
  readonly kind: ListKind;
  readonly list: string;
  readonly position: number;
  /** Visits, adjusted for unusual demand, and clicks; both by age. */
  readonly visits: number;
  readonly clicks: number;
  /** Visits whose last click was on an article above it for the same reason; by age. */
  readonly taken: number;
}

const kindOf = (list: string): ListKind | undefined => {
  const [kind] = list.split(':');
  return kind === 'home' || kind === 'category' || kind === 'contact' ? kind : undefined;
};

/** All places that articles had in lists that somebody looked at, with what happened there. */
export function standsOf(data: InterestData): Stand[] {
  const articleOf = new Map(data.articles.map((article) => [article.id, article]));
  const views = new Map(
    data.builds.map(({ list, build, views }) => [buildKey(list, build), views]),
  );
  const clicksOf = new Map(
    data.clicks.map((row) => [`${buildKey(row.list, row.build)} ${row.article}`, row]),
  );
  const layouts = Map.groupBy(data.places, ({ list, build }) => buildKey(list, build));
  return [...layouts].flatMap(([key, places]) => {
    const [first] = places;
    const kind = first && kindOf(first.list);
    const all = views.get(key) ?? 0;
    if (first === undefined || kind === undefined || all === 0) return [];
    const weight = 0.5 ** (Math.max(0, data.lastDay - first.build - 6) / halfLifeDays);
    const lastClicks = new Map<string, number>();
    return places
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ article: id, position, list, build }): Stand[] => {
        const article = articleOf.get(id);
        if (article === undefined) return [];
        const reason = article.reason ?? `?${article.id}`;
        const own = clicksOf.get(`${key} ${id}`);
        const taken = lastClicks.get(reason) ?? 0;
        lastClicks.set(reason, taken + (own?.lastClicks ?? 0));
        const offset = article.reason === undefined ? 1 : data.offset(reason, list, build);
        if (offset < usualOffsets.from || offset > usualOffsets.to) return [];
        return [
          {
            article,
            kind,
            list,
            position,
            visits: weight * all * offset,
            clicks: weight * (own?.clicks ?? 0),
            taken: weight * taken,
          },
        ];
      });
  });
}
