import { queryCutter } from '../../../../src/search/query-cutter.ts';
import { normalizeQuery } from '../../../../src/search/query/normalize-query.ts';
import { meaningsOf, mendedQuery, planQuery } from '../../../../src/search/query/query-plan.ts';
import { wordRanker } from '../../../../src/search/query/rank-words.ts';
import type { WordReader } from '../../../../src/search/query/word-reader.ts';
import type { Step } from './all-steps.ts';

/** Articles that are shown. */
const limit = 10;

/**
 * What `openSearch` shows for queries, a step left out: numbers of articles, best first. It calls the
 * functions of which search is made in the same order, since search itself has no switches; a test
 * compares the two.
 */
export function stepSearch(
  given: WordReader,
  locale: string,
  { read = (reader) => reader, cut = (own) => own, asks = () => true, mends = true }: Step,
): (query: string) => Promise<number[]> {
  const reader = read(given);
  const { lexicon, site, thesaurus } = reader;
  const knowledge = {
    cut: cut(queryCutter(locale, lexicon)),
    lexicon,
    meanings: meaningsOf(thesaurus),
  };
  const rank = wordRanker(site);
  return async (typed) => {
    const query = normalizeQuery(typed);
    const mended = mends ? mendedQuery(query, knowledge) : undefined;
    const terms = planQuery(mended ?? query, knowledge).terms.filter(asks);
    const postings = await reader.postings(terms.map(({ term }) => term));
    const { articles } = rank(terms, postings);
    return articles.slice(0, limit).map(({ article }) => article);
  };
}
