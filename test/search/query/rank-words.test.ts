import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QueryTerm } from '../../../src/search/query/query-plan.ts';
import { headOwners, wordRanker, type RankedSite } from '../../../src/search/query/rank-words.ts';
import { coarse } from '../../../src/search/coarse-numbers.ts';
import type { Postings } from '../../../src/search/query/word-reader.ts';
import { rarityOf, scoring } from '../../../src/search/terms.ts';

const rankWords = (
  terms: readonly QueryTerm[],
  postings: ReadonlyMap<string, Postings>,
  site: PlainSite,
) => wordRanker(written(site))(terms, postings);

/** A site with its numbers as they are. */
interface PlainSite {
  readonly lengths: readonly number[];
  readonly heads: readonly number[];
  readonly norms: readonly number[];
  readonly priors?: readonly number[];
}
const written = ({ lengths, heads, norms, priors = [] }: PlainSite): RankedSite => {
  return { lengths: coarse(lengths), heads, norms: coarse(norms), priors };
};

const term = (name: string, fields: Partial<QueryTerm> = {}): QueryTerm => ({
  term: name,
  weight: 1,
  origin: 'word',
  word: name,
  ...fields,
});

/** Postings from how often each article has a term, in the order of the articles. */
const texts = (...counts: readonly number[]): Postings => {
  const articles = counts.flatMap((count, article) => (count > 0 ? [article] : []));
  return { heads: [], articles, counts: counts.filter((count) => count > 0), unlisted: 0 };
};
const plain = (articles: number, length = 10) => ({
  lengths: Array.from({ length: articles }, () => length),
  heads: Array.from({ length: articles }, () => 0),
  norms: [],
});
const order = (ranked: ReturnType<typeof rankWords>) => ranked.articles.map((each) => each.article);

test('the score of a word in a text is that of BM25', () => {
  const [first] = rankWords([term('plan')], new Map([['plan', texts(2, 0)]]), plain(2)).articles;
  // Of usual length: rarity × 2 × (k1 + 1) ÷ (2 + k1).
  const rarity = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5));
  expect(first?.score).toBeCloseTo((rarity * 2 * (scoring.k1 + 1)) / (2 + scoring.k1), 12);
  expect(first).toMatchObject({ article: 0, coverage: 0 });
});

test('a rare word is worth more than a common one', () => {
  const postings = new Map([
    ['common', texts(1, 1, 1, 0)],
    ['rare', texts(0, 0, 0, 1)],
  ]);
  const ranked = rankWords([term('common'), term('rare')], postings, plain(4));
  expect(order(ranked)).toEqual([3, 0, 1, 2]);
  expect(ranked.rarities.get('rare')).toBe(rarityOf(1, 4));
  expect(ranked.rarities.get('common')).toBe(rarityOf(3, 4));
});

test('another word for a word tells no more than the word itself, unless no article has that', () => {
  const terms = [
    term('plan'),
    term('tariff', { origin: 'meaning', word: 'plan' }),
    term('rate', { origin: 'meaning', word: 'charge' }),
  ];
  const postings = new Map([
    ['plan', texts(1, 1, 1, 0)],
    ['tariff', texts(0, 0, 0, 1)],
    ['rate', texts(0, 1, 0, 0)],
  ]);
  const { rarities } = rankWords(terms, postings, plain(4));
  expect(rarities.get('tariff')).toBe(rarityOf(3, 4));
  expect(rarities.get('rate')).toBe(rarityOf(1, 4));
});

test('a word that no article has tells nothing', () => {
  const ranked = rankWords([term('nowhere')], new Map(), plain(3));
  expect(ranked).toEqual({ articles: [], rarities: new Map([['nowhere', 0]]) });
  expect(rankWords([], new Map(), plain(3)).articles).toEqual([]);
  expect(rankWords([term('plan')], new Map(), plain(0)).articles).toEqual([]);
});

test('a word that too many articles have to say which is worth little where it stands in a title', () => {
  const heads = { ...texts(), heads: [0] };
  const site = { ...plain(4), heads: [1, 0, 0, 0], norms: [10] };
  const scoreOf = (unlisted: number) =>
    rankWords([term('plan')], new Map([['plan', { ...heads, unlisted }]]), site);
  expect(scoreOf(3).rarities.get('plan')).toBe(rarityOf(3, 4));
  expect(order(scoreOf(3))).toEqual([0]);
  expect(scoreOf(3).articles[0]?.score).toBeLessThan(scoreOf(0).articles[0]?.score ?? 0);
});

test('a short text is worth more than a long one with the same word', () => {
  const site = { ...plain(2), lengths: [40, 4] };
  expect(order(rankWords([term('plan')], new Map([['plan', texts(1, 1)]]), site))).toEqual([1, 0]);
});

test('an article that scores far less than the best one is not worth showing', () => {
  const postings = new Map([
    ['common', texts(1, 1, 1, 1, 1, 1, 1, 1)],
    ['rare', texts(0, 0, 0, 0, 0, 0, 0, 1)],
  ]);
  const { articles } = rankWords([term('common'), term('rare')], postings, plain(8));
  expect(articles.map(({ article }) => article)).toEqual([7]);
});

