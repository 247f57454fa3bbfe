import { messagesOf } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import type { Site } from '../../model/site.ts';
import { phrases } from '../../text/phrases.ts';
import { assetPath, feedFile, pagePath } from '../links.ts';
import { contentSecurityPolicy } from '../security/csp.ts';
import { articleOf, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { instantText, isRightToLeft } from './format.ts';

/** The kinds of pages; a body carries its kind as `data-kb-page`. */
export type PageKind =
  | 'home'
  | 'category'
  | 'article'
  | 'search'
  | 'situations'
  | 'contact'
  | 'contact-reason'
  | 'code'
  | 'free'
  | 'embed'
  | 'redirect'
  | 'root'
  | 'not-found';

/** Kinds that a search engine should not list. */
const unlisted: readonly PageKind[] = ['search', 'code', 'embed', 'redirect', 'root', 'not-found'];

/** A link with its words. */
export interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** The same place in another locale, or the nearest place there is. */
export interface LanguageLink extends LinkView {
  readonly locale: string;
  readonly current: boolean;
}

/** The banner over every page while something is broken. */
export interface IncidentView {
  readonly label: string;
  readonly title: readonly string[];
  /** On home only: elsewhere the banner stays small. */
  readonly text: string | undefined;
  readonly since: string;
  readonly sinceIso: string;
  readonly articles: readonly ArticleLink[];
}

/** Everything around the main part of a page: head, header, banner, footer. */
export interface FrameView {
  readonly lang: string;
  /** Which way the language is written; undefined from left to right. */
  readonly dir: 'rtl' | undefined;
  readonly page: PageKind;
  readonly csp: string;
  /** The text of `<title>`, with the name of the help centre. */
  readonly title: string;
  /** Title of the page alone; that of home is the name of the help centre. */
  readonly heading: string;
  readonly description: string | undefined;
  readonly noindex: boolean;
  /** Absolute; only where site.yaml has a url. */
  readonly canonical: string | undefined;
  readonly alternates: readonly { readonly locale: string; readonly href: string }[];
  /** The translation for readers of all other languages; only where there is a choice. */
  readonly otherwise: string | undefined;
  /** The changes of this locale's articles as a feed; only where site.yaml has a url. */
  readonly feed: LinkView | undefined;
  readonly brandHref: string | undefined;
  readonly skip: string;
  readonly home: LinkView;
  readonly contact: LinkView;
  readonly navLabel: string;
  readonly languagesLabel: string;
  readonly languages: readonly LanguageLink[];
  /** False where the main part holds the search box, so that every page has exactly one. */
  readonly searchInHeader: boolean;
  /** Where the browser sends events; nowhere without one. */
  readonly sink: string | undefined;
  /** Scripts of this site, in order: its own, which loads an analytics, and that of its event sink. */
  readonly scripts: readonly string[];
  readonly incident: IncidentView | undefined;
  readonly footerLabel: string;
  readonly footer: readonly LinkView[];
  readonly organization: string | undefined;
  readonly notice: string | undefined;
}

/** What a page says of itself to get its frame. */
export interface FrameInput {
  readonly locale: string;
  readonly kind: PageKind;
  /** Parts of the page's path after the locale; none for home. */
  readonly parts?: readonly string[];
  /** Title of the page without the help centre's name; home has none. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Parts of the place that another locale has instead of this page; without an entry it has the same. */
  readonly elsewhere?: Readonly<Record<string, readonly string[]>>;
  /** Locales in which the same place shows another language, so that it is no translation. */
  readonly untranslated?: readonly string[];
  readonly noindex?: boolean;
}

/** Letters of a title that result lists of search engines show; past them the name is left out. */
const longestTitle = 70;

function titleText(name: string, title?: string): string {
  if (title === undefined) return name;
  const whole = `${title} | ${name}`;
  return whole.length > longestTitle ? title : whole;
}

function incidentView(data: SiteData, { locale, kind }: FrameInput): IncidentView | undefined {
  const { incident, locales, timeZone } = data.content.site;
  if (incident === undefined) return undefined;
  const { common } = messagesOf(locale);
  return {
    label: common.incident,
    title: phrases(localize(incident.title, locale, locales), locale),
    text: kind === 'home' && incident.text ? localize(incident.text, locale, locales) : undefined,
    since: common.since(instantText(incident.since, locale, timeZone)),
    sinceIso: incident.since,
    articles: incident.articles.flatMap((id) => {
      const article = articleOf(data, locale, id);
      if (article === undefined) return [];
      return [articleLink(data, article)];
    }),
  };
}

function languageLinks({ content }: SiteData, input: FrameInput): LanguageLink[] {
  const { locale: own, parts = [], elsewhere = {} } = input;
  return content.site.locales.map((locale) => ({
    locale,
    label: messagesOf(locale).common.language,
    href: pagePath(content.site, locale, ...(elsewhere[locale] ?? parts)),
    current: locale === own,
  }));
}

function footerLinks({ content }: SiteData, locale: string): LinkView[] {
  return content.site.footer.flatMap((slug) => {
    const page = content.pages.find((each) => each.locale === locale && each.slug === slug);
    if (page === undefined) return [];
    return [{ label: page.title, href: pagePath(content.site, locale, 'pages', slug) }];
  });
}

function scriptsOf(site: Site): string[] {
  const { kind, script } = site.events;
  const files = [...(script ? [script] : []), ...(kind === 'none' ? [] : ['_events.js'])];
  return files.map((file) => assetPath(site, file));
}

/** Every page of a site has the same. */
const policies = new WeakMap<Site, string>();

function policyOf(site: Site): string {
  const policy = policies.get(site) ?? contentSecurityPolicy(site, 'meta');
  policies.set(site, policy);
  return policy;
}

/** The frame of one page: all that the layout prints around its main part. */
export function frameView(data: SiteData, input: FrameInput): FrameView {
  const { locale, kind, parts = [], elsewhere = {}, untranslated = [] } = input;
  const { site } = data.content;
  const { common } = messagesOf(locale);
  const name = localize(site.name, locale, site.locales);
  const noindex = input.noindex === true || unlisted.includes(kind);
  const absolute = (path: string) => site.url && new URL(path, site.url).href;
  const languages = languageLinks(data, input);
  const alternates = noindex
    ? []
    : languages
        .filter(({ locale: at }) => elsewhere[at] === undefined && !untranslated.includes(at))
        .flatMap(({ locale: at, href }) => {
          const url = absolute(href);
          return url === undefined ? [] : [{ locale: at, href: url }];
        });
  return {
    lang: locale,
    dir: isRightToLeft(locale) ? 'rtl' : undefined,
    page: kind,
    csp: policyOf(site),
    title: titleText(name, input.title),
    heading: input.title ?? name,
    description: input.description,
    noindex,
    canonical: noindex ? undefined : absolute(pagePath(site, locale, ...parts)),
    alternates,
    otherwise: alternates.length > 1 ? alternates[0]?.href : undefined,
    feed:
      site.url === undefined || noindex
        ? undefined
        : { label: common.feed, href: assetPath(site, feedFile(locale)) },
    brandHref: site.brand.light || site.brand.dark ? assetPath(site, '_brand.css') : undefined,
    skip: common.skip,
    home: { label: name, href: pagePath(site, locale) },
    contact: { label: common.contact, href: pagePath(site, locale, 'contact') },
    navLabel: common.menu,
    languagesLabel: common.languages,
    languages: languages.length > 1 ? languages : [],
    searchInHeader: kind !== 'home' && kind !== 'search',
    sink: site.events.kind === 'beacon' ? site.events.url : undefined,
    scripts: scriptsOf(site),
    incident: incidentView(data, input),
    footerLabel: common.footer,
    footer: footerLinks(data, locale),
    organization: site.organization && localize(site.organization, locale, site.locales),
    notice: site.notice && localize(site.notice, locale, site.locales),
  };
}
