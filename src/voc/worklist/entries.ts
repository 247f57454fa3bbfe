import type { Content } from '../../model/content.ts';
import { localize } from '../../model/localize.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { WorklistMessages } from '../../i18n/worklist-messages.ts';
import { leastShown } from '../rank/because.ts';
import type { ArticleEvidence } from './article-evidence.ts';
import type { Work } from './idle-plan.ts';
import type { MendItem } from './mend-items.ts';
import type { QueryItem } from './query-items.ts';
import type { ReasonItem } from './reason-items.ts';
import type { PartnerItem, StaleItem } from './review-items.ts';
import type { ShownCount, ShownShare } from './shown.ts';
import type { Worklist } from './worklist.ts';

export const sections = ['reason', 'query', 'mend', 'stale', 'partner'] as const;
export type Section = (typeof sections)[number];

/** One piece of work in words: what, why, how long; with the numbers behind it. */
export interface Entry extends Work {
  readonly section: Section;
  /** The kind of work: a cause or a fix. */
  readonly kind: string;
  /** A reason, an article, a partner, or the words that were searched for. */
  readonly id: string;
  /** Empty for what concerns all locales. */
  readonly locale: string;
  readonly title: string;
  /** What is to be done. */
  readonly task: string;
  /** The evidence for it; may be empty. */
  readonly why: string;
  /** What the list is sorted by, where it may be shown as money: of a reason all that a good article would avoid. */
  readonly shownGain: number | undefined;
  readonly contacts30?: ShownCount;
  readonly costPerDay?: number | undefined;
  readonly visits?: ShownCount;
  readonly article?: ArticleEvidence | undefined;
}

/** What entries are worded with. */
export interface Wording {
  readonly content: Content;
  readonly messages: WorklistMessages;
  /** In which titles are given where there are several. */
  readonly language: string;
}

/** What each entry is worded with. */
interface Words extends Wording {
  /** Whether there are contacts to be counted, and whether their cost is known. */
  readonly hasContacts: boolean;
  readonly costsKnown: boolean;
  /** Whether gains are more than a guess: without web events good and bad articles look alike. */
  readonly gainsKnown: boolean;
  /** Titles of articles by `<locale>/<id>`. */
  readonly titles: ReadonlyMap<string, string>;
}

/** All pieces of work in words, section by section, each best first. */
export function entries(list: Worklist, wording: Wording): Entry[] {
  const words: Words = {
    ...wording,
    hasContacts: list.data?.hasContacts === true,
    costsKnown: list.data?.costsKnown === true,
    gainsKnown: list.data?.costsKnown === true && list.data.hasEvents,
    titles: new Map(
      wording.content.articles.map(({ id, locale, data }) => [`${locale}/${id}`, data.title]),
    ),
  };
  return [
    ...list.reasons.map((item) => reasonEntry(item, words)),
    ...list.queries.map((item) => queryEntry(item, words)),
    ...list.mend.map((item) => mendEntry(item, words)),
    ...list.stale.map((item) => staleEntry(item, words)),
    ...list.partners.map((item) => partnerEntry(item, words)),
  ];
}

/** Parts of a sentence that are there, as sentences. */
const sentences = (parts: readonly string[], { clause, end }: WorklistMessages) => {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : said.join(clause) + end;
};

const percentsOf = ({ mean, lo, hi }: ShownShare) =>
  [Math.round(mean * 100), Math.round(lo * 100), Math.round(hi * 100)] as const;

/** What is known of an article's readers. */
function readersText(
  { readers, helped, opened, wrong }: ArticleEvidence,
  { messages: m, language }: Words,
): string[] {
  const { whys } = messagesOf(tongueOf(language)).article;
  return [
    readers === undefined || helped === undefined
      ? m.fewReaders(leastShown)
      : m.helped(m.number(readers), percentsOf(helped)),
    opened === undefined ? '' : m.opened(percentsOf(opened)),
    wrong.length === 0
      ? ''
      : m.wrong(
          wrong.map(({ reason, readers: said }) => m.saidWrong(whys[reason], m.number(said))),
        ),
  ];
}

const articleTitle = (id: string, locale: string, { titles }: Words) =>
  titles.get(`${locale}/${id}`) ?? id;

const tongueOf = (language: string) => (language.toLowerCase().startsWith('ja') ? 'ja' : 'en');

/** The title of a reason or a category, in the language of the reader. */
function titleOf(kind: 'reasons' | 'categories', id: string, { content, language }: Words) {
  const known = content[kind].find((each) => each.id === id);
  return known === undefined ? id : localize(known.title, tongueOf(language), content.site.locales);
}

/** What of an article is worked on; a reason with nothing on it is worked on itself. */
const reasonParts = {
  missing: 'reason',
  unopened: 'title',
  unsolved: 'content',
  unreached: 'place',
  fair: 'content',
  unseen: 'content',
} as const;

