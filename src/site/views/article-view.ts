import { messagesOf } from '../../i18n/messages.ts';
import type { Article } from '../../model/article.ts';
import type { BodyNode, Heading } from '../../model/compiled.ts';
import { localize } from '../../model/localize.ts';
import { voteReasons } from '../../model/visit-event.ts';
import { phrases } from '../../text/phrases.ts';
import { articleCode } from '../article-code.ts';
import { assetPath, markdownFile, pagePath } from '../links.ts';
import { articleFor, articleOf, plainVariants, type SiteData } from '../site-data.ts';
import { articleLink, type ArticleLink } from './article-link.ts';
import { articleToolsView, type ArticleToolsView } from './article-tools.ts';
import {
  holdsComponent,
  partnerProps,
  partnersLeft,
  tocHeadings,
  withPartners,
} from './body-view.ts';
import { breadcrumb, type Breadcrumb, type Step } from './breadcrumb.ts';
import { dayText, languageName } from './format.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { paperPhone } from './paper-phone.ts';
import { relatedArticles } from './related-articles.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** The question after an article, in the service's own words where site.yaml has them. */
export interface VoteView {
  readonly question: string;
  readonly note: string;
  readonly yes: string;
  readonly no: string;
  readonly thanksYes: string;
  readonly thanksNo: string;
  /** Asked after a No: what was wrong, by one tap. */
  readonly why: {
    readonly question: string;
    readonly reasons: readonly { readonly id: string; readonly label: string }[];
    readonly thanks: string;
  };
}

/** Where to go when the article did not help. */
export interface NextView {
  readonly heading: string;
  readonly relatedHeading: string;
  readonly related: readonly ArticleLink[];
  readonly contactText: string;
  /** Contact for the article's main reason, which is then chosen already; else contact. */
  readonly contact: LinkView;
  /** Whom to call, for those who have the paper only. */
  readonly onPaper: string | undefined;
}

/** The page of one article in a locale. */
export interface ArticleView {
  readonly kind: 'article';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly id: string;
  /** The locale that the article is written in; differs from the frame's in a fallback. */
  readonly lang: string;
  /** Says so, in the reader's language, where the article is in another one. */
  readonly fallback: string | undefined;
  readonly breadcrumb: Breadcrumb;
  readonly title: readonly string[];
  readonly appliesToLabel: string;
  readonly appliesTo: readonly string[];
  readonly plain: LinkView | undefined;
  readonly tools: ArticleToolsView;
  /** What the customer has at the end, where no Outcome component says it in the body. */
  readonly outcome: { readonly label: string; readonly text: string } | undefined;
  readonly tocLabel: string;
  readonly toc: readonly Heading[];
  readonly nodes: readonly BodyNode[];
  readonly partnersHeading: string;
  /** Properties of the partners that the body does not place. */
  readonly partners: readonly ReturnType<typeof partnerProps>[];
  readonly vote: VoteView;
  readonly next: NextView;
  readonly code: { readonly text: string; readonly use: string } | undefined;
  /** Day of its publication, for machines; the page shows when it was updated. */
  readonly published: string | undefined;
  readonly updated:
    { readonly label: string; readonly day: string; readonly text: string } | undefined;
  readonly edit: LinkView | undefined;
  /** Where the article is as Markdown; a draft or a fallback is not. */
  readonly markdownHref: string | undefined;
}

/** The article whose plain variant this is, in every locale that has no page of the variant. */
function instead(data: SiteData, { id }: Article): Record<string, readonly string[]> {
  const main = plainVariants(data).get(id);
  const lacking = data.content.site.locales.filter((locale) => !articleOf(data, locale, id));
  return main === undefined ? {} : Object.fromEntries(lacking.map((locale) => [locale, [main]]));
}

/** The category as a step of the breadcrumb. */
function categoryStep(data: SiteData, locale: string, id: string): Step {
  const { categories, site } = data.content;
  const category = categories.find((each) => each.id === id);
  return { title: category ? localize(category.title, locale, site.locales) : id, parts: [id] };
}

