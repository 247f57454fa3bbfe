import type { Dice } from './dice.ts';
import type { WeekLists } from './sample-lists.ts';
import type { SampleArticle, SampleReason } from './sample-world.ts';

type Fields = Readonly<Record<string, string | number>>;

/** An event before it gets a date: seconds since the first day began, and the fields of its line. */
export interface SampleEvent {
  readonly second: number;
  readonly fields: Fields;
}

/** Somebody with a problem, on the way through the web. */
export interface Visitor {
  readonly session: string;
  readonly key: string | undefined;
  readonly locale: string;
  readonly reason: SampleReason;
  readonly startSecond: number;
}

/** A visitor's tab: what was sent from it so far, and what the visitor can do next. */
export interface SampleTab {
  readonly events: SampleEvent[];
  second: number;
  lastArticle: SampleArticle | undefined;
  readonly send: (type: string, fields?: Fields) => void;
  /** Reads an article, perhaps votes; gives whether it helped. */
  readonly read: (article: SampleArticle, fields: Fields) => boolean;
  /** Looks down a list until something helps or patience ends; gives whether something helped. */
  readonly browse: (articles: readonly SampleArticle[], list: string) => boolean;
  /** Opens one of the site's lists and looks down it. */
  readonly openList: (type: string, list: string) => boolean;
}

/** A tab that a visitor has just opened. */
export function sampleTab(visitor: Visitor, lists: WeekLists, dice: Dice): SampleTab {
  const { locale, reason } = visitor;
  const tab: SampleTab = {
    events: [],
    second: visitor.startSecond,
    lastArticle: undefined,
    send(type, fields = {}) {
      tab.events.push({
        second: tab.second,
        fields: { ...identity(visitor), type, locale, ...fields },
      });
    },
    read(article, fields) {
      tab.send('article_view', { article_id: article.id, ...fields });
      tab.lastArticle = article;
      const helped = dice.happens(article.quality * fit(article, reason));
      tab.second += helped ? 35 + dice.wait(70) : 9 + dice.wait(40);
      if (dice.happens(helped ? 0.09 : 0.08))
        tab.send('vote', { article_id: article.id, value: helped ? 1 : 0 });
      tab.second += 2 + dice.wait(5);
      return helped;
    },
    browse(articles, list) {
      for (const [index, article] of articles.entries()) {
        const looks = dice.happens((index + 1) ** -0.9);
        if (!looks || !dice.happens(inviting(article, reason))) continue;
        if (tab.read(article, { list_id: list, position: index + 1 })) return true;
        if (dice.happens(0.4)) return false;
      }
      return false;
    },
    openList(type, list) {
      tab.send(type, { list_id: list });
      tab.second += 3 + dice.wait(8);
      return tab.browse(lists.get(list) ?? [], list);
    },
  };
  return tab;
}

/** The fields that say who sent an event. */
function identity({ session, key }: Visitor): Fields {
  return { session_id: session, ...(key === undefined ? {} : { visitor_key: key }) };
}

/** How well an article fits a reason: 1 for its main one. */
function fit({ reasons }: SampleArticle, reason: SampleReason): number {
  const place = reasons.indexOf(reason.id);
  return place < 0 ? 0 : place === 0 ? 1 : 0.6;
}

/** How likely somebody with a reason opens an article that they notice. */
function inviting(article: SampleArticle, reason: SampleReason): number {
  const fits = fit(article, reason);
  if (fits > 0) return article.appeal * fits;
  return article.category === reason.category ? 0.04 : 0.004;
}
