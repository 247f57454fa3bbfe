import type { Article } from '../../model/article.ts';
import type { Estimates } from '../estimate/estimates.ts';
import { staleArticles } from '../rank/worklist-stale.ts';
import { workMinutes } from './work-minutes.ts';

/** A published article of which nobody knows whether it still holds. */
export interface StaleItem {
  readonly id: string;
  readonly locale: string;
  /** It helps fewer of its newest readers; its `reviewBy` is over; or nobody changed it for a year. */
  readonly why: 'fallen' | 'review' | 'old';
  /** The day of `reviewBy`, or of the last change; undefined where it is not known. */
  readonly since: string | undefined;
  readonly minutes: number;
}

/** A partner of whom nobody knows whether what articles say still holds. */
export interface PartnerItem {
  readonly name: string;
  /** The oldest day on which somebody checked it; undefined where nobody ever did. */
  readonly verifiedOn: string | undefined;
  /** The articles that name it, as `<locale>/<id>`. */
  readonly articles: readonly string[];
  readonly minutes: number;
}

/** A partner's number or address may have changed after half a year. */
const partnerDays = 180;

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const isPublished = ({ data }: Article) => data.status === 'published';
const order = { fallen: 0, review: 1, old: 2 } as const;

/**
 * Articles to read again: first those that help fewer than they did, then those whose day of review is
 * over, then the oldest; each once.
 *
 * @param today by which days of review are over, `2026-10-31`
 * @param lastDay before which nobody changed them for a year, counted since 1970-01-01
 */
export function staleItems(
  articles: readonly Article[],
  estimates: Pick<Estimates, 'articles'>,
  { today, lastDay }: { readonly today: string; readonly lastDay: number },
): StaleItem[] {
  const stale = new Map(
    staleArticles(estimates, lastDay).map((entry) => [`${entry.locale}/${entry.id}`, entry]),
  );
  return articles
    .filter(isPublished)
    .flatMap(({ id, locale, data: { reviewBy, updatedAt, publishedAt } }): StaleItem[] => {
      const entry = stale.get(`${locale}/${id}`);
      const isDue = reviewBy !== undefined && reviewBy < today;
      if (entry === undefined && !isDue) return [];
      const why = entry?.hasFallen === true ? 'fallen' : isDue ? 'review' : 'old';
      const since = why === 'review' ? reviewBy : (updatedAt ?? publishedAt);
      return [{ id, locale, why, since, minutes: workMinutes.review }];
    })
    .toSorted(
      (a, b) =>
        order[a.why] - order[b.why] ||
        compare(a.since ?? '', b.since ?? '') ||
        compare(`${a.id} ${a.locale}`, `${b.id} ${b.locale}`),
    );
}

/**
 * Partners to ask again: those first whom nobody ever checked, then those checked longest ago, if that
 * is more than half a year.
 */
export function partnerItems(articles: readonly Article[], today: string): PartnerItem[] {
  const named = articles
    .filter(isPublished)
    .flatMap(({ id, locale, data }) =>
      data.partners.map(({ name, verifiedOn }) => ({
        name,
        verifiedOn,
        article: `${locale}/${id}`,
      })),
    )
    .filter(
      ({ verifiedOn }) =>
        verifiedOn === undefined || dayNumber(today) - dayNumber(verifiedOn) > partnerDays,
    );
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, own]): PartnerItem => {
      const days = own.map(({ verifiedOn }) => verifiedOn);
      return {
        name,
        verifiedOn: days.includes(undefined) ? undefined : days.toSorted()[0],
        articles: [...new Set(own.map(({ article }) => article))].sort(),
        minutes: workMinutes.partner,
      };
    })
    .toSorted((a, b) => compare(a.verifiedOn ?? '', b.verifiedOn ?? '') || compare(a.name, b.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
