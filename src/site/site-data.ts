import type { Article } from '../model/article.ts';
import type { Compiled } from '../model/compiled.ts';
import type { Content } from '../model/content.ts';
import type { Ranked, Ranking } from '../model/ranking.ts';

/** The order of the site: articles of each list, best first. */
export interface RankedLists {
  /** Where it comes from; `priors` where nobody's contacts are known. */
  readonly builtFrom?: Pick<Ranking['builtFrom'], 'source'>;
  readonly lists: Readonly<Record<string, readonly Pick<Ranked, 'id'>[]>>;
  /** Articles that surely help most of their readers. */
  readonly solving?: readonly string[];
  /** What was measured of waits and promises, where anything was. */
  readonly service?: Ranking['service'];
}

/** Everything that views are made from. `articles` holds what may be shown (drafts only in a preview). */
export interface SiteData {
  readonly content: Content;
  readonly ranking: RankedLists;
  /** Shown articles by `<locale>/<id>`, sorted by key. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Bodies by `<locale>/<id>`, for every entry of `articles`. */
  readonly bodies: { readonly get: (key: string) => Compiled | undefined };
}

/** The article of a locale, if it is shown. */
export function articleOf(site: SiteData, locale: string, id: string): Article | undefined {
  return site.articles.get(`${locale}/${id}`);
}

/** The article that a locale shows under an id: its own, else that of the first locale that has it. */
export function articleFor(site: SiteData, locale: string, id: string): Article | undefined {
  for (const each of [locale, ...site.content.site.locales]) {
    const article = articleOf(site, each, id);
    if (article !== undefined) return article;
  }
  return undefined;
}

const plainOf = new WeakMap<SiteData, ReadonlyMap<string, string>>();

/** The articles that are another one's plain variant, with that other one's id. */
export function plainVariants(site: SiteData): ReadonlyMap<string, string> {
  const known =
    plainOf.get(site) ??
    new Map(
      [...site.articles.values()].flatMap(({ id, data: { plain } }): [string, string][] =>
        plain === undefined ? [] : [[plain, id]],
      ),
    );
  plainOf.set(site, known);
  return known;
}

/** Worked out once a site: every category of a locale asks for them. */
const foreignOf = new WeakMap<SiteData, Map<string, readonly Article[]>>();

/**
 * The articles that a locale shows in another language, since it has none of its own, by id. Plain
 * variants are a matter of their own language.
 */
export function foreignArticles(site: SiteData, locale: string): readonly Article[] {
  const known = foreignOf.get(site) ?? new Map<string, readonly Article[]>();
  foreignOf.set(site, known);
  const plain = plainVariants(site);
  const ids = [...new Set([...site.articles.values()].map(({ id }) => id))];
  const articles =
    known.get(locale) ??
    ids
      .filter((id) => !plain.has(id))
      .toSorted()
      .flatMap((id) => (articleOf(site, locale, id) ? [] : (articleFor(site, locale, id) ?? [])));
  known.set(locale, articles);
  return articles;
}

/** The shown articles of a locale in the order of one list, and the same by category and by reason. */
export interface RankedShelves {
  readonly all: readonly Article[];
  /** The place of each in `all`, from 0. */
  readonly places: ReadonlyMap<Article, number>;
  readonly byCategory: ReadonlyMap<string, readonly Article[]>;
  readonly byReason: ReadonlyMap<string, readonly Article[]>;
}

/** Worked out once a site and list: every page asks for them. */
const shelvesOf = new WeakMap<SiteData, Map<string, RankedShelves>>();

/**
 * The shown articles of a ranked list (`home:ja`, `category:billing:ja`, `contact:ja`), best first.
 * Articles that the list does not know follow by id, so none is ever lost.
 */
export function rankedShelves(site: SiteData, listId: string, locale: string): RankedShelves {
  const known = shelvesOf.get(site) ?? new Map<string, RankedShelves>();
  shelvesOf.set(site, known);
  const key = `${listId} ${locale}`;
  const shelves = known.get(key) ?? shelve(inOrder(site, listId, locale));
  known.set(key, shelves);
  return shelves;
}

/** The articles of a ranked list that pass a test, best first. */
export function rankedArticles(
  site: SiteData,
  listId: string,
  locale: string,
  keep: (article: Article) => boolean = () => true,
): Article[] {
  return rankedShelves(site, listId, locale).all.filter(keep);
}

function inOrder(site: SiteData, listId: string, locale: string): Article[] {
  const rank = new Map((site.ranking.lists[listId] ?? []).map(({ id }, index) => [id, index]));
  const rankOf = (article: Article) => rank.get(article.id) ?? Number.MAX_SAFE_INTEGER;
  return [...site.articles.values()]
    .filter((article) => article.locale === locale)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** Each way of looking at the order is worked out when it is first asked for. */
function shelve(all: readonly Article[]): RankedShelves {
  const places = lazy(() => new Map(all.map((article, index) => [article, index])));
  const byCategory = lazy(() => Map.groupBy(all, ({ category }) => category));
  const byReason = lazy(() => shelvesByReason(all));
  return {
    all,
    get places() {
      return places();
    },
    get byCategory() {
      return byCategory();
    },
    get byReason() {
      return byReason();
    },
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function shelvesByReason(all: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const byReason = new Map<string, Article[]>();
  for (const article of all)
    for (const reason of new Set(article.data.reasons)) {
      const same = byReason.get(reason) ?? [];
      same.push(article);
      byReason.set(reason, same);
    }
  return byReason;
}
