import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { ExposureCount } from '../count/exposures.ts';
import { hasFallen } from './fallen.ts';
import { quietLeavers } from './quiet-leavers.ts';
import { readerWeights, weekOfUpdate } from './reader-weights.ts';
import {
  believed,
  likelihoodOf,
  likeliestPrior,
  voteBias,
  voteLikelihood,
  type Readers,
  type Share,
} from './solved.ts';

/** How much another language of an article may differ (variance). */
const localeSpread = 0.02;
/**
 * What readers who came from elsewhere say about those who come from lists: a half, and no more than so
 * many of them, since they may be other people, or no people at all.
 */
const elsewhere = { weight: 0.5, readers: 100 } as const;
const listSources: ReadonlySet<string> = new Set(['home', 'category', 'contact']);
/** Votes that are this far from what readers do are not believed (standard deviations). */
const oddVotes = 3;
/** Fewer votes are never odd. */
const leastVotes = 10;

/** What is known of the share whom an article helps. */
export interface Solved {
  /** Of the readers who come from a list. */
  readonly solved: Share;
  /** Whether its votes contradict what its readers do. */
  readonly oddVotes: boolean;
  /** Whether it helps fewer readers than it did. */
  readonly hasFallen: boolean;
}

/** What was seen of an article in one locale. */
interface Seen {
  readonly likelihood: readonly number[];
  readonly odd: boolean;
}

/**
 * The share of its readers whom each article helps: by what they do and by their votes, starting from
 * what articles are like, and in a further locale from the same article in the default one.
 */
export function solvedShares(
  exposures: readonly ExposureCount[],
  { defaultLocale, articles }: Pick<Catalogue, 'defaultLocale' | 'articles'>,
  { reasonOf, endDay }: { reasonOf: (article: string) => string; endDay: number },
): (article: RankedArticle) => Solved {
  const quiet = quietLeavers(exposures, reasonOf);
  const rowsOf = Map.groupBy(exposures, ({ article, locale }) => `${locale}/${article}`);
  const readersOf = (article: RankedArticle): Readers => {
    const rows = rowsOf.get(`${article.locale}/${article.id}`) ?? [];
    const all = readerWeights(rows, weekOfUpdate(article, endDay));
    const others = all.filter(({ row }) => !listSources.has(row.source));
    const readers = others.reduce((sum, { row, weight }) => sum + weight * row.exposures, 0);
    const part = Math.min(elsewhere.weight, elsewhere.readers / Math.max(1, readers));
    return {
      rows: all.map(({ row, weight }) => {
        return { row, weight: listSources.has(row.source) ? weight : weight * part };
      }),
      quietOf: (source) => quiet(source, reasonOf(article.id)),
    };
  };
  const known = new Map<string, readonly number[]>();
  /** What the readers of an article did. */
  const stopsOf = (article: RankedArticle): readonly number[] => {
    const key = `${article.locale}/${article.id}`;
    const made = known.get(key) ?? likelihoodOf(readersOf(article));
    known.set(key, made);
    return made;
  };
  const inLocale = (locale: string) => articles.filter((article) => article.locale === locale);
  const priors = new Map<string, Share>();
  const priorOf = (locale: string): Share => {
    const before = priors.get(locale);
    if (before) return before;
    const read = inLocale(locale).filter(({ id }) => rowsOf.has(`${locale}/${id}`));
    const made = likeliestPrior(read.map(stopsOf));
    priors.set(locale, made);
    return made;
  };
  const bias = voteBias(
    inLocale(defaultLocale).map((article) => {
      const rows = rowsOf.get(`${defaultLocale}/${article.id}`) ?? [];
      const sum = (of: 'yes' | 'no' | 'exposures') =>
        rows.reduce((total, row) => total + row[of], 0);
      const { mean } = believed(stopsOf(article), priorOf(defaultLocale));
      return { yes: sum('yes'), no: sum('no'), readers: sum('exposures'), solved: mean };
    }),
  );
  const seen = (article: RankedArticle): Seen => {
    const { rows } = readersOf(article);
    const sum = (of: 'yes' | 'no') =>
      rows.reduce((all, { row, weight }) => all + weight * row[of], 0);
    const [yes, no] = [sum('yes'), sum('no')];
    const stops = stopsOf(article);
    const votes = voteLikelihood({ yes, no, bias });
    const prior = priorOf(article.locale);
    const odd =
      yes + no >= leastVotes && apart(believed(stops, prior), believed(votes, prior)) > oddVotes;
    return { likelihood: odd ? stops : stops.map((log, cell) => log + (votes[cell] ?? 0)), odd };
  };
  const ofDefault = new Map<string, Share>();
  const solvedIn = (article: RankedArticle, prior: Share): Solved => {
    const { likelihood, odd } = seen(article);
    const rows = rowsOf.get(`${article.locale}/${article.id}`) ?? [];
    const quietOf: Readers['quietOf'] = (source) => quiet(source, reasonOf(article.id));
    return {
      solved: believed(likelihood, prior),
      oddVotes: odd,
      hasFallen: hasFallen(rows, quietOf, priorOf(article.locale)),
    };
  };
  return (article) => {
    const prior = priorOf(article.locale);
    if (article.locale === defaultLocale || !rowsOf.has(`${defaultLocale}/${article.id}`))
      return solvedIn(article, prior);
    const twin =
      ofDefault.get(article.id) ??
      solvedIn({ ...article, locale: defaultLocale }, priorOf(defaultLocale)).solved;
    ofDefault.set(article.id, twin);
    return solvedIn(article, {
      mean: (twin.mean * prior.mean) / priorOf(defaultLocale).mean,
      variance: localeSpread + twin.variance,
    });
  };
}

/** How far two shares are apart, in standard deviations of their difference. */
const apart = (a: Share, b: Share): number =>
  Math.abs(a.mean - b.mean) / Math.sqrt(a.variance + b.variance);
