import type { SearchTest } from '../../model/search-test.ts';
import type { Answer } from '../query/answer.ts';
import type { SiteSearch } from '../query/site-search.ts';

/** An article as search shows it. */
export interface ShownArticle {
  /** Its id; its URL where no article has it. */
  readonly id: string;
  readonly title: string;
}

/** What search answers to one row of `search-tests.yaml`. */
export interface SearchResult {
  readonly test: SearchTest;
  /** The number of the row, from 0. */
  readonly row: number;
  readonly kind: Answer['kind'];
  /** What comes first; undefined where nothing matches. */
  readonly first: ShownArticle | undefined;
  /** The rank of the best expected article, from 1; undefined where none is among the first ones. */
  readonly rank: number | undefined;
}

/** First articles of an answer among which an expected one should be. */
const usual = 3;

/** First articles of an answer among which an expected one is looked for. */
export const lookedAt = 10;

/** By what rows are answered. */
export interface TestedSite {
  /** The search of a locale; undefined where the site has no article in it. */
  readonly searchOf: (locale: string) => Promise<SiteSearch | undefined>;
  /** The id of the article at a path of the site. */
  readonly idOf: (href: string) => string;
}

/** What search answers to each row, in their order. */
export async function searchResults(
  tests: readonly SearchTest[],
  site: TestedSite,
): Promise<SearchResult[]> {
  const results: SearchResult[] = [];
  // One after another: all of them at once would hold the texts of every answer in memory.
  for (const [row, test] of tests.entries()) results.push(await resultOf(test, row, site));
  return results;
}

async function resultOf(test: SearchTest, row: number, site: TestedSite): Promise<SearchResult> {
  let result = await answered(test, row, { ...site, limit: 1 });
  // Showing an article costs most of an answer, so more of them are shown only where it takes more.
  for (const limit of [usual, Math.max(lookedAt, test.rank)]) {
    if (result.rank !== undefined || result.kind === 'none') return result;
    result = await answered(test, row, { ...site, limit });
  }
  return result;
}

async function answered(
  test: SearchTest,
  row: number,
  { searchOf, idOf, limit }: TestedSite & { readonly limit: number },
): Promise<SearchResult> {
  const { query, locale, expect } = test;
  const search = await searchOf(locale);
  const answer = await search?.answer({ query, limit });
  // With nothing found, the hits are what most people look for.
  const hits = answer === undefined || answer.kind === 'none' ? [] : answer.hits;
  const shown = hits.map(({ href, title }) => ({ id: idOf(href), title }));
  const at = shown.findIndex(({ id }) => expect.includes(id));
  return {
    test,
    row,
    kind: answer?.kind ?? 'none',
    first: shown[0],
    rank: at < 0 ? undefined : at + 1,
  };
}
