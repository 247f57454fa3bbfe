// @ts-check
/**
 * Pagefind's browser API over two things at once: the bundle that it lies in, whose own script is
 * `pagefind-base.js`, and the articles in `delta.json` that changed since that bundle was made. What changed or went is left out of the
 * bundle's results. Scores follow Pagefind's own (BM25; Robertson & Zaragoza, The Probabilistic
 * Relevance Framework, 2009), so that both kinds of results can be compared.
 *
 * This file is copied into bundles as it is, so it is JavaScript and imports nothing.
 */

/**
 * @typedef {import('./delta-file.ts').DeltaLocale} DeltaLocale
 * @typedef {import('./delta-file.ts').DeltaArticle} DeltaArticle
 * @typedef {Record<string, string>} Filters
 * @typedef {{ id: string, score: number, data: () => Promise<unknown> }} Result
 * @typedef {{ results: Result[], unfilteredResultCount: number }} Found
 * @typedef {{
 *   init: () => Promise<void>,
 *   options: (options: unknown) => Promise<void>,
 *   destroy: () => Promise<void>,
 *   search: (term: string | null, options: { filters?: Filters }) => Promise<Found>,
 * }} Pagefind
 * @typedef {{
 *   language: string,
 *   delta: DeltaLocale,
 *   base: Pagefind | undefined,
 *   titleWeight: number,
 * }} Opened
 */

/** Pagefind's own settings. */
const saturation = 1.4;
const lengthShare = 0.75;
/** What a word gains by having the accents of the query, as all words here are taken to have. */
const accentBonus = 1.8;
const defaultTitleWeight = 5;

/** @type {Promise<Opened> | undefined} */
let opened;

/** @param {string} path */
const beside = (path) => {
  const url = new URL(path, import.meta.url);
  // After a failure the client imports this file under a new address; what it loads needs one, too.
  url.search = new URL(import.meta.url).search;
  return url.href;
};

/** @returns {Promise<Opened>} */
async function open() {
  const response = await fetch(beside('delta.json'), { cache: 'no-store' });
  const language = document.querySelector('html')?.getAttribute('lang')?.toLowerCase() ?? '';
  const { locales } = await response.json();
  /** @type {DeltaLocale} */
  const delta = locales[language] ?? { pages: 0, averageWords: 1, dropped: [], articles: [] };
  const titleWeight = defaultTitleWeight;
  if (delta.pages === 0) return { language, delta, base: undefined, titleWeight };
  const { createInstance } = await import(/* @vite-ignore */ beside('pagefind-base.js'));
  const base = createInstance({ noWorker: true, basePath: new URL('.', import.meta.url).href });
  await base.init();
  return { language, delta, base, titleWeight };
}

const instance = () => (opened ??= open());

export async function init() {
  await instance();
}

/** @param {{ ranking?: { metaWeights?: { title?: number } } }} given */
export async function options(given) {
  const state = await instance();
  state.titleWeight = given.ranking?.metaWeights?.title ?? state.titleWeight;
  await state.base?.options(given);
}

export async function destroy() {
  const state = await opened?.catch(() => undefined);
  opened = undefined;
  await state?.base?.destroy();
}

/**
 * A word as it is compared: letters and digits in lower case, without accents.
 *
 * @param {string} word
 */
const normal = (word) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '');

/**
 * What forms of an English word have in common (cancel, cancels, cancelled, cancelling).
 *
 * @param {string} word
 */
function root(word) {
  if (!/^[a-z]+$/.test(word)) return word;
  const endings = ['ations', 'ation', 'ing', 'ies', 'ed', 'es', 's', 'e', 'y'];
  const ending =
    endings.find((each) => word.endsWith(each) && word.length - each.length >= 3) ?? '';
  return word.slice(0, word.length - ending.length).replace(/([^aeiou])\1$/, '$1');
}

/**
 * The words of a term, as Pagefind's own script cuts it.
 *
 * @param {string} term
 * @param {string} language
 */
