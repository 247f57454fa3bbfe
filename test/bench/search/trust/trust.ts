import { markdownTable } from '../../report/results-text.ts';
import { thousands } from '../../report/thousands.ts';
import { rateText, shareInterval } from '../quality.ts';
import type { Answerable } from './take-away.ts';

/** What search said to a query. */
export interface Said {
  readonly answerable: Answerable;
  readonly relevant: readonly string[];
  /** The first article that was shown; undefined where there was none. */
  readonly first: string | undefined;
  /** Whether it was shown as found, and not only as what comes close. */
  readonly isFound: boolean;
}

/** How far search can be trusted, as counts. */
export interface Trust {
  /** Queries that the site cannot answer, and those of them that were answered as if it could. */
  readonly unanswerable: number;
  readonly misled: number;
  /** Queries whose first article answers them, and those of them that were shown as found. */
  readonly right: number;
  readonly rightFound: number;
  /** All queries that the site can answer or cannot. */
  readonly queries: number;
  /** Those whose first article is a wrong one, and those of them where it was shown as found. */
  readonly wrong: number;
  readonly wrongFound: number;
}

/** How far search can be trusted by what it said; queries that are answered in part only are left out. */
export function trustOf(said: readonly Said[]): Trust {
  const counted = said.filter(({ answerable }) => answerable !== 'partly');
  const unanswerable = counted.filter(({ answerable }) => answerable === 'no');
  const isRight = ({ first, relevant }: Said) => first !== undefined && relevant.includes(first);
  const right = counted.filter(isRight);
  const wrong = counted.filter((one) => one.first !== undefined && !isRight(one));
  const found = (some: readonly Said[]) => some.filter(({ isFound }) => isFound).length;
  return {
    unanswerable: unanswerable.length,
    misled: found(unanswerable),
    right: right.length,
    rightFound: found(right),
    queries: counted.length,
    wrong: wrong.length,
    wrongFound: found(wrong),
  };
}

/** The trust of several parts together. */
export const trustSum = (some: readonly Trust[]): Trust =>
  some.reduce(
    (sum, each) => ({
      unanswerable: sum.unanswerable + each.unanswerable,
      misled: sum.misled + each.misled,
      right: sum.right + each.right,
      rightFound: sum.rightFound + each.rightFound,
      queries: sum.queries + each.queries,
      wrong: sum.wrong + each.wrong,
      wrongFound: sum.wrongFound + each.wrongFound,
    }),
    trustOf([]),
  );

/** Trust on one set: as it is, and with answers taken away. */
export interface TrustRow {
  readonly set: string;
  readonly whole: Trust;
  readonly reduced: Trust;
}

const shareText = (count: number, of: number) => rateText(count / of);

function withInterval(count: number, of: number): string {
  const [lo, hi] = shareInterval(count, of);
  return of === 0
    ? shareText(count, of)
    : `${shareText(count, of)} (${lo.toFixed(2)}–${hi.toFixed(2)})`;
}

/** Sets × shares as a Markdown table. */
export function trustTable(rows: readonly TrustRow[]): string {
  const body = rows.map(({ set, whole, reduced }) => [
    set,
    thousands(reduced.unanswerable),
    withInterval(reduced.misled, reduced.unanswerable),
    thousands(reduced.right),
    withInterval(reduced.rightFound, reduced.right),
    shareText(reduced.wrong, reduced.queries),
    shareText(reduced.wrongFound, reduced.queries),
    shareText(whole.wrong, whole.queries),
    shareText(whole.wrongFound, whole.queries),
  ]);
  const heads = [
    'set',
    'unanswerable',
    'shown as found',
    'right first',
    'shown as found',
    'wrong first',
    'shown as found',
    'whole set: wrong first',
    'shown as found',
  ];
  return markdownTable([heads, ...body], 1);
}
