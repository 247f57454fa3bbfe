import type { Content } from '../../model/content.ts';
import type { Article } from '../../model/article.ts';
import type { Surge } from './surges.ts';

/** A surging reason and what the help centre has on it. */
export interface SurgingReason extends Surge {
  /** Ids of the published articles that answer it, in the default locale, those first whose main reason it is. */
  readonly articles: readonly string[];
  /** Whether the incident of site.yaml leads to one of them. */
  readonly isCovered: boolean;
}

/** What matters while something is broken. */
export interface Emergency {
  readonly surging: readonly SurgingReason[];
  readonly incident: IncidentState | undefined;
}

/** The incident that site.yaml tells of. */
export interface IncidentState {
  readonly since: string;
  /** Its articles as they are named there, and the locales in which readers do not find them. */
  readonly articles: readonly { readonly id: string; readonly missingIn: readonly string[] }[];
}

/** What matters while something is broken: what surges, and whether the incident covers it. */
export function emergency(
  { site, articles }: Pick<Content, 'site' | 'articles'>,
  surging: readonly Surge[],
): Emergency {
  const [defaultLocale = ''] = site.locales;
  const published = articles.filter(({ data }) => data.status === 'published');
  const named = new Set(site.incident?.articles);
  const own = published.filter(({ locale }) => locale === defaultLocale);
  return {
    surging: surging.map((surge) => {
      const ids = answering(own, surge.reason).map(({ id }) => id);
      return { ...surge, articles: ids, isCovered: ids.some((id) => named.has(id)) };
    }),
    incident: site.incident && {
      since: site.incident.since,
      articles: site.incident.articles.map((id) => ({
        id,
        missingIn: site.locales.filter(
          (locale) => !published.some((article) => article.id === id && article.locale === locale),
        ),
      })),
    },
  };
}

/** Articles on a reason, those first whose main reason it is. */
function answering(articles: readonly Article[], reason: string): Article[] {
  const placeOf = ({ data }: Article) => data.reasons.indexOf(reason);
  return articles
    .filter((article) => placeOf(article) >= 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