function wordsOf(term, language) {
  const isCut = /^(zh|ja|th)(-|$)/.test(language);
  const cut = isCut && new Intl.Segmenter(language, { granularity: 'word' });
  const pieces = cut ? Array.from(cut.segment(term), ({ segment }) => segment) : term.split(' ');
  return pieces.map(normal).filter((word) => word !== '');
}

const encoder = new TextEncoder();

/**
 * How close a longer word is to the term that it begins with, above 0, at most about 0.9.
 *
 * @param {string} word
 * @param {string} term
 */
function closeness(word, term) {
  const difference = Math.abs(encoder.encode(word).length - encoder.encode(term).length) + 1;
  return Math.exp(Math.exp((-0.5 * difference ** 2) / 4) - 1);
}

/**
 * How much an article is about a word, before its rarity; 0 where it has no such word.
 *
 * @param {DeltaArticle} article
 * @param {string} term
 * @param {Opened} state
 */
function weightOf(article, term, { delta, titleWeight }) {
  const length = 1 - lengthShare + (lengthShare * article.length) / delta.averageWords;
  const begin = root(term);
  let sum = 0;
  for (const [word, weight] of Object.entries(article.words)) {
    if (!root(word).startsWith(begin) && !word.startsWith(term)) continue;
    const weighed = weight * closeness(root(word), begin);
    sum += ((saturation + 1) * weighed) / (saturation * length + weighed);
  }
  const isTitled = article.title.split(/\s+/u).some((word) => normal(word).startsWith(begin));
  return sum * accentBonus + (isTitled ? titleWeight : 0);
}

/**
 * How much an article is about a term, all of whose words it must have; else 0.
 *
 * @param {DeltaArticle} article
 * @param {string} term
 * @param {Opened} state
 */
function matchOf(article, term, state) {
  const weights = wordsOf(term, state.language).map((word) => weightOf(article, word, state));
  return weights.includes(0) ? 0 : weights.reduce((sum, each) => sum + each, 0);
}

/**
 * @param {number} pages
 * @param {number} having
 */
const rarity = (pages, having) => Math.log((pages - having + 0.5) / (having + 0.5) + 1);

/**
 * @param {DeltaArticle} article
 * @param {Filters} filters
 */
const passes = ({ filters: own }, filters) =>
  Object.entries(filters).every(([name, value]) => own[name]?.includes(value));

/**
 * @param {DeltaArticle} article
 * @param {number} score
 * @returns {Result}
 */
const resultOf = ({ url, title, content, filters }, score) => ({
  id: `delta ${url}`,
  score,
  data: () => Promise.resolve({ url, raw_url: url, content, meta: { title }, filters }),
});

/**
 * @param {string | null} term
 * @param {{ filters?: Filters }} [given]
 * @returns {Promise<Found>}
 */
export async function search(term, given = {}) {
  const state = await instance();
  const { delta, base } = state;
  const none = { results: [], unfilteredResultCount: 0 };
  const found = (await base?.search(term, given)) ?? none;
  const dropped = new Set(delta.dropped);
  const kept = found.results.filter(({ id }) => !dropped.has(id));
  const own = delta.articles
    .map((article) => ({ article, weight: term === null ? 0 : matchOf(article, term, state) }))
    .filter(({ weight }) => term === null || weight > 0);
  const had = found.unfilteredResultCount;
  const having = had - (found.results.length - kept.length) + own.length;
  const pages = Math.max(having, delta.pages - dropped.size + delta.articles.length);
  const now = rarity(pages, having);
  const before = rarity(Math.max(had, delta.pages), had);
  const results = [
    ...kept.map((result) => Object.assign(result, { score: (result.score * now) / before })),
    ...own
      .filter(({ article }) => passes(article, given.filters ?? {}))
      .map(({ article, weight }) => resultOf(article, weight * now)),
  ].sort((a, b) => b.score - a.score);
  return { results, unfilteredResultCount: having };
}
