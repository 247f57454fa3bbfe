import type { Catalogue } from '../catalogue.ts';
import type { Counts } from '../count/counts.ts';
import type { ArticleEstimate } from '../estimate/estimates.ts';
import { studentQuantile, type Measured } from './measured.ts';
import { wholeWeeks } from './trend.ts';

/** One reason in one week. */
export interface ReasonWeek {
  readonly reason: string;
  readonly week: number;
  /** Readers whom an article on it helped, as estimated. */
  readonly solved: number;
  readonly contacts: number;
}

/** Fewer reasons or weeks tell nothing about how they go together. */
const leastReasons = 10;
const leastWeeks = 8;
/** A reason with fewer contacts over all weeks says more of chance. */
const leastContacts = 30;

/**
 * How contacts for a reason differ in weeks in which its articles helped more readers than usual: the
 * exponent β of `contacts ~ (1 + solved)^β`, by least squares of the logarithms with an effect of each
 * reason and of each week taken away. It is an indication, and no proof: what makes people read also
 * makes them call.
 *
 * The 90 % interval takes reasons as draws, whatever weeks of one reason have in common (Liang and
 * Zeger, Biometrika 73, 1986; why reasons: Bertrand, Duflo and Mullainathan, QJE 119, 2004).
 *
 * @returns undefined with fewer than ten reasons of thirty contacts, or fewer than eight weeks
 */
export function readingAndContacts(rows: readonly ReasonWeek[]): Measured | undefined {
  const byReason = [...Map.groupBy(rows, ({ reason }) => reason).values()].filter(
    (own) => own.reduce((sum, { contacts }) => sum + contacts, 0) >= leastContacts,
  );
  const weeks = [...new Set(rows.map(({ week }) => week))];
  if (byReason.length < leastReasons || weeks.length < leastWeeks) return undefined;
  const table = (amount: (row: ReasonWeek | undefined) => number) =>
    withoutEffects(
      byReason.map((own) => {
        const known = new Map(own.map((row) => [row.week, row]));
        return weeks.map((week) => amount(known.get(week)));
      }),
    );
  const read = table((row) => Math.log1p(row?.solved ?? 0));
  const called = table((row) => Math.log((row?.contacts ?? 0) + 0.5));
  const squares = sumOf(read.map((own) => product(own, own)));
  if (squares < 1e-9) return undefined;
  const value = sumOf(read.map((own, index) => product(own, called[index] ?? []))) / squares;
  const scores = read.map(
    (own, index) => product(own, called[index] ?? []) - value * product(own, own),
  );
  const reasons = byReason.length;
  const variance = ((reasons / (reasons - 1)) * product(scores, scores)) / squares ** 2;
  const reach = studentQuantile(reasons - 1) * Math.sqrt(variance);
  return { value, lo: value - reach, hi: value + reach };
}

/** A table of numbers less the mean of its row and of its column, plus the mean of all. */
function withoutEffects(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]?.map((_, at) => meanOf(rows.map((row) => row[at] ?? 0))) ?? [];
  const all = meanOf(columns);
  return rows.map((row) => {
    const own = meanOf(row);
    return row.map((value, at) => value - own - (columns[at] ?? 0) + all);
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
const product = (a: readonly number[], b: readonly number[]): number =>
  sumOf(a.map((value, at) => value * (b[at] ?? 0)));

/**
 * Reasons by week, in the weeks that contacts and closed windows both cover wholly: who was helped by
 * the articles on a reason, and who made contact for it.
 */
export function reasonWeeks(
  { period, exposures, contactDays }: Counts,
  articles: readonly ArticleEstimate[],
  { catalogue, windowHours }: { readonly catalogue: Catalogue; readonly windowHours: number },
): ReasonWeek[] {
  const { contactFrom, contactTo, eventFrom, eventTo } = period;
  if (contactFrom === null || contactTo === null || eventFrom === null || eventTo === null)
    return [];
  const lastDay = Math.max(contactTo, eventTo);
  const closed = Math.min(contactTo, eventTo - Math.ceil(windowHours / 24));
  const weeks = wholeWeeks(Math.max(contactFrom, eventFrom), closed, lastDay);
  const solved = new Map<string, number>();
  const called = new Map<string, number>();
  const add = (sums: Map<string, number>, reason: string, week: number, amount: number) =>
    sums.set(`${week} ${reason}`, (sums.get(`${week} ${reason}`) ?? 0) + amount);
  const known = new Map(
    articles.map((each) => [`${each.article.locale}/${each.article.id}`, each]),
  );
  for (const { article, locale, week, exposures: readers } of exposures) {
    const estimate = known.get(`${locale}/${article}`);
    if (estimate === undefined) continue;
    for (const { reason, share } of estimate.shares)
      add(solved, reason, week, readers * estimate.solved.mean * share);
  }
  for (const { reason, day, contacts } of contactDays)
    add(called, reason, Math.floor((lastDay - day) / 7), contacts);
  return [...catalogue.reasons.keys()].flatMap((reason) =>
    weeks.map((week) => ({
      ...{ reason, week },
      solved: solved.get(`${week} ${reason}`) ?? 0,
      contacts: called.get(`${week} ${reason}`) ?? 0,
    })),
  );
}
