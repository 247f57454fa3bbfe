import { assumptions } from '../estimate/assumptions.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';
import { z } from '../rank/interval.ts';
import type { Measured } from './measured.ts';

/** What contacts would have cost that did not come because an article helped. */
export interface CostAvoided {
  readonly perDay: Measured;
  /** Readers who were helped, per day. */
  readonly helpedPerDay: number;
  /** Of them, those who would else have made contact, per day. */
  readonly contactsPerDay: number;
  /** Whether data say how many would have made contact, not an assumption. */
  readonly isMeasured: boolean;
  /** The articles to which it is owed, the largest part first. */
  readonly articles: readonly { readonly id: string; readonly perDay: number }[];
}

/**
 * Contact cost avoided per day, in the currency of site.yaml:
 *
 *     readers × share helped × share who would else have made contact × what their contacts cost
 *
 * Doubt about the share helped goes together within a reason, that about who would have made contact
 * within a category where it is measured, and for all where it is assumed. What the method itself may be
 * off comes on top.
 *
 * @param days the days that events cover
 */
export function costAvoided(articles: readonly ArticleEstimate[], days: number): CostAvoided {
  const rows = articles.map(
    ({ article, shares, solved, contactIfUnsolved, problemCost, counts }) => {
      const helped = (counts.exposures * solved.mean) / days;
      const contacts = helped * contactIfUnsolved.mean;
      const perDay = contacts * problemCost;
      return {
        ...{ id: article.id, reason: shares[0]?.reason ?? '', helped, contacts, perDay },
        scope: contactIfUnsolved.measured ? article.category : '',
        ofSolved: (perDay * Math.sqrt(solved.variance)) / solved.mean,
        ofContact: perDay * Math.sqrt(contactIfUnsolved.relativeVariance),
      };
    },
  );
  const sum = (of: 'helped' | 'contacts' | 'perDay') =>
    rows.reduce((total, row) => total + row[of], 0);
  const together = (key: 'reason' | 'scope', of: 'ofSolved' | 'ofContact') =>
    Math.hypot(
      ...[...Map.groupBy(rows, (row) => row[key]).values()].map((own) =>
        own.reduce((total, row) => total + row[of], 0),
      ),
    );
  const value = sum('perDay');
  const reach =
    z *
    Math.hypot(
      together('reason', 'ofSolved'),
      together('scope', 'ofContact'),
      assumptions.totalError * value,
    );
  return {
    perDay: { value, lo: Math.max(0, value - reach), hi: value + reach },
    helpedPerDay: sum('helped'),
    contactsPerDay: sum('contacts'),
    isMeasured: articles.some(({ contactIfUnsolved }) => contactIfUnsolved.measured),
    articles: [...Map.groupBy(rows, ({ id }) => id)]
      .map(([id, own]) => ({ id, perDay: own.reduce((total, row) => total + row.perDay, 0) }))
      .toSorted((a, b) => b.perDay - a.perDay || (a.id < b.id ? -1 : 1)),
  };
}
