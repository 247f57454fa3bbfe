import { markdownTable } from '../report/results-text.ts';
import { thousands } from '../report/thousands.ts';

/** What an engine answered to a query of a set. */
export interface Answered {
  readonly relevant: readonly string[];
  readonly kind?: string | undefined;
  /** Ids, best first. */
  readonly ids: readonly string[];
}

/** How good some answers are, as counts. */
export interface Quality {
  readonly queries: number;
  /** Queries with a relevant article at rank 1, among the first 3, among the first 5. */
  readonly first: number;
  readonly firstThree: number;
  readonly firstFive: number;
  /** Sum of 1 ÷ the rank of the first relevant article; 0 past rank 10. */
  readonly reciprocalRanks: number;
  /** Queries that were answered with no article at all. */
  readonly empty: number;
}

/** Ranks that count for the mean reciprocal rank. */
const depth = 10;

/** The quality of some answers; of none, all counts are 0. */
export function qualityOf(answers: readonly Answered[]): Quality {
  const ranks = answers.map(rankOf);
  const upTo = (most: number) => ranks.filter((rank) => rank <= most).length;
  return {
    queries: answers.length,
    first: upTo(1),
    firstThree: upTo(3),
    firstFive: upTo(5),
    reciprocalRanks: ranks.reduce((sum, rank) => sum + (rank <= depth ? 1 / rank : 0), 0),
    empty: answers.filter(({ ids }) => ids.length === 0).length,
  };
}

/** Rank of the first relevant article, from 1; an article named twice has one rank. Else infinite. */
function rankOf({ relevant, ids }: Answered): number {
  const index = [...new Set(ids)].findIndex((id) => relevant.includes(id));
  return index < 0 ? Infinity : index + 1;
}

/** The quality by kind of query, in order of the kinds' names; queries without a kind are left out. */
export function qualityByKind(answers: readonly Answered[]): ReadonlyMap<string, Quality> {
  const kinds = [...new Set(answers.flatMap(({ kind }) => kind ?? []))].sort();
  return new Map(
    kinds.map((kind) => [kind, qualityOf(answers.filter((answer) => answer.kind === kind))]),
  );
}

/** The rates of some counts, in 0–1; of no queries, `NaN`. */
export interface QualityRates {
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly hitAt5: number;
  readonly mrrAt10: number;
  readonly zeroResults: number;
}

/** Counts as shares of the queries (MRR: Voorhees, The TREC-8 Question Answering Track, 1999). */
export function qualityRates(quality: Quality): QualityRates {
  const of = (count: number) => count / quality.queries;
  return {
    hitAt1: of(quality.first),
    hitAt3: of(quality.firstThree),
    hitAt5: of(quality.firstFive),
    mrrAt10: of(quality.reciprocalRanks),
    zeroResults: of(quality.empty),
  };
}

/** The 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
const z = 1.96;

/**
 * The 95 % interval of a share (Wilson, Probable Inference, the Law of Succession, and Statistical
 * Inference, 1927). Of nothing, the whole of 0–1.
 */
export function shareInterval(count: number, of: number): readonly [lo: number, hi: number] {
  if (of === 0) return [0, 1];
  const middle = (count + z ** 2 / 2) / (of + z ** 2);
  const half = (z / (of + z ** 2)) * Math.sqrt((count * (of - count)) / of + z ** 2 / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** One line of a table: whose quality it is, or why there is none. */
export interface QualityLine {
  readonly name: string;
  readonly quality?: Quality | undefined;
  /** Of what a browser loads first. */
  readonly bytes?: number | undefined;
  /** Of what it loads for each of the next queries, in the mean. */
  readonly bytesPerQuery?: number | undefined;
  readonly note?: string | undefined;
}

const heads = [
  'queries',
  'hit@1',
  '95 %',
  'hit@3',
  'hit@5',
  'MRR@10',
  'no result',
  'first load kB',
  'kB a query',
];

/** Engines × metrics as a Markdown table; why an engine has none stands beside its name. */
export function qualityTable(lines: readonly QualityLine[]): string {
  const body = lines.map(({ name, quality, bytes, bytesPerQuery, note }) => [
    note === undefined ? name : `${name}: ${cellText(note)}`,
    ...(quality === undefined ? heads.slice(0, -2).map(() => none) : qualityCells(quality)),
    bytes === undefined ? none : thousands(Math.round(bytes / 1000)),
    bytesPerQuery === undefined ? none : (bytesPerQuery / 1000).toFixed(1),
  ]);
  return markdownTable([['engine', ...heads], ...body], 1);
}

/** What a cell says where there is no figure. */
const none = '—';

/** A text that cannot end its cell. */
const cellText = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

/** A share as a cell; of nothing, none. */
export const rateText = (rate: number) => (Number.isNaN(rate) ? none : rate.toFixed(3));

/** hit@1, hit@3, hit@5, MRR@10 and the share of queries without a result, as cells of a table. */
export function rateCells(quality: Quality): [hitAt1: string, ...others: string[]] {
  const { hitAt1, hitAt3, hitAt5, mrrAt10, zeroResults } = qualityRates(quality);
  return [rateText(hitAt1), ...[hitAt3, hitAt5, mrrAt10, zeroResults].map(rateText)];
}

function qualityCells(quality: Quality): string[] {
  const [hitAt1, ...others] = rateCells(quality);
  const [lo, hi] = shareInterval(quality.first, quality.queries);
  return [thousands(quality.queries), hitAt1, `${lo.toFixed(2)}–${hi.toFixed(2)}`, ...others];
}

/** The quality of an engine by kind of query. */
export interface KindQuality {
  readonly name: string;
  readonly kinds: ReadonlyMap<string, Quality>;
}

/** Kinds of query × engines as a Markdown table of one metric; the kinds are those of the first engine. */
export function kindTable(engines: readonly KindQuality[], metric: keyof QualityRates): string {
  const body = [...(engines[0]?.kinds ?? [])].map(([kind, { queries }]) => [
    cellText(kind),
    thousands(queries),
    ...engines.map(({ kinds }) => {
      const quality = kinds.get(kind);
      return quality === undefined ? none : rateText(qualityRates(quality)[metric]);
    }),
  ]);
  return markdownTable([['kind', 'queries', ...engines.map(({ name }) => name)], ...body], 1);
}
