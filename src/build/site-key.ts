import { digestOf } from '../content/files/file-stamp.ts';
import type { Article } from '../model/article.ts';
import type { SiteData } from '../site/site-data.ts';

/**
 * A digest of all that pages are made from, but for what only an article's own page shows. While it
 * stays the same, only the pages of changed articles can change.
 *
 * @param templates digest of the templates
 */
export function siteKey({ content, ranking, articles }: SiteData, templates: string): string {
  const { articles: _articles, searchTests: _searchTests, pages, ...rest } = content;
  const order = Object.entries(ranking.lists).map(([list, ranked]) => [
    list,
    ranked.map(({ id }) => id),
  ]);
  const { builtFrom, service } = ranking;
  const measured = [builtFrom?.source, service];
  const cards = [...articles].map(([name, { card }]) => `${name} ${card}`);
  const free = pages.map(({ file: _file, ...page }) => page);
  return digestOf(JSON.stringify([templates, rest, free, order, measured, cards]));
}

/** A digest of an article, by which it is seen whether its own page may have changed. */
export function ownKey({ digest, data }: Article, bodyKey: string): string {
  return `${digest} ${bodyKey} ${data.updatedAt ?? ''}`;
}
