import { hasHan } from '../../text/scripts.ts';
import { isGramTerm } from '../terms.ts';
import type { Answer } from '../query/answer.ts';
import type { TermOrigin } from '../query/query-plan.ts';
import type { SiteSearch } from '../query/site-search.ts';
import type { ShownArticle, TestedSite } from './search-results.ts';

/** One term that a query is searched by. */
export interface WhyTerm {
  readonly text: string;
  /** What of the query it is for. */
  readonly word: string;
  readonly origin: TermOrigin;
  /** In 0–1. */
  readonly weight: number;
  /** Articles that have it. */
  readonly articles: number;
  /** How much it tells that an article has it; 0 of a term that none has. */
  readonly rarity: number;
}

/** One of the first articles of a ranking. */
export interface WhyArticle extends ShownArticle {
  readonly score: number;
  /** How alike its best title or question and the query are, in 0–1. */
  readonly coverage: number;
  /** Which terms of the query it has. */
  readonly terms: readonly string[];
}

/** Why a query is answered as it is. */
export interface Why {
  readonly kind: Answer['kind'];
  /** The query that is answered in place of a misspelt one. */
  readonly mended: string | undefined;
  /** The article that a spoken code of the query leads to. */
  readonly coded: (ShownArticle & { readonly code: string }) | undefined;
  /** From 0 on, an answer is shown as found; -Infinity where no article can be the answer. */
  readonly confidence: number;
  readonly terms: readonly WhyTerm[];
  readonly articles: readonly WhyArticle[];
}

/** Articles of a ranking that are explained. */
const explained = 5;

/** Whether a word that was typed without kanji stands for one with kanji. */
const isReading = (word: string, text: string) => !hasHan(word) && hasHan(text);

/** Why a query is answered as it is. */
export async function whyOf(
  query: string,
  search: SiteSearch,
  idOf: TestedSite['idOf'],
): Promise<Why> {
  const [answer, explanation] = await Promise.all([
    search.answer({ query, limit: 1 }),
    search.explain(query, explained),
  ]);
  const texts = new Map(
    explanation.terms.map(({ term: { term }, text }) => [
      term,
      isGramTerm(term) ? term.slice(1) : text,
    ]),
  );
  const written = (term: string) => texts.get(term) ?? term;
  const [{ code, title, href } = { title: '', href: '', code: undefined }] = answer.hits;
  return {
    kind: answer.kind,
    mended: explanation.mended,
    coded: code === undefined ? undefined : { code, title, id: idOf(href) },
    confidence: explanation.confidence,
    terms: explanation.terms.map(({ term: { term, word, origin, weight }, spread, rarity }) => {
      const text = written(term);
      const from = origin === 'word' && isReading(word, text) ? 'reading' : origin;
      return { text, word, origin: from, weight, articles: spread, rarity };
    }),
    articles: explanation.articles.map(({ url, title: shown, score, coverage, terms }) => ({
      id: idOf(url),
      title: shown,
      score,
      coverage,
      terms: [...new Set(terms.map(written))],
    })),
  };
}
