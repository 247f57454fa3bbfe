import type { Dice } from './dice.ts';
import type { WeekLists } from './sample-lists.ts';
import { sampleTab, type SampleEvent, type SampleTab, type Visitor } from './sample-tab.ts';
import type { SampleArticle, SampleChannel, SampleWorld } from './sample-world.ts';

/** How a visit ended. */
export interface Visited {
  readonly events: readonly SampleEvent[];
  /** When it ended, in seconds since the first day began. */
  readonly second: number;
  readonly end: 'helped' | 'gave-up' | 'wants-contact';
  readonly fromContactPage: boolean;
  readonly lastArticle: SampleArticle | undefined;
}

/** Where visits begin, and how often. */
const entries = [
  ['search', 30],
  ['home', 28],
  ['category', 20],
  ['external', 14],
  ['contact', 8],
] as const;

/** What people search for without any article to find. */
const unanswered: Readonly<Record<string, readonly string[]>> = {
  ja: ['固定電話の工事', 'テレビのセット割', '衛星通信', '法人契約の見積もり', 'ポケットベル'],
  en: ['landline installation', 'tv bundle', 'satellite', 'business quote', 'fax'],
};

/**
 * What a visitor does on the site: enters, looks, reads, votes, and is helped, gives up, or wants to
 * make contact.
 *
 * @param channel the one that the visitor would take
 */
export function sampleVisit(
  visitor: Visitor,
  {
    world,
    lists,
    channel,
    dice,
  }: { world: SampleWorld; lists: WeekLists; channel: SampleChannel; dice: Dice },
): Visited {
  const tab = sampleTab(visitor, lists, dice);
  const { locale } = visitor;
  const entry = dice.pick(entries, ([, weight]) => weight)?.[0];
  let helped = enter(entry ?? 'home', tab, { visitor, world, dice });
  const gaveUp = !helped && entry !== 'contact' && dice.happens(0.35);
  const fromContactPage = !helped && !gaveUp && (entry === 'contact' || dice.happens(0.6));
  if (fromContactPage) {
    tab.second += 5 + dice.wait(15);
    helped = tab.openList('contact_view', `contact:${locale}`);
    if (!helped && dice.happens(0.8)) tab.send('contact_click', { value: channel.id });
  }
  const { events, second, lastArticle } = tab;
  const end = helped ? 'helped' : gaveUp ? 'gave-up' : 'wants-contact';
  return { events, second, end, fromContactPage, lastArticle };
}

/** Enters the site in one of the ways; gives whether something there helped. */
function enter(
  entry: (typeof entries)[number][0],
  tab: SampleTab,
  { visitor, world, dice }: { visitor: Visitor; world: SampleWorld; dice: Dice },
): boolean {
  const { locale, reason } = visitor;
  const about = world.articles.filter(
    (article) => article.locale === locale && article.reasons.includes(reason.id),
  );
  switch (entry) {
    case 'search': {
      const lost = dice.happens(0.08);
      const words = (lost ? unanswered : reason.words)[locale] ?? [];
      const found = lost ? [] : about;
      tab.send('search', { query: dice.pick(words) ?? reason.id, value: found.length });
      tab.second += 3 + dice.wait(6);
      return tab.browse(found, 'search');
    }
    case 'home':
      return tab.openList('list_view', `home:${locale}`);
    case 'category':
      return tab.openList('list_view', `category:${reason.category}:${locale}`);
    case 'external': {
      const article = dice.pick(about, ({ appeal }) => appeal);
      return article !== undefined && tab.read(article, { list_id: 'external' });
    }
    case 'contact':
      return false;
  }
}
