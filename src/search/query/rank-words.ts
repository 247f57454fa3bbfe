import { fine } from '../coarse-numbers.ts';
import { rarityOf, scoring } from '../terms.ts';
import type { SiteFile } from '../word-files.ts';
import type { QueryTerm } from './query-plan.ts';
import type { Postings } from './word-reader.ts';

/** Articles that score less than this share of the best one have only words that many articles have. */
const relevantShare = 0.2;

/**
 * How much more an article scores at most because customers need it most. At 0.3 the demonstration's
 * queries, which are not weighted by demand, lost three points of hit@1; at 0.1 one.
 */
const priorWeight = 0.1;

/** An article that has some of a query's terms. */
export interface RankedArticle {
  /** Its number. */
  readonly article: number;
  readonly score: number;
  /** How alike its best title or question and the query are, in 0–1. */
  readonly coverage: number;
}

/** What an index says to the terms of a query. */
export interface RankedWords {
  /** Those that are worth showing, best first; ties by number. */
  readonly articles: readonly RankedArticle[];
  /** How telling each term is; 0 of one that no article has. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** Which article a title or question is of, and its place there. */
interface HeadOwner {
  readonly article: number;
  readonly place: number;
}

/** Worked out once a site: every query asks for them. */
const ownersOf = new WeakMap<readonly number[], readonly HeadOwner[]>();

/** Which article each title or question is of, and its place there. */
export function headOwners(heads: readonly number[]): readonly HeadOwner[] {
  const known = ownersOf.get(heads);
  if (known) return known;
  const owners = heads.flatMap((count, article) =>
    Array.from({ length: count }, (_, place) => ({ article, place })),
  );
  ownersOf.set(heads, owners);
  return owners;
}

/** The articles that have a term, each once, and how often; a title or question counts several times. */
interface Stand {
  readonly articles: readonly number[];
  readonly often: readonly number[];
}

/** Text, titles and questions together. */
function standOf({ heads, articles, counts }: Postings, owners: readonly HeadOwner[]): Stand {
  if (heads.length === 0) return { articles, often: counts };
  const often = new Map(articles.map((article, at) => [article, counts[at] ?? 1]));
  for (const head of heads) {
    const article = owners[head]?.article ?? 0;
    often.set(article, (often.get(article) ?? 0) + scoring.head);
  }
  return { articles: [...often.keys()], often: [...often.values()] };
}

/** One term of a query with where it stands. */
interface Standing extends QueryTerm, Stand {
  readonly heads: readonly number[];
  /** Articles that have it, listed or not. */
  readonly spread: number;
}

/**
 * How telling each term is. Another word for a word tells no more than the word itself: a rare one
 * would else outweigh what was asked.
 */
function raritiesOf(standings: readonly Standing[], all: number): Map<string, number> {
  const asked = new Map<string, number>();
  for (const { word, origin, spread } of standings)
    if (origin !== 'meaning' && origin !== 'part' && spread > 0)
      asked.set(word, Math.max(asked.get(word) ?? 0, rarityOf(spread, all)));
  return new Map(
    standings.map(({ term, word, origin, spread }) => {
      const most = origin === 'meaning' ? (asked.get(word) ?? Infinity) : Infinity;
      return [term, Math.min(most, rarityOf(spread, all))];
    }),
  );
}

/** What ranking reads of a site. */
export type RankedSite = Pick<SiteFile, 'lengths' | 'heads' | 'norms' | 'priors'>;

/** What ranking works out of a site once: lists by article or by title, for all queries. */
interface Ground {
  readonly owners: readonly HeadOwner[];
  /** What stands under BM25's fraction beside how often a term is there. */
  readonly lengthParts: Float64Array;
  /** What an article that customers need more counts more. */
  readonly factors: Float64Array;
  /** The length of each title or question as a vector of its terms by rarity. */
  readonly headLengths: Float64Array;
}

function groundOf({ lengths: coarse, heads, norms, priors }: RankedSite): Ground {
  const { k1, b } = scoring;
  const lengths = fine(coarse);
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const average = Math.max(1, words / Math.max(1, lengths.length));
  return {
    owners: headOwners(heads),
    lengthParts: Float64Array.from(lengths, (own) => k1 * (1 - b + (b * own) / average)),
    factors: Float64Array.from(lengths, (_, at) => 1 + (priorWeight * (priors[at] ?? 0)) / 9),
    headLengths: Float64Array.from(fine(norms), (norm) =>
      Math.sqrt(Math.max(norm, Number.EPSILON)),
    ),
  };
}

/** Sums by number; which ones there are is known without looking at all. */
function sums(size: number) {
  const values = new Float64Array(size);
  let touched: number[] = [];
  return {
    add(at: number, value: number) {
      const before = values[at] ?? 0;
      if (before === 0) touched.push(at);
      values[at] = before + value;
    },
    /** Calls `use` for each sum there is, in the order in which they began; then there is none. */
    takeAll(use: (at: number, value: number) => void) {
      const all = touched;
      touched = [];
      for (const at of all) {
        const value = values[at] ?? 0;
        values[at] = 0;
        use(at, value);
      }
    },
  };
}

/** Ranks the articles of a site for a query's terms, by where these stand. */
export type RankWords = (
  terms: readonly QueryTerm[],
  postings: ReadonlyMap<string, Postings>,
) => RankedWords;

/**
 * Ranks articles that have any of a query's terms: BM25 over any of them, on top what the best title
 * or question shares with the query (the cosine of their terms by rarity, times what they share), and
 * a little more for those that customers need most.
 */
export function wordRanker(site: RankedSite): RankWords {
  const { owners, lengthParts, factors, headLengths } = groundOf(site);
  const all = site.lengths.length;
  const most = scoring.k1 + 1;
  const scores = sums(all);
  const shared = sums(owners.length);
  /** What the best title or question of each article is worth, and how alike it and the query are. */
  const headWorth = new Float64Array(all);
  const coverages = new Float64Array(all);
  // A word stays while its query is typed on.
  const stands = new WeakMap<Postings, Stand>();
  const knownStand = (postings: Postings): Stand => {
    const stand = stands.get(postings) ?? standOf(postings, owners);
    stands.set(postings, stand);
    return stand;
  };
  const standingOf = (term: QueryTerm, postings: Postings | undefined): Standing => {
    if (postings === undefined) return { ...term, articles: [], often: [], heads: [], spread: 0 };
    const { heads, articles, unlisted } = postings;
    const stand = knownStand(postings);
    const spread = Math.max(stand.articles.length, articles.length + unlisted);
    return { ...term, ...stand, heads, spread };
  };
  const addStanding = ({ articles, often, heads }: Standing, rarity: number) => {
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at] ?? 0;
      const count = often[at] ?? 0;
      scores.add(article, (rarity * count * most) / (count + (lengthParts[article] ?? 1)));
    }
    for (const head of heads) shared.add(head, rarity);
  };
  const findBestHeads = (queryLength: number) => {
    shared.takeAll((head, sum) => {
      const coverage = Math.min(1, sum / ((headLengths[head] ?? 1) * queryLength));
      const article = owners[head]?.article ?? 0;
      if (sum * coverage <= (headWorth[article] ?? 0)) return;
      headWorth[article] = sum * coverage;
      coverages[article] = coverage;
    });
  };
  const takeRelevant = (): RankedArticle[] => {
    const ranked: RankedArticle[] = [];
    let best = 0;
    scores.takeAll((article, sum) => {
      const whole = sum + scoring.coverage * (headWorth[article] ?? 0);
      const score = whole * (factors[article] ?? 1);
      best = Math.max(best, score);
      if (score >= best * relevantShare)
        ranked.push({ article, score, coverage: coverages[article] ?? 0 });
      headWorth[article] = 0;
      coverages[article] = 0;
    });
    return ranked
      .filter(({ score }) => score >= best * relevantShare)
      .sort((x, y) => y.score - x.score || x.article - y.article);
  };
  return (terms, postings) => {
    const standings = terms.map((term) => standingOf(term, postings.get(term.term)));
    const worth = raritiesOf(standings, all);
    let asked = 0;
    for (const standing of standings) {
      const rarity = standing.weight * (worth.get(standing.term) ?? 0);
      asked += rarity;
      addStanding(standing, rarity);
    }
    findBestHeads(Math.sqrt(Math.max(asked, Number.EPSILON)));
    return {
      articles: takeRelevant(),
      rarities: new Map(
        standings.map(({ term, spread }) => [term, spread === 0 ? 0 : (worth.get(term) ?? 0)]),
      ),
    };
  };
}