function reasonEntry(item: ReasonItem, words: Words): Entry {
  const { reason, cause, article, draft, contacts30, costPerDay } = item;
  const { messages: m, content, costsKnown, hasContacts } = words;
  const { currency } = content.site.ranking;
  const [locale = ''] = content.site.locales;
  const target =
    article === undefined ? `reason:${reason}` : `${reasonParts[cause]}:${locale}/${article.id}`;
  const money = costsKnown && costPerDay ? m.costs(m.money(costPerDay, currency)) : '';
  const counted =
    contacts30 === undefined ? m.fewContacts(leastShown) : m.contacts(m.number(contacts30)) + money;
  return {
    section: 'reason',
    kind: cause,
    id: reason,
    locale: '',
    title: m.reasonTitle(titleOf('reasons', reason, words), reason),
    task: reasonTask(item, words),
    why: sentences(
      [
        hasContacts ? counted : '',
        ...(cause === 'unreached' ? [placeText(item, m)] : []),
        ...(article && cause !== 'unseen' ? readersText(article, words) : []),
      ],
      m,
    ),
    target,
    minutes: item.minutes,
    gainPerDay: item.fixGainPerDay,
    shownGain: words.gainsKnown && contacts30 !== undefined ? item.gainPerDay : undefined,
    ...(hasContacts ? { contacts30 } : {}),
    costPerDay: costsKnown ? costPerDay : undefined,
    article,
    ...(draft === undefined ? {} : { target: `draft:${draft}` }),
  };
}

function reasonTask({ cause, article, draft }: ReasonItem, words: Words): string {
  const { messages: m, content } = words;
  const [locale = ''] = content.site.locales;
  const id = article?.id ?? draft;
  if (id === undefined) return m.reason.missing;
  const title = articleTitle(id, locale, words);
  return m.reason[cause === 'missing' ? 'draft' : cause](title, id);
}

function placeText({ article }: ReasonItem, m: WorklistMessages): string {
  const { now, next } = article?.place ?? { now: undefined, next: undefined };
  if (now === undefined) return '';
  return next === undefined || next === now ? m.place(now) : m.placeNext(now, next);
}

function queryEntry(item: QueryItem, words: Words): Entry {
  const { failure, locale, spellings, others, visits, fix, near, reason, category } = item;
  const { messages: m } = words;
  const [id = ''] = spellings;
  const times =
    visits === undefined ? m.query.fewVisits(leastShown) : m.query.visits(m.number(visits));
  const targets = {
    'add-words': `asks:${locale}/${id}`,
    retitle: `title:${locale}/${near ?? ''}`,
    write: reason === undefined ? `query:${locale}/${id}` : `reason:${reason}`,
  };
  return {
    section: 'query',
    kind: fix,
    id,
    locale,
    title: m.query.title(spellings.slice(0, 3), others + Math.max(0, spellings.length - 3)),
    task:
      fix === 'write' || near === undefined
        ? m.query.write(category === undefined ? '' : titleOf('categories', category, words))
        : m.query[fix](articleTitle(near, locale, words), near),
    why: sentences(
      [
        m.query[failure](times),
        reason === undefined ? '' : m.query.about(titleOf('reasons', reason, words)),
      ],
      m,
    ),
    target: targets[fix],
    minutes: item.minutes,
    gainPerDay: item.gainPerDay,
    shownGain: words.gainsKnown && visits !== undefined ? item.gainPerDay : undefined,
    visits,
  };
}

function mendEntry({ article, cause, minutes, gainPerDay }: MendItem, words: Words): Entry {
  const { id, locale } = article;
  const part = { promise: 'title', content: 'content', votes: 'votes' }[cause];
  return {
    section: 'mend',
    kind: cause,
    id,
    locale,
    title: articleTitle(id, locale, words),
    task: words.messages.mend[cause](`${locale}/${id}`),
    why: sentences(readersText(article, words), words.messages),
    target: `${part}:${locale}/${id}`,
    minutes,
    gainPerDay,
    shownGain: words.gainsKnown ? gainPerDay : undefined,
    article,
  };
}

function staleEntry({ id, locale, why, since, minutes }: StaleItem, words: Words): Entry {
  const { stale } = words.messages;
  return {
    section: 'stale',
    kind: why,
    id,
    locale,
    title: articleTitle(id, locale, words),
    task:
      why === 'fallen'
        ? stale.fallen(`${locale}/${id}`)
        : stale[why](`${locale}/${id}`, since ?? '–'),
    why: '',
    target: `content:${locale}/${id}`,
    minutes,
    gainPerDay: undefined,
    shownGain: undefined,
  };
}

/** Most articles that are named where a partner is. */
const mostNamed = 3;

function partnerEntry({ name, verifiedOn, articles, minutes }: PartnerItem, words: Words): Entry {
  const { partner } = words.messages;
  const named = articles.slice(0, mostNamed).join(', ');
  const rest = articles.length > mostNamed ? ', …' : '';
  const inArticles = partner.articles(named + rest, articles.length);
  return {
    section: 'partner',
    kind: verifiedOn === undefined ? 'never' : 'before',
    id: name,
    locale: '',
    title: name,
    task:
      verifiedOn === undefined ? partner.never(inArticles) : partner.before(verifiedOn, inArticles),
    why: '',
    target: `partner:${name}`,
    minutes,
    gainPerDay: undefined,
    shownGain: undefined,
  };
}
