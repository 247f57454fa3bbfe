import type { search as ja } from './tool-search-ja.ts';

/** What is said of the results of `search-tests.yaml`, and of why search answers as it does. */
export const search: typeof ja = {
  countOf: (count, percent) => `${count} (${percent} %)`,
  percent: (percent) => `${percent} %`,
  measures: {
    rows: 'queries',
    hit1: 'hit@1',
    hit3: 'hit@3',
    wrong1: 'wrong@1',
    zero: 'zero',
    missed: 'rank missed',
  },
  legend: [
    'hit@1: an expected article comes first. hit@3: it is one of the first three.',
    'wrong@1: another article comes first and is shown as the answer. zero: nothing is found.',
    'rank missed: no expected article comes by the rank of the row (3 where it says none).',
  ],
  together: 'together',
  stated: 'stated',
  atLeast: (percent) => `≥ ${percent} %`,
  atMost: (percent) => `≤ ${percent} %`,
  passed: (rows, figures) => `Search tests (${rows} rows): ${figures}`,
  moreRows: (count) => `…and ${count} more rows (npm run search-test lists them)`,
  asBefore: (rows) =>
    `Search tests (${rows} rows): neither index nor tests changed since they passed`,
  missedHint: (count) =>
    `Search tests: ${count} rows do not find what they expect by their rank (npm run search-test lists them)`,
  belowGoal: (file) => `Search finds less than ${file} states.`,
  goal: (measure, is, stated) => `${measure} is ${is}, stated is ${stated}`,
  fix: (file) =>
    `Add the customers' words to asks or keywords of an article, or to glossary.yaml; "npm run search-test -- --why "QUERY" --locale LOCALE" tells why an article comes first. What is stated stands in atLeast and atMost of ${file}.`,
  expected: (ids, reached) => `expected: ${ids} … ${reached}`,
  atRank: (rank) => `at rank ${rank}`,
  notAmong: (count) => `not among the first ${count}`,
  firstFound: (article) => `first: ${article}, shown as the answer`,
  firstNear: (article) => `first: ${article}, shown as close`,
  nothing: 'nothing is found',
  article: (id, title) => `${id} "${title}"`,
  query: (query) => `"${query}"`,
  failing: (count) => `Rows to look at (${count})`,
  allFine: 'There are no rows to look at.',
  noRows: (file) =>
    `${file} has no rows. Write queries with their locale and the articles that they must find (expect); docs/content.md says how.`,
  contentWrong: 'Correct what is wrong in the content, then try again.',
  noArticles: (locale) => `There is no published article in the locale "${locale}".`,
  why: {
    mended: (query) => `Taken for a misspelling of "${query}", which was searched instead.`,
    coded: (code, article) => `${code} is a spoken code: its article ${article} comes first.`,
    found: 'Shown as the answer.',
    near: 'Shown as close: readers are told that it may not be the answer.',
    none: 'Nothing is found; readers see what most people look for.',
    confidence: (figure) => `Confidence: ${figure} (from 0 on, it is shown as the answer)`,
    noConfidence: 'Confidence: none (no article can be the answer)',
    terms: 'Searched by',
    termColumns: ['term', 'comes from', 'weight', 'articles', 'rarity'],
    origins: {
      word: 'as typed',
      reading: 'by its reading',
      repair: 'misspelt',
      beginning: 'begins so',
      part: 'characters of it',
      meaning: 'same meaning',
    },
    origin: (origin, word) => `${origin} (${word})`,
    unusedTerms: (count) => `${count} further terms are in no article.`,
    termNote:
      'weight: 1 is a word just as it was typed. rarity: the fewer articles have a term, the more it counts.',
    articles: 'First articles',
    articleColumns: ['', 'score', 'like a title', 'article', 'terms that it has'],
    articleNote:
      'like a title: how alike the query and the nearest of title and questions (asks) are; 1 is the same.',
    separator: ', ',
  },
};
