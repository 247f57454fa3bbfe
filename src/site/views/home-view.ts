import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import { rankedArticles, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { categoryLinks, type CategoryLink } from './category-link.ts';
import { choiceHref } from './choice-href.ts';
import { contactLine, type ContactLine } from './contact-line.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** Rows of the ranked list on home. */
const topCount = 10;

/** The first question of the no-typing way, with its choices as links. */
export interface SituationsBlock {
  readonly question: readonly string[];
  readonly choices: readonly { readonly label: readonly string[]; readonly href: string }[];
}

/** The home page of a locale. */
export interface HomeView {
  readonly kind: 'home';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly heading: readonly string[];
  readonly promise: string | undefined;
  /** Leads those who would not type to the first question. */
  readonly tap: LinkView | undefined;
  readonly topHeading: string;
  readonly top: readonly ArticleLink[];
  readonly situations: SituationsBlock | undefined;
  readonly categoriesHeading: string;
  readonly categories: readonly CategoryLink[];
  readonly contact: ContactLine;
}

function situationsBlock(data: SiteData, locale: string): SituationsBlock | undefined {
  const { situations, site } = data.content;
  if (situations === undefined) return undefined;
  const words = (text: (typeof situations)['question']) =>
    phrases(localize(text, locale, site.locales), locale);
  return {
    question: words(situations.question),
    choices: situations.choices.map((choice) => ({
      label: words(choice.label),
      href: choiceHref(data, locale, [choice.id], choice),
    })),
  };
}

/** What the home page of a locale shows: search, the ranked questions, situations, categories, contact. */
export function homeView(data: SiteData, locale: string): HomeView {
  const { site } = data.content;
  const { home } = messagesOf(locale);
  const situations = situationsBlock(data, locale);
  const description = site.description && localize(site.description, locale, site.locales);
  return {
    kind: 'home',
    frame: frameView(data, { locale, kind: 'home', description }),
    searchBox: searchBoxView(data, locale),
    heading: phrases(home.heading, locale),
    promise: site.promise && localize(site.promise, locale, site.locales),
    tap: situations && { label: home.tap, href: pagePath(site, locale, 'situations') },
    topHeading: home.top,
    top: rankedArticles(data, `home:${locale}`, locale)
      .slice(0, topCount)
      .map((article) => articleLink(data, article)),
    situations,
    categoriesHeading: home.categories,
    categories: categoryLinks(data, locale),
    contact: contactLine(data, locale),
  };
}
