import { localize } from '../../model/localize.ts';
import { articleCode } from '../article-code.ts';
import type { SiteData } from '../site-data.ts';
import { articleAddress, changedOn, markdownAddress, publishedArticles } from './published.ts';

/**
 * The published articles of all locales as JSON, one a line, in order of locale and id. Addresses are
 * absolute where the site's url is known.
 */
export function articlesJson(data: SiteData): string {
  const { categories, site } = data.content;
  const rows = site.locales
    .flatMap((locale) => publishedArticles(data, locale))
    .map((article) => {
      const { id, locale, category } = article;
      const shelf = categories.find((each) => each.id === category);
      return JSON.stringify({
        id,
        locale,
        title: article.data.title,
        description: article.data.description,
        url: articleAddress(data, article),
        markdown: markdownAddress(data, article),
        category,
        categoryTitle: shelf && localize(shelf.title, locale, site.locales),
        publishedAt: article.data.publishedAt,
        updatedAt: changedOn(article),
        code: articleCode(data.content, id),
      });
    });
  return `[\n${rows.join(',\n')}\n]\n`;
}
