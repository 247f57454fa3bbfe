import { articleMarkdown } from '../../site/machine/article-markdown.ts';
import { articlesJson } from '../../site/machine/articles-json.ts';
import { feed } from '../../site/machine/feed.ts';
import { llmsText } from '../../site/machine/llms.ts';
import { feedFile } from '../../site/links.ts';
import type { Shown } from './preview-content.ts';

/** A file for programs, with its type. */
export interface PreviewText {
  readonly type: string;
  readonly body: string;
}

/** What a build would write for programs at a path below the base, made as it is asked for. */
export function previewText({ site, pages }: Shown, path: string): PreviewText | undefined {
  const as = (type: string, body: string | undefined) =>
    body === undefined ? undefined : { type, body };
  if (path.endsWith('.md')) {
    const view = pages.get(path.replace(/\.md$/, '/'))?.view();
    return view?.kind === 'article' ? as('text/markdown', articleMarkdown(view)) : undefined;
  }
  if (path === 'articles.json') return as('application/json', articlesJson(site));
  const [first = ''] = site.content.site.locales;
  if (path === 'llms.txt') return as('text/plain', llmsText(site, first));
  const locale = site.content.site.locales.find((each) => path.startsWith(`${each}/`));
  if (locale === undefined) return undefined;
  if (path === feedFile(locale)) return as('text/xml', feed(site, locale));
  return path === `${locale}/llms.txt` ? as('text/plain', llmsText(site, locale)) : undefined;
}
