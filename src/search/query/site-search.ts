import { hasHan } from '../../text/scripts.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { parseArticleText } from '../article-text.ts';
import { queryCutter } from '../query-cutter.ts';
import { isGramTerm } from '../terms.ts';
import type { SiteFile } from '../word-files.ts';
import type { Answer, FacetCounts, Hit, Question } from './answer.ts';
import { bestPassage, passagesOf, type Passages, type PassageTerm } from './best-passage.ts';
import { codeInQuery } from './code-in-query.ts';
import { confidence, evidenceOf } from './confidence.ts';
import { withDelta, wordsOfDelta } from './delta-words.ts';
import { normalizeQuery } from './normalize-query.ts';
import {
  meaningsOf,
  mendedQuery,
  planQuery,
  type QueryPlan,
  type QueryTerm,
} from './query-plan.ts';
import { headOwners, wordRanker, type RankedArticle, type RankedWords } from './rank-words.ts';
import { deltaFragment, readFragment, type Fragment } from './read-fragment.ts';
import { openWords, type Postings, type ReadFile, type WordReader } from './word-reader.ts';

/** What one term of a query did for an article. */
export interface Explained {
  readonly term: QueryTerm;
  /** It as the site writes it. */
  readonly text: string;
  /** Articles that have it. */
  readonly spread: number;
  readonly rarity: number;
}

/** Why a query is answered as it is. */
export interface Explanation {
  readonly mended: string | undefined;
  readonly terms: readonly Explained[];
  /** At 0 and above the answer counts as found. */
  readonly confidence: number;
  readonly articles: readonly {
    readonly url: string;
    readonly title: string;
    readonly score: number;
    readonly coverage: number;
    readonly terms: readonly string[];
  }[];
}

/** The search of one locale of a site. */
export interface SiteSearch {
  /**
   * @param signal ends the work before the texts are read, if nobody waits for them any more
   * @throws when a file of the index cannot be had, or the reason of the signal
   */
  readonly answer: (question: Question, signal?: AbortSignal) => Promise<Answer>;
  readonly explain: (query: string, limit: number) => Promise<Explanation>;
}

/** Forms of one word that are looked for in a text. */
const maxForms = 8;

/** A path on this site; anything else in an index is no place to send a reader to. */
const isPath = (url: string) => /^\/(?!\/)/.test(url);

/** The text of an article, ready to be shown by what matches. */
interface Text extends Fragment {
  readonly passages: Passages;
}

/** One query, ranked. */
interface Ranked {
  readonly plan: QueryPlan;
  readonly postings: ReadonlyMap<string, Postings>;
  readonly words: RankedWords;
  readonly mended: string | undefined;
}

/** What to look for in a text in order to show where it answers. */
function passageTerms(
  { terms }: QueryPlan,
  { rarities }: RankedWords,
  lexicon: Lexicon,
): PassageTerm[] {
  return terms.flatMap(({ term, weight, word, origin }) => {
    const rarity = (rarities.get(term) ?? 0) * weight;
    if (rarity === 0 && origin !== 'word') return [];
    if (isGramTerm(term))
      return [{ texts: [word], rarity, isMarked: word.length > 1 && hasHan(word) }];
    const forms = lexicon.textsOf(term).slice(0, maxForms);
    return [
      {
        texts: [...new Set([...(origin === 'word' ? [word] : []), ...forms])],
        rarity,
        isMarked: weight > 0.3,
      },
    ];
  });
}

function countFacets({ facets }: SiteFile, articles: readonly RankedArticle[]): FacetCounts {
  return Object.fromEntries(
    Object.entries(facets).map(([name, { values, of }]) => {
      const counts: Record<string, number> = {};
      for (const { article } of articles)
        for (const at of of[article] ?? []) {
          const value = values[at] ?? '';
          counts[value] = (counts[value] ?? 0) + 1;
        }
      return [name, counts];
    }),
  );
}

/** Whether an article has the chosen value of each facet that is chosen. */
function isChosen(
  { facets }: SiteFile,
  article: number,
  chosen: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(chosen).every(([name, value]) => {
    const { values = [], of = [] } = facets[name] ?? {};
    return (of[article] ?? []).includes(values.indexOf(value));
  });
}

/**
 * Opens the search of a locale.
 *
 * @param read reads a file of the bundle, unpacked
 * @throws when the index cannot be had, or is of another form than this code reads
 */
