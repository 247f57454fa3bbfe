import { csvText, type CsvCell } from '../csv-cells.ts';
import { leastShown } from '../rank/because.ts';
import type { Entry } from './entries.ts';
import type { ShownShare } from './shown.ts';

const columns = [
  ...['section', 'rank', 'kind', 'id', 'locale', 'title', 'task', 'why', 'minutes'],
  ...['gain_per_day', 'contacts_30_days', 'cost_per_day', 'visits', 'article', 'readers'],
  ...['helped', 'helped_low', 'helped_high', 'opened', 'opened_low', 'opened_high'],
];

/** Money as far as it is known: three digits. */
const money = (amount: number | undefined): CsvCell =>
  amount === undefined ? '' : Number(amount.toPrecision(3));

const shareCells = (share: ShownShare | undefined): CsvCell[] =>
  share === undefined
    ? ['', '', '']
    : [share.mean, share.lo, share.hi].map((part) => Number(part.toFixed(2)));

/** A count, `<10` where there are fewer, nothing where there is none. */
const countOf = <Name extends string>(
  holder: { readonly [Key in Name]?: number | undefined },
  name: Name,
): CsvCell => (name in holder ? (holder[name] ?? `<${leastShown}`) : '');

/** All work as one table: numbers are plain, shares in 0–1, money in the currency of site.yaml. */
export function worklistCsv(entries: readonly Entry[]): string {
  const ranks = new Map<string, number>();
  return csvText(
    columns,
    entries.map((entry) => {
      const rank = (ranks.get(entry.section) ?? 0) + 1;
      ranks.set(entry.section, rank);
      const { section, kind, id, locale, title, task, why, minutes, article } = entry;
      return [
        ...[section, rank, kind, id, locale, title, task, why, minutes],
        money(entry.shownGain),
        countOf(entry, 'contacts30'),
        money(entry.costPerDay),
        countOf(entry, 'visits'),
        article?.id ?? '',
        article ? countOf(article, 'readers') : '',
        ...shareCells(article?.helped),
        ...shareCells(article?.opened),
      ];
    }),
  );
}
