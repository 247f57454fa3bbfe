import type { Content } from '../model/content.ts';

/** One article as ranking sees it: no words, only what decides its place. */
export interface RankedArticle {
  readonly id: string;
  readonly locale: string;
  readonly category: string;
  /** Its own reasons that exist, the main one first. */
  readonly reasons: readonly string[];
  readonly priority: number;
  /** The day of its last change, else of its publication, else `''`. */
  readonly date: string;
  readonly published: boolean;
  /** The day of its publication, or `''`. */
  readonly publishedOn: string;
}

/** What a ranking needs to know of a help centre. */
export interface Catalogue {
  readonly defaultLocale: string;
  readonly locales: readonly string[];
  readonly categories: readonly string[];
  readonly articles: readonly RankedArticle[];
  /** Reason → the category it belongs to, if any. */
  readonly reasons: ReadonlyMap<string, string | undefined>;
  /** What a contact costs, by id of the channel. */
  readonly channels: readonly CatalogueChannel[];
}

/** What a channel costs, per contact or per minute, in the currency of site.yaml. */
export interface CatalogueChannel {
  readonly id: string;
  readonly kind: string;
  readonly costPerContact: number | undefined;
  readonly costPerMinute: number | undefined;
}

/** The part of a help centre that decides its order. */
export function catalogueOf(content: Content): Catalogue {
  const { site, categories, reasons, channels, articles } = content;
  const known = new Set(reasons.map(({ id }) => id));
  return {
    defaultLocale: site.locales[0] ?? 'ja',
    locales: site.locales,
    categories: categories.map(({ id }) => id),
    reasons: new Map(reasons.map(({ id, category }) => [id, category])),
    channels: channels.map(({ id, kind, costPerContact, costPerMinute }) => ({
      id,
      kind,
      costPerContact,
      costPerMinute,
    })),
    articles: articles.map(({ id, locale, category, data }) => ({
      id,
      locale,
      category,
      reasons: [...new Set(data.reasons)].filter((reason) => known.has(reason)),
      priority: data.priority,
      date: data.updatedAt ?? data.publishedAt ?? '',
      published: data.status === 'published',
      publishedOn: data.publishedAt ?? '',
    })),
  };
}
