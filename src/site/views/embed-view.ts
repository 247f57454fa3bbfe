import { messagesOf } from '../../i18n/messages.ts';
import { embedArticlesFile } from '../embed/embed-articles.ts';
import { embedFolder } from '../embed/embed-settings.ts';
import { assetPath, pagePath } from '../links.ts';
import { rankedArticles, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { channelJumps } from './channel-jumps.ts';
import { channelsView, type ChannelsView } from './channel-view.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';
import { searchResultsView, type SearchResultsView } from './search-view.ts';

/** Articles in view before anybody searches. */
const topCount = 6;

/** What stands in the help panel on other sites: search, suggestions, an article, every way to contact. */
export interface EmbedView {
  readonly kind: 'embed';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly heading: string;
  readonly results: SearchResultsView;
  /** Lead past everything to the phone and to all channels. */
  readonly jumps: readonly LinkView[];
  /** Heading of the suggestions: for most people, and where the site around says what it is about. */
  readonly popular: string;
  readonly suggested: string;
  readonly top: readonly ArticleLink[];
  readonly back: string;
  readonly newTab: string;
  readonly failed: string;
  readonly channels: ChannelsView;
  readonly contact: LinkView;
  /** Origins that may say what help is about, parted by blanks. */
  readonly origins: string;
  /** Address of the file with all articles. */
  readonly articles: string;
  /** Addresses of what only this page loads. */
  readonly files: { readonly script: string; readonly style: string };
}

/** What the help panel of a locale shows. */
export function embedView(data: SiteData, locale: string): EmbedView {
  const { site } = data.content;
  const { embed, search } = messagesOf(locale);
  const folder = pagePath(site, locale, embedFolder);
  return {
    kind: 'embed',
    frame: frameView(data, { locale, kind: 'embed', parts: [embedFolder], title: embed.title }),
    searchBox: { ...searchBoxView(data, locale), popup: false },
    heading: embed.title,
    results: searchResultsView(data, locale),
    jumps: channelJumps(data, locale),
    popular: search.popular,
    suggested: embed.suggested,
    top: rankedArticles(data, `home:${locale}`, locale)
      .slice(0, topCount)
      .map((article) => articleLink(data, article)),
    back: embed.back,
    newTab: embed.newTab,
    failed: embed.failed,
    channels: channelsView(data, locale),
    contact: { label: embed.allChannels, href: pagePath(site, locale, 'contact') },
    origins: (site.embed?.origins ?? []).join(' '),
    articles: `${folder}${embedArticlesFile}`,
    files: { script: assetPath(site, '_embed.js'), style: assetPath(site, '_embed.css') },
  };
}