export async function openSearch(read: ReadFile, locale: string): Promise<SiteSearch> {
  const base = await openWords(read, locale);
  const { delta } = base.site;
  const reader: WordReader = delta ? withDelta(base, delta) : base;
  const { site, lexicon } = reader;
  const solving = new Set(site.solving);
  const rankWords = wordRanker(site);
  const meanings = meaningsOf(reader.thesaurus);
  const isNew = delta ? wordsOfDelta(delta) : () => false;
  const knowledge = {
    cut: queryCutter(locale, lexicon),
    lexicon,
    meanings: { ...meanings, has: (key: string) => meanings.has(key) || isNew(key) },
  };
  const texts = new Map<number, Promise<Text>>();
  const textOf = (article: number): Promise<Text> => {
    const known = texts.get(article);
    if (known) return known;
    const changed = delta?.articles[article - base.site.articles.length];
    const loading = changed
      ? Promise.resolve(deltaFragment(changed))
      : readFragment(read, site.articles[article] ?? '');
    const made = loading.then((fragment) => {
      return { ...fragment, passages: passagesOf(parseArticleText(fragment.content)) };
    });
    texts.set(article, made);
    made.catch(() => texts.delete(article));
    return made;
  };
  const rank = async (query: string, exact: boolean): Promise<Ranked> => {
    const mended = exact ? undefined : mendedQuery(query, knowledge);
    const plan = planQuery(mended ?? query, knowledge);
    const postings = await reader.postings(plan.terms.map(({ term }) => term));
    return {
      plan,
      postings,
      mended,
      words: rankWords(plan.terms, postings),
    };
  };
  const sureOf = ({ plan, postings, words }: Ranked): number => {
    const evidence = evidenceOf(plan, { postings, words, site });
    return evidence === undefined ? -Infinity : confidence(evidence);
  };
  const hitOf = async (
    article: number,
    terms: readonly PassageTerm[],
    code?: string,
  ): Promise<Hit> => {
    const { url, title, passages, filters } = await textOf(article);
    return {
      href: isPath(url) ? url : '/',
      title,
      category: filters['category']?.[0],
      passage: bestPassage(passages, terms),
      code,
      solves: solving.has(article),
    };
  };
  return {
    async answer({ query: given, limit, facets: chosen = {}, exact = false }, signal) {
      const query = normalizeQuery(given);
      const code = codeInQuery(query);
      const coded = code === undefined ? -1 : site.codes.indexOf(code);
      const ranked = await rank(query, exact);
      signal?.throwIfAborted();
      const relevant = ranked.words.articles.filter(({ article }) => article !== coded);
      const narrowed = relevant.filter(({ article }) => isChosen(site, article, chosen));
      const released = narrowed.length === 0 && relevant.length > 0;
      const shown = released ? relevant : narrowed;
      const terms = passageTerms(ranked.plan, ranked.words, lexicon);
      const first = coded < 0 ? [] : [hitOf(coded, [], code)];
      const others = shown
        .slice(0, limit - first.length)
        .map(({ article }) => hitOf(article, terms));
      const found = await Promise.all([...first, ...others]);
      const isSure = coded >= 0 || sureOf(ranked) >= 0;
      const isNone = found.length === 0;
      // So many articles have a word of it that nobody lists them: something is there.
      const isBroad = [...ranked.postings.values()].some(({ unlisted }) => unlisted > 0);
      return {
        kind: isNone && !isBroad ? 'none' : isSure && !isNone ? 'found' : 'near',
        hits: isNone ? await Promise.all(site.popular.map((article) => hitOf(article, []))) : found,
        total: shown.length + first.length,
        facets: countFacets(site, relevant),
        released,
        ...(ranked.mended !== undefined && !isNone && { mended: ranked.mended }),
      };
    },
    async explain(given, limit) {
      const ranked = await rank(normalizeQuery(given), false);
      const { plan, postings, words } = ranked;
      const owners = headOwners(site.heads);
      const has = (term: string, article: number) => {
        const own = postings.get(term);
        return (
          own !== undefined &&
          (own.articles.includes(article) ||
            own.heads.some((head) => owners[head]?.article === article))
        );
      };
      return {
        mended: ranked.mended,
        confidence: sureOf(ranked),
        terms: plan.terms.map((term) => ({
          term,
          text: lexicon.textsOf(term.term)[0] ?? term.term,
          spread: site.articles.filter((_, article) => has(term.term, article)).length,
          rarity: words.rarities.get(term.term) ?? 0,
        })),
        articles: await Promise.all(
          words.articles.slice(0, limit).map(async ({ article, score, coverage }) => {
            const { url, title } = await textOf(article);
            const own = plan.terms.map(({ term }) => term).filter((term) => has(term, article));
            return { url, title, score, coverage, terms: own };
          }),
        ),
      };
    },
  };
}
