import { expect, test } from 'vitest';
import { checkSite } from '../../src/build/check-site.ts';
import { articleCard } from '../../src/model/article-card.ts';
import type { Article } from '../../src/model/article.ts';
import type { Content } from '../../src/model/content.ts';
import { routes } from '../../src/site/routes.ts';
import type { SiteData } from '../../src/site/site-data.ts';
import { engine } from '../support/build.ts';

/** A site that tells what each page reads beyond the site's key: whole articles of others, or all of them. */
function watched(site: SiteData, onRead: (of: string, what: string) => void): SiteData {
  const watch = (name: string, article: Article): Article => {
    const { id, locale, category, slug, path } = article;
    const place = { id, locale, category, slug, path };
    const own = (target: object, key: string | symbol, shown: object) => {
      if (typeof key === 'string' && !(key in shown)) onRead(name, key);
      return Reflect.get(target, key);
    };
    const data = new Proxy(article.data, {
      get: (target, key) => own(target, key, articleCard(article.data)),
    });
    const whole = { ...article, data };
    return new Proxy(whole, { get: (target, key) => own(target, key, { ...place, data }) });
  };
  const beyond: readonly (keyof Content)[] = ['articles', 'searchTests'];
  const content = new Proxy(site.content, {
    get(target, key) {
      if (beyond.some((name) => name === key)) onRead('content', String(key));
      return Reflect.get(target, key);
    },
  });
  const articles = [...site.articles].map(
    ([name, article]) => [name, watch(name, article)] as const,
  );
  return { ...site, content, articles: new Map(articles) };
}

test('a page reads of other articles only what the key of the site holds', async () => {
  const options = { cwd: engine, engine, contentRoot: 'content', language: 'en', drafts: false };
  const { site } = await checkSite(options);
  if (site === undefined) throw new Error('The demo cannot be read.');
  let page = '';
  let shown = '';
  const reads = new Set<string>();
  const data = watched(site.site, (of, what) => {
    if (of !== shown) reads.add(`${page} reads ${what} of ${of}`);
  });
  const all = routes(data);
  for (const { path, article, view } of all) {
    page = path;
    shown = article ? `${article.locale}/${article.id}` : '';
    JSON.stringify(view());
  }
  expect(all.length).toBeGreaterThan(100);
  expect([...reads].slice(0, 20)).toEqual([]);
});