function nextView(data: SiteData, locale: string, article: Article): NextView {
  const { site, reasons } = data.content;
  const { article: t, common } = messagesOf(locale);
  const reason = reasons.find(({ id }) => id === article.data.reasons[0]);
  return {
    heading: t.next,
    relatedHeading: t.related,
    related: relatedArticles(data, locale, article).map((each) => articleLink(data, each)),
    contactText: common.contactLine,
    contact: reason
      ? {
          label: t.contactReason(localize(reason.title, locale, site.locales)),
          href: pagePath(site, locale, 'contact', reason.id),
        }
      : { label: t.contact, href: pagePath(site, locale, 'contact') },
    onPaper: paperPhone(data, locale, reason?.id),
  };
}

function voteView({ content }: SiteData, locale: string): VoteView {
  const { voteQuestion, locales } = content.site;
  const { article: t } = messagesOf(locale);
  return {
    question: voteQuestion ? localize(voteQuestion, locale, locales) : t.vote,
    note: t.voteNote,
    yes: t.yes,
    no: t.no,
    thanksYes: t.thanksYes,
    thanksNo: t.thanksNo,
    why: {
      question: t.why,
      reasons: voteReasons.map((id) => ({ id, label: t.whys[id] })),
      thanks: t.thanksWhy,
    },
  };
}

/** The lines at the foot of an article: spoken code, day of the last change, link to its source. */
function footView({ content }: SiteData, locale: string, { id, path, data }: Article) {
  const { article: t } = messagesOf(locale);
  const code = articleCode(content, id);
  const { updatedAt: day } = data;
  const { editUrl } = content.site;
  return {
    code: code === undefined ? undefined : { text: t.code(code), use: t.codeUse },
    updated: day === undefined ? undefined : { label: t.updated, day, text: dayText(day, locale) },
    edit:
      editUrl === undefined
        ? undefined
        : { label: t.edit, href: editUrl.replace('{file}', encodeURI(path)) },
  };
}

/** The top of an article: its name, whom it is for, its plain variant, what it leads to. */
function headView(data: SiteData, locale: string, article: Article, nodes: readonly BodyNode[]) {
  const { title, appliesTo, plain, outcome } = article.data;
  const { article: t, components } = messagesOf(locale);
  const plainArticle = plain === undefined ? undefined : articleOf(data, article.locale, plain);
  return {
    title: phrases(title, article.locale),
    appliesToLabel: t.appliesTo,
    appliesTo,
    plain: plainArticle && {
      label: t.plain,
      href: pagePath(data.content.site, article.locale, plainArticle.id),
    },
    outcome:
      outcome === undefined || holdsComponent(nodes, 'Outcome')
        ? undefined
        : { label: components.outcome, text: outcome },
  };
}

/**
 * What the page of an article shows.
 *
 * @throws {Error} no locale has the article
 */
export function articleView(data: SiteData, locale: string, id: string): ArticleView {
  const article = articleFor(data, locale, id);
  if (article === undefined) throw new Error(`There is no article "${id}" in any locale.`);
  const compiled = data.bodies.get(`${article.locale}/${id}`);
  const { title, description, partners } = article.data;
  const { article: t } = messagesOf(locale);
  const nodes = compiled?.nodes ?? [];
  const foreign = article.locale !== locale;
  const unlisted = foreign || article.data.status === 'draft';
  return {
    kind: 'article',
    frame: frameView(data, {
      locale,
      kind: 'article',
      parts: [id],
      title,
      description,
      elsewhere: instead(data, article),
      untranslated: data.content.site.locales.filter((each) => !articleOf(data, each, id)),
      noindex: unlisted,
    }),
    searchBox: searchBoxView(data, locale),
    id,
    lang: article.locale,
    fallback: foreign ? t.fallback(languageName(article.locale, locale)) : undefined,
    breadcrumb: breadcrumb(data, locale, [categoryStep(data, locale, article.category), { title }]),
    ...headView(data, locale, article, nodes),
    tools: articleToolsView(locale, article.locale),
    tocLabel: t.toc,
    toc: tocHeadings(compiled?.headings ?? []),
    nodes: withPartners(nodes, partners),
    partnersHeading: t.partners,
    partners: partnersLeft(nodes, partners).map(partnerProps),
    vote: voteView(data, locale),
    next: nextView(data, locale, article),
    ...footView(data, locale, article),
    published: article.data.publishedAt,
    markdownHref: unlisted ? undefined : assetPath(data.content.site, markdownFile(locale, id)),
  };
}
