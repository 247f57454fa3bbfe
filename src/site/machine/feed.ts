import { messagesOf } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import { localize } from '../../model/localize.ts';
import { instantOf, wallClock } from '../hours/zoned-time.ts';
import { assetPath, feedFile, pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { addressOf, articleAddress, changedOn, publishedArticles } from './published.ts';
import { xmlText } from './xml.ts';

/** Changes that a feed holds. */
const newest = 50;

interface Change {
  readonly article: Article;
  readonly day: string;
}

/**
 * The articles of a locale that changed last, newest first, as RSS 2.0 (rssboard.org/rss-specification).
 * All of its days come from content; an article without one is not in it. Each change is a thing of
 * its own, so that readers show an article again when it changed. Undefined without a site url: a
 * feed holds absolute addresses only.
 */
export function feed(data: SiteData, locale: string): string | undefined {
  const { site } = data.content;
  if (site.url === undefined) return undefined;
  const text = (name: string, value: string | undefined, attributes = '') =>
    value === undefined ? [] : [`<${name}${attributes}>${xmlText(value)}</${name}>`];
  const name = localize(site.name, locale, site.locales);
  const label = messagesOf(locale).common.feed;
  const description = site.description && localize(site.description, locale, site.locales);
  const self = xmlText(addressOf(data, assetPath(site, feedFile(locale))));
  const changes = lastChanges(data, locale);
  const instant = dayInstants(site.timeZone);
  const item = ({ article, day }: Change) => [
    '<item>',
    ...text('title', article.data.title),
    ...text('link', articleAddress(data, article)),
    ...text('guid', `${articleAddress(data, article)}#${day}`, ' isPermaLink="false"'),
    ...text('pubDate', instant(day)),
    ...text('category', shelfTitle(data, article)),
    // It is read as HTML.
    ...text('description', article.data.description && xmlText(article.data.description)),
    '</item>',
  ];
  const [last] = changes;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    ...text('title', `${name} – ${label}`),
    ...text('link', addressOf(data, pagePath(site, locale))),
    `<atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
    ...text('description', description ?? label),
    ...text('language', locale),
    ...text('lastBuildDate', last && instant(last.day)),
    ...changes.flatMap(item),
    '</channel>',
    '</rss>',
  ].join('\n')}\n`;
}

function lastChanges(data: SiteData, locale: string): Change[] {
  return publishedArticles(data, locale)
    .flatMap((article): Change[] => {
      const day = changedOn(article);
      return day === undefined ? [] : [{ article, day }];
    })
    .sort((a, b) =>
      a.day === b.day ? (a.article.id < b.article.id ? -1 : 1) : a.day < b.day ? 1 : -1,
    )
    .slice(0, newest);
}

/** The beginning of days in a time zone, in the form that RSS asks for (RFC 822). */
function dayInstants(timeZone: string): (day: string) => string {
  const clock = wallClock(timeZone);
  return (day) => new Date(instantOf(Date.parse(`${day}T00:00:00Z`), clock)).toUTCString();
}

function shelfTitle({ content: { categories, site } }: SiteData, { category, locale }: Article) {
  const title = categories.find(({ id }) => id === category)?.title;
  return title && localize(title, locale, site.locales);
}
