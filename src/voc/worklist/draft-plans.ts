import type { ContactReason } from '../../model/contact-reason.ts';
import type { Content } from '../../model/content.ts';
import { localize } from '../../model/localize.ts';
import { idSchema } from '../../model/text.ts';
import { isUnspaced } from '../../text/words.ts';
import type { QueryItem } from './query-items.ts';
import type { ReasonItem } from './reason-items.ts';

/** An article to be begun. */
export interface DraftPlan {
  readonly locale: string;
  readonly category: string;
  readonly slug: string;
  /** In customers' words. */
  readonly title: string;
  /** What customers searched for, as far as it may be shown; the title first. */
  readonly asks: readonly string[];
  readonly reason: string | undefined;
}

/** What drafts are made for, best first. */
interface DraftWork {
  readonly reasons: readonly ReasonItem[];
  readonly queries: readonly QueryItem[];
}

/** Most questions that a draft begins with. */
const mostAsks = 10;

/**
 * The articles to be begun: for reasons that no article and no draft answers, then for what is searched
 * for in vain and belongs to none of these reasons. An id that an article has already is not used again.
 */
export function draftPlans(content: Content, { reasons, queries }: DraftWork): DraftPlan[] {
  const [locale = ''] = content.site.locales;
  const missing = reasons.filter(({ cause, draft }) => cause === 'missing' && draft === undefined);
  const searched = queries.filter(({ fix }) => fix === 'write');
  const about = (reason: string) =>
    searched.filter((query) => query.reason === reason && query.locale === locale);
  const used = new Set(missing.flatMap(({ reason }) => about(reason)));
  const plans = [
    ...missing.flatMap(({ reason: id }) => {
      const reason = content.reasons.find((each) => each.id === id);
      return reason === undefined ? [] : [planOfReason(reason, about(id), content)];
    }),
    ...searched.filter((query) => !used.has(query)).map((query) => planOfQuery(query, content)),
  ];
  const taken = new Set(content.articles.map((article) => article.id));
  return plans.map((plan) => withFreeSlug(plan, taken));
}

function planOfReason(
  reason: ContactReason,
  queries: readonly QueryItem[],
  content: Content,
): DraftPlan {
  const { locales } = content.site;
  const [locale = ''] = locales;
  const asked = queries.flatMap(({ spellings }) => spellings);
  const own = reason.aliases.filter((alias) => isWrittenIn(alias, locale));
  const title = asked[0] ?? own[0] ?? localize(reason.title, locale, locales);
  return {
    locale,
    category: shelfOf(reason.category, content),
    slug: slugOf(reason.id),
    title,
    asks: asksOf(title, asked),
    reason: reason.id,
  };
}

function planOfQuery(
  { locale, category: shelf, spellings, reason }: QueryItem,
  content: Content,
): DraftPlan {
  const [title = ''] = spellings;
  const category = shelfOf(shelf, content);
  return { locale, category, slug: slugOf(title), title, asks: asksOf(title, spellings), reason };
}

/** A category that there is: the one that is meant, else the first one. */
function shelfOf(category: string | undefined, { categories }: Content): string {
  const ids = categories.map(({ id }) => id);
  return ids.find((id) => id === category) ?? ids[0] ?? 'help';
}

const asksOf = (title: string, asked: readonly string[]) =>
  [...new Set([title, ...asked])].slice(0, mostAsks).map(asWritten);

/** An ask in which nothing stands for alternatives. */
const asWritten = (text: string) => text.replace(/[()|]/g, ' ').replace(/ +/g, ' ').trim();

const unspacedScript = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}]/u;

/** Whether a text is in the language of a locale, as far as its script tells. */
const isWrittenIn = (text: string, locale: string) =>
  unspacedScript.test(text) === isUnspaced(locale);

/** A name that stands in URLs: the text's own Latin letters; else a number that is always the same for it. */
function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const isWhole = slug !== '' && !/[^\x20-\x7e]/.test(text);
  return isWhole && idSchema.safeParse(slug).success ? slug : `question-${hashOf(text)}`;
}

/** The hash of a text (FNV-1a, 32 bits) in hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The plan under the first name that nobody has: `refund`, `refund-2`, …; it is taken then. */
function withFreeSlug(plan: DraftPlan, taken: Set<string>): DraftPlan {
  let slug = plan.slug;
  for (let number = 2; taken.has(`${plan.category}/${slug}`); number += 1)
    slug = `${plan.slug}-${number}`;
  taken.add(`${plan.category}/${slug}`);
  return { ...plan, slug };
}
