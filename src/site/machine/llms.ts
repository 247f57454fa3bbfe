import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { assetPath, pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { channelAction } from '../views/channel-view.ts';
import { branch, type Tree } from './body-tree.ts';
import { markdown } from './markdown.ts';
import { addressOf, markdownAddress, publishedShelves } from './published.ts';

/** What one `llms-full.txt` holds at most, in articles: more than that is more than any reader takes. */
export const fullUpTo = 2000;

const link = (label: string, href: string) => branch('a', [label], { href });
const list = (items: readonly (readonly Tree[])[]) =>
  items.length === 0
    ? []
    : [
        branch(
          'ul',
          items.map((item) => branch('li', item)),
        ),
      ];

/**
 * What a help centre holds in a locale, for language models (llmstxt.org): its name, what it is for,
 * every published article as a link to its Markdown, and how to reach a person.
 */
export function llmsText(data: SiteData, locale: string): string {
  const { machine, common } = messagesOf(locale);
  const shelves = publishedShelves(data, locale);
  const trees = [
    ...introduction(data, locale),
    branch('p', [machine.about]),
    ...shelves.flatMap(({ title, articles }) => [
      branch('h2', [title]),
      ...list(
        articles.map((article) => [
          link(article.data.title, markdownAddress(data, article)),
          ...(article.data.description ? [`: ${article.data.description}`] : []),
        ]),
      ),
    ]),
    branch('h2', [common.contact]),
    ...list(contactItems(data, locale)),
    // A heading of llms.txt's own: what a reader in a hurry may pass over.
    branch('h2', ['Optional']),
    ...list(optionalItems(data, locale)),
  ];
  return `${markdown(trees, (href) => addressOf(data, href))}\n`;
}

/** The name of a help centre and what it says of itself, as the head of `llms.txt` and `llms-full.txt`. */
export function introduction({ content: { site } }: SiteData, locale: string): Tree[] {
  const texts = [site.description, site.notice].flatMap((text) =>
    text === undefined ? [] : [branch('p', [localize(text, locale, site.locales)])],
  );
  return [
    branch('h1', [localize(site.name, locale, site.locales)]),
    ...(texts.length === 0 ? [] : [branch('blockquote', texts)]),
  ];
}

/** The contact page, and each channel that has a number or an address. */
function contactItems(data: SiteData, locale: string): Tree[][] {
  const { site, channels } = data.content;
  const { common } = messagesOf(locale);
  return [
    [link(common.contact, pagePath(site, locale, 'contact'))],
    ...channels.flatMap((channel) => {
      const action = channelAction(channel, locale, site.locales);
      const title = localize(channel.title, locale, site.locales);
      return action === undefined ? [] : [[`${title}: `, link(action.label, action.href)]];
    }),
  ];
}

function optionalItems(data: SiteData, locale: string): Tree[][] {
  const { site } = data.content;
  const { machine } = messagesOf(locale);
  const isWhole = [...data.articles.values()].filter((article) => article.locale === locale);
  return [
    ...(isWhole.length > fullUpTo
      ? []
      : [[link(machine.whole, assetPath(site, `${locale}/llms-full.txt`))]]),
    [link(machine.list, assetPath(site, 'articles.json'))],
    ...site.locales
      .filter((each) => each !== locale)
      .map((each) => [link(messagesOf(each).common.language, assetPath(site, `${each}/llms.txt`))]),
  ];
}
