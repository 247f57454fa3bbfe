import { rarityOf } from '../terms.ts';
import type { SiteFile } from '../word-files.ts';
import type { QueryPlan } from './query-plan.ts';
import { headOwners, type RankedWords } from './rank-words.ts';
import type { Postings } from './word-reader.ts';

/** What is known of the best article of a query. */
export interface Evidence {
  /** How alike its title or question and the query are, in 0–1. */
  readonly coverage: number;
  /** How much of what the query says it has, by rarity, in 0–1. */
  readonly share: number;
  /** How far it is ahead of the second, in 0–1. */
  readonly lead: number;
  /** How far it is ahead of the sixth, in 0–1. */
  readonly leadOfPage: number;
}

/** How well an article has a word if it has only another one of its meaning. */
const meaningShare = 0.7;

/** How rare a word counts that no article has, against the rarest one. */
const unknownRarity = 0.8;

/**
 * What is known of the best article of a query; undefined where there is none, or where it lacks a
 * number of a query of nothing but numbers (a code that no article has, a telephone number).
 */
export function evidenceOf(
  { terms, words: asked }: QueryPlan,
  {
    postings,
    words,
    site,
  }: {
    postings: ReadonlyMap<string, Postings>;
    words: RankedWords;
    site: Pick<SiteFile, 'heads' | 'lengths'>;
  },
): Evidence | undefined {
  const [top, second] = words.articles;
  if (top === undefined) return undefined;
  const owners = headOwners(site.heads);
  const has = (term: string) => {
    const own = postings.get(term);
    return (
      own !== undefined &&
      // Too many articles have it to say which: it tells nothing against this one.
      (own.unlisted > 0 ||
        own.articles.includes(top.article) ||
        own.heads.some((head) => owners[head]?.article === top.article))
    );
  };
  const rarest = rarityOf(0, site.lengths.length) * unknownRarity;
  const byWord = Map.groupBy(
    terms.filter(({ origin }) => origin !== 'part'),
    ({ word }) => word,
  );
  let all = 0;
  let got = 0;
  for (const own of byWord.values()) {
    const literal = own.filter(({ origin }) => origin !== 'meaning');
    const known = literal.map(({ term, weight }) => (words.rarities.get(term) ?? 0) * weight);
    const worth = Math.max(...known, 0) || rarest;
    all += worth;
    if (literal.some(({ term }) => has(term))) got += worth;
    else if (own.some(({ term }) => has(term))) got += worth * meaningShare;
  }
  const share = all > 0 ? got / all : 0;
  if (asked.length > 0 && asked.every(({ kind }) => kind === 'number') && share < 1)
    return undefined;
  const ahead = (score = 0) => (top.score - score) / top.score;
  return {
    coverage: top.coverage,
    share,
    lead: ahead(second?.score),
    leadOfPage: ahead(words.articles[5]?.score),
  };
}

/** Weights and threshold: a logistic regression on questions with and without an answer, rounded. */
const weights = { coverage: 4, share: 2, lead: 2, leadOfPage: 1.4 } as const;
const threshold = 3.1;

/** How sure it is that an article answers a query; 0 and more is sure. */
export function confidence({ coverage, share, lead, leadOfPage }: Evidence): number {
  return (
    weights.coverage * coverage +
    weights.share * share +
    weights.lead * lead +
    weights.leadOfPage * leadOfPage -
    threshold
  );
}
