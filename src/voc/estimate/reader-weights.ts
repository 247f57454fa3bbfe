import type { RankedArticle } from '../catalogue.ts';
import type { ExposureCount } from '../count/exposures.ts';
import type { Weighed } from './solved.ts';

/** The newest readers who count in full, before older ones count less. */
const fullReaders = 300;
/** Older weeks count half for every so many weeks. */
const halfLifeWeeks = 2;
/** What readers of an earlier version count. */
const beforeUpdate = 0.25;

/**
 * What the rows of one article and locale weigh: the newest weeks in full until they hold 300 readers,
 * older ones ever less; a quarter of that if the article was changed since.
 *
 * @param weekOfUpdate whole weeks before the end of the data
 */
export function readerWeights(
  rows: readonly ExposureCount[],
  weekOfUpdate: number,
): readonly Weighed[] {
  const byWeek = [...Map.groupBy(rows, ({ week }) => week)].toSorted(([a], [b]) => a - b);
  let readers = 0;
  let full = 0;
  return byWeek.flatMap(([week, own]) => {
    if (readers < fullReaders) full = week;
    const age = 0.5 ** ((week - full) / halfLifeWeeks);
    const weight = week > weekOfUpdate ? age * beforeUpdate : age;
    readers += own.reduce((sum, { exposures }) => sum + exposures, 0);
    return own.map((row) => ({ row, weight }));
  });
}

/** Whole weeks from an article's last change to the end of the data. */
export const weekOfUpdate = ({ date }: Pick<RankedArticle, 'date'>, endDay: number): number =>
  date === '' ? Infinity : Math.max(-1, Math.floor((endDay - Date.parse(date) / 86_400_000) / 7));
