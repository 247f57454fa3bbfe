import { parseArticleText } from '../article-text.ts';
import { answersTerms, bestPassage, type Passage } from './best-passage.ts';
import { codeInQuery } from './code-in-query.ts';
import { queryTerms } from './query-terms.ts';
import { rankMatches, type Ranked, type WeighedTerm } from './rank-matches.ts';
import type { Fragment, Match, SearchIndex } from './search-index.ts';

/** One article in an answer, ready to be shown. */
export interface Hit {
  /** Path of the article, from the root of the site. */
  readonly href: string;
  readonly title: string;
  readonly category: string | undefined;
  readonly passage: Passage | undefined;
  /** The spoken code, where the query was that code. */
  readonly code: string | undefined;
  /** Whether a word of the query that carries meaning stands in the article. */
  readonly answers: boolean;
}

/**
 * What search says to a query. `found`: articles, best first. `near`: none has a telling word of the
 * query, these come closest. `none`: nothing matched at all; the hits are what most people look for.
 */
export interface Answer {
  readonly kind: 'found' | 'near' | 'none';
  readonly hits: readonly Hit[];
}

/** A path on this site; anything else in an index is no place to send a reader to. */
const isPath = (url: string) => /^\/(?!\/)/.test(url);

function hitOf(fragment: Fragment, terms: readonly WeighedTerm[], code?: string): Hit {
  const article = parseArticleText(fragment.content);
  return {
    href: isPath(fragment.url) ? fragment.url : '/',
    title: fragment.title,
    category: fragment.filters['category']?.[0],
    passage: bestPassage(article, terms),
    code,
    answers: code !== undefined || answersTerms(article, terms),
  };
}

/** The articles behind matches, read and made ready to be shown, in the same order. */
export async function readHits(
  matches: readonly Match[],
  terms: readonly WeighedTerm[],
): Promise<Hit[]> {
  return Promise.all(matches.map(async (match) => hitOf(await match.load(), terms)));
}

/** The article that a query names by its spoken code, if the query is a code and an article has it. */
export async function codeHit(index: SearchIndex, query: string): Promise<Hit | undefined> {
  const code = codeInQuery(query);
  if (code === undefined) return undefined;
  const [match] = await index.search(null, { code });
  return match && hitOf(await match.load(), [], code);
}

/** What most people look for, in order: the articles that the index has marked as popular. */
async function popularHits(index: SearchIndex): Promise<Hit[]> {
  const fragments = await Promise.all(
    (await index.search(null, { popular: 'yes' })).map(({ load }) => load()),
  );
  const placeOf = ({ filters }: Fragment) => Number(filters['place']?.[0]);
  return fragments.sort((a, b) => placeOf(a) - placeOf(b)).map((each) => hitOf(each, []));
}

/** The ranked articles of a query, not yet read. */
export async function rankedFor(
  index: SearchIndex,
  query: string,
  locale: string,
): Promise<Ranked> {
  return rankMatches(index, queryTerms(query, locale));
}

/** Puts the article of a spoken code first and says how good the hits are. */
export async function answerOf(
  index: SearchIndex,
  hits: readonly Hit[],
  coded: Hit | undefined,
): Promise<Answer> {
  const others = hits.filter(({ href }) => href !== coded?.href);
  const all = coded === undefined ? others : [coded, ...others];
  if (all.some(({ answers }) => answers)) return { kind: 'found', hits: all };
  if (all.length > 0) return { kind: 'near', hits: all };
  return { kind: 'none', hits: await popularHits(index) };
}

/** The answer to a query: its best `limit` articles. */
export async function answerQuery(
  index: SearchIndex,
  { query, locale, limit }: { query: string; locale: string; limit: number },
): Promise<Answer> {
  const [ranked, coded] = await Promise.all([
    rankedFor(index, query, locale),
    codeHit(index, query),
  ]);
  const hits = await readHits(ranked.matches.slice(0, limit), ranked.terms);
  const answer = await answerOf(index, hits, coded);
  return { ...answer, hits: answer.hits.slice(0, limit) };
}
