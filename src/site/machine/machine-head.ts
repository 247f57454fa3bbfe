import type { PageView } from '../views/page-view.ts';
import { socialTags } from './social-tags.ts';
import { structuredData } from './structured-data.ts';
import { xmlText } from './xml.ts';

/**
 * What the head of a page holds for programs, as HTML: where the feed of its locale is and the page
 * itself as Markdown, how links to it look elsewhere, what it says as data. One text instead of a
 * template, which would take as long as the rest of the page.
 */
export function machineHead(view: PageView): string {
  const { feed } = view.frame;
  const markdown = view.kind === 'article' ? view.markdownHref : undefined;
  const data = structuredData(view);
  return [
    ...(feed === undefined
      ? []
      : [alternate('application/rss+xml', feed.href, ` title="${xmlText(feed.label)}"`)]),
    ...(markdown === undefined ? [] : [alternate('text/markdown', markdown)]),
    ...socialTags(view.frame).map(
      ({ kind, name, content }) => `<meta ${kind}="${name}" content="${xmlText(content)}">`,
    ),
    ...(data === undefined ? [] : [`<script type="application/ld+json">${data}</script>`]),
  ].join('');
}

const alternate = (type: string, href: string, more = '') =>
  `<link rel="alternate" type="${type}"${more} href="${xmlText(href)}">`;
