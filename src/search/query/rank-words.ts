import { rarityOf, scoring } from '../terms.ts';
import type { SiteFile } from '../word-files.ts';
import type { QueryTerm } from './query-plan.ts';
import type { Postings } from './word-reader.ts';

/** An article that has some of a query's terms. */
export interface RankedArticle {
  /** Its number. */
  readonly article: number;
  readonly score: number;
  /** How alike its best title or question and the query are, in 0–1. */
  readonly coverage: number;
  /** The number of that title or question among the article's own. */
  readonly head: number;
}

/** What an index says to the terms of a query. */
export interface RankedWords {
  /** Best first; ties by number. */
  readonly articles: readonly RankedArticle[];
  /** How telling each term is; 0 of one that no article has. */
  readonly rarities: ReadonlyMap<string, number>;
}

/** How much of a term's worth an article gets that has it so often, being so long (BM25). */
function saturation(count: number, length: number, average: number): number {
  const { k1, b } = scoring;
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
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

/** Where one term of a query stands. */
interface Standing extends QueryTerm {
  readonly heads: readonly number[];
  /** How often each article has it; a title or question counts several times. */
  readonly often: ReadonlyMap<number, number>;
  /** Articles that have it, listed or not. */
  readonly spread: number;
}

function standingOf(
  term: QueryTerm,
  postings: Postings | undefined,
  owners: readonly { readonly article: number }[],
): Standing {
  const { heads = [], articles = [], counts = [], unlisted = 0 } = postings ?? {};
  const often = new Map(articles.map((article, at) => [article, counts[at] ?? 1]));
  for (const head of heads) {
    const article = owners[head]?.article ?? 0;
    often.set(article, (often.get(article) ?? 0) + scoring.head);
  }
  return { ...term, heads, often, spread: Math.max(often.size, articles.length + unlisted) };
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

/**
 * The articles that have any of the terms: BM25 over any of them, and on top what the best title or
 * question shares with the query (the cosine of their terms by rarity, times what they share).
 */
export function rankWords(
  terms: readonly QueryTerm[],
  postings: ReadonlyMap<string, Postings>,
  site: Pick<SiteFile, 'lengths' | 'heads' | 'norms'>,
): RankedWords {
  const all = site.lengths.length;
  const owners = headOwners(site.heads);
  const words = site.lengths.reduce((sum, length) => sum + length, 0);
  const average = Math.max(1, words / Math.max(1, all));
  const standings = terms.map((term) => standingOf(term, postings.get(term.term), owners));
  const worth = raritiesOf(standings, all);
  const scores = new Map<number, number>();
  const shared = new Map<number, number>();
  let asked = 0;
  for (const { term, weight, heads, often } of standings) {
    const rarity = weight * (worth.get(term) ?? 0);
    asked += rarity;
    for (const [article, count] of often) {
      const part = rarity * saturation(count, site.lengths[article] ?? average, average);
      scores.set(article, (scores.get(article) ?? 0) + part);
    }
    for (const head of heads) shared.set(head, (shared.get(head) ?? 0) + rarity);
  }
  const best = new Map<number, { value: number; coverage: number; head: number }>();
  for (const [head, both] of shared) {
    const norm = (site.norms[head] ?? 0) / 10;
    const { article, place } = owners[head] ?? { article: 0, place: 0 };
    const coverage = Math.min(1, both / Math.sqrt(Math.max(norm * asked, Number.EPSILON)));
    if ((best.get(article)?.value ?? 0) < both * coverage)
      best.set(article, { value: both * coverage, coverage, head: place });
  }
  const articles = [...scores].map(([article, score]) => {
    const { value = 0, coverage = 0, head = 0 } = best.get(article) ?? {};
    return { article, score: score + scoring.coverage * value, coverage, head };
  });
  return {
    articles: articles.sort((a, b) => b.score - a.score || a.article - b.article),
    rarities: new Map(
      standings.map(({ term, spread }) => [term, spread === 0 ? 0 : (worth.get(term) ?? 0)]),
    ),
  };
}
