import type { Leak } from '../count/leaks.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';
import { countedShare, type Measured } from './measured.ts';

/** How many of an article's readers went on to a person, by what was seen. */
export interface ArticleLeak {
  readonly id: string;
  readonly readers: number;
  /** Readers who went to the contact page, tapped a channel, or made contact within the window. */
  readonly toContact: number;
  readonly share: Measured;
  /** Visits in which it was the last article before a phone number was tapped. */
  readonly tappedPhone: number;
  /** Calls that named the article: by its spoken code or by an agent's link. */
  readonly namedByPhone: number;
  /** The same for contacts through all channels. */
  readonly named: number;
  /** What those who went on cost per day at most: each as a problem of its own. */
  readonly costPerDay: number;
}

/** The leaks, dearest first, and all articles with too few readers together. */
export interface Leaks {
  readonly articles: readonly ArticleLeak[];
  readonly others: { readonly articles: number; readonly readers: number };
}

/** Articles with fewer readers are not told apart. */
const leastReaders = 10;

/**
 * Which articles are read right before people turn to a person.
 *
 * @param isPhone whether a channel, as contacts name it, is a telephone
 * @param days the days that events cover
 */
export function leakByArticle(
  articles: readonly ArticleEstimate[],
  seen: readonly Leak[],
  { isPhone, days }: { isPhone: (channel: string) => boolean; days: number },
): Leaks {
  const seenOf = Map.groupBy(seen, ({ article }) => article);
  const all = [...Map.groupBy(articles, ({ article }) => article.id)].map(([id, editions]) => {
    const sum = (of: (edition: ArticleEstimate) => number) =>
      editions.reduce((total, edition) => total + of(edition), 0);
    const rows = seenOf.get(id) ?? [];
    const calls = rows.filter(({ channel }) => isPhone(channel));
    const [readers, toContact] = [
      sum(({ counts }) => counts.exposures),
      sum(({ counts }) => counts.towardContact),
    ];
    return {
      ...{ id, readers, toContact },
      share: countedShare(toContact, Math.max(1, readers)),
      tappedPhone: calls.reduce((total, row) => total + row.tapped, 0),
      namedByPhone: calls.reduce((total, row) => total + row.named, 0),
      named: rows.reduce((total, row) => total + row.named, 0),
      costPerDay: sum(({ counts, problemCost }) => counts.towardContact * problemCost) / days,
    };
  });
  const few = all.filter(({ readers, named }) => readers < leastReaders && named < leastReaders);
  const shown = new Set(few.map(({ id }) => id));
  return {
    articles: all
      .filter(({ id }) => !shown.has(id))
      .toSorted((a, b) => b.costPerDay - a.costPerDay || (a.id < b.id ? -1 : 1)),
    others: {
      articles: few.length,
      readers: few.reduce((total, row) => total + row.readers, 0),
    },
  };
}