test('of articles that are as good as each other the one that is needed more comes first', () => {
  const postings = new Map([['plan', texts(1, 1, 1)]]);
  const site = { ...plain(3), priors: [0, 9, 3] };
  const { articles } = rankWords([term('plan')], postings, site);
  expect(articles.map(({ article }) => article)).toEqual([1, 2, 0]);
  expect((articles[0]?.score ?? 0) / (articles[2]?.score ?? 1)).toBeCloseTo(1.1, 9);
});

test('a query leaves nothing behind for the next one', () => {
  const rank = wordRanker(written(asked));
  const one = new Map([['plan', { ...texts(0, 2), heads: [0, 2] }]]);
  const before = rank([term('plan')], one);
  rank([term('rate')], new Map([['rate', { ...texts(1, 1, 1), heads: [1] }]]));
  expect(rank([term('plan')], one)).toEqual(before);
});

test('equal articles stand in the order of their numbers', () => {
  const postings = new Map([['plan', texts(1, 1, 1)]]);
  expect(order(rankWords([term('plan')], postings, plain(3)))).toEqual([0, 1, 2]);
});

/** Two articles of usual length: one asks just that, the other has more in its title. */
const asked = {
  lengths: [10, 10, 10, 10],
  heads: [1, 2, 0, 0],
  norms: [1, 1, 2].map((words) => words * rarityOf(2, 4)),
};

test('a title that says what the query says covers it whole', () => {
  const postings = new Map([['plan', { ...texts(), heads: [1] }]]);
  const site = { ...asked, norms: asked.norms.map(() => rarityOf(1, 4)) };
  const [first] = rankWords([term('plan')], postings, site).articles;
  expect(first?.coverage).toBeCloseTo(1, 1);
  expect(first?.article).toBe(1);
});

test('a title that says more than the query covers it less, and the best title counts', () => {
  const postings = new Map([['plan', { ...texts(), heads: [0, 2] }]]);
  const { articles } = rankWords([term('plan')], postings, asked);
  expect(articles.map(({ article }) => article)).toEqual([0, 1]);
  const [one, two] = articles.map(({ coverage }) => coverage);
  expect(one).toBeGreaterThan(two ?? 1);
  expect(two).toBeCloseTo(1 / Math.sqrt(2), 1);
});

test('each title is of its article', () => {
  expect(headOwners([2, 0, 1])).toEqual([
    { article: 0, place: 0 },
    { article: 0, place: 1 },
    { article: 2, place: 0 },
  ]);
});

const names = ['a', 'b', 'c'];
const someSite = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
    heads: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    norms: fc.array(fc.nat(60), { minLength: 12, maxLength: 12 }),
    counts: fc.array(fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }), {
      minLength: names.length,
      maxLength: names.length,
    }),
    inHeads: fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 4 }), {
      minLength: names.length,
      maxLength: names.length,
    }),
    weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: names.length,
      maxLength: names.length,
    }),
  })
  .map(({ lengths, heads, norms, counts, inHeads, weights }) => {
    const own = heads.slice(0, lengths.length);
    const titles = own.reduce((sum, count) => sum + count, 0);
    const postings = new Map(
      names.map((name, at): [string, Postings] => [
        name,
        {
          ...texts(...(counts[at] ?? []).slice(0, lengths.length)),
          heads: (inHeads[at] ?? []).filter((head) => head < titles).sort((a, b) => a - b),
        },
      ]),
    );
    const terms = names.map((name, at) => term(name, { weight: weights[at] ?? 1 }));
    return { terms, postings, site: { lengths, heads: own, norms } };
  });

test('scores are above 0, in order, ties by number, and coverage is a share', () => {
  fc.assert(
    fc.property(someSite, ({ terms, postings, site }) => {
      const { articles } = rankWords(terms, postings, site);
      for (const [at, { article, score, coverage }] of articles.entries()) {
        const next = articles[at + 1];
        expect(score).toBeGreaterThan(0);
        expect(coverage >= 0 && coverage <= 1).toBe(true);
        if (next) expect(score > next.score || article < next.article).toBe(true);
      }
    }),
  );
});

test('the order of the words does not matter', () => {
  fc.assert(
    fc.property(someSite, ({ terms, postings, site }) => {
      const one = new Map(
        rankWords(terms, postings, site).articles.map(({ article, score }) => [article, score]),
      );
      const other = rankWords(terms.toReversed(), postings, site).articles;
      expect(other).toHaveLength(one.size);
      for (const { article, score } of other) expect(score).toBeCloseTo(one.get(article) ?? 0, 9);
    }),
  );
});

test('a word that stands once more never makes its article worth less', () => {
  fc.assert(
    fc.property(someSite, fc.nat(5), ({ terms, postings, site }, at) => {
      const known = postings.get('a') ?? texts();
      const { articles, counts } = known;
      fc.pre(at < articles.length);
      const article = articles[at];
      const more = new Map(postings).set('a', {
        ...known,
        counts: counts.map((count, index) => (index === at ? count + 1 : count)),
      });
      const scoreOf = (own: ReadonlyMap<string, Postings>) =>
        rankWords(terms, own, site).articles.find((each) => each.article === article)?.score ?? 0;
      const before = scoreOf(postings);
      if (before > 0) expect(scoreOf(more)).toBeGreaterThan(before);
      else expect(scoreOf(more)).toBeGreaterThanOrEqual(0);
    }),
  );
});
