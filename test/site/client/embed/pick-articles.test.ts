import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsIn, pickArticles } from '../../../../src/site/client/embed/pick-articles.ts';
import type { EmbedArticle } from '../../../../src/site/embed/embed-articles.ts';

/** Best first. */
const articles: readonly EmbedArticle[] = [
  ['card/lost', 'カードをなくした', ['lost']],
  ['billing/refund', '返金はいつですか', ['refund']],
  ['card/new-phone', '新しいスマホ', ['card', 'refund']],
  ['billing/invoice', '領収書', []],
];
const ids = (context: string) => {
  const picked = pickArticles(context, articles);
  return picked.kind === 'articles' ? picked.articles.map(([id]) => id) : picked.query;
};

describe('ids stand for their articles in the order of the ranking', () => {
  test.each([
    ['refund', ['billing/refund', 'card/new-phone']],
    ['billing', ['billing/refund', 'billing/invoice']],
    ['billing/invoice, card/lost', ['card/lost', 'billing/invoice']],
    ['billing lost', ['card/lost', 'billing/refund', 'billing/invoice']],
  ])('%s', (context, expected) => {
    expect(ids(context)).toEqual(expected);
  });
});

describe('all else is a query', () => {
  test.each(['返金', 'refund please', 'Refund', 'refund 返金', 'card/unknown', 'how?'])(
    '%s',
    (context) => {
      expect(ids(context)).toBe(context);
    },
  );
});

test('nothing is no id, and no context makes it throw or suggest more than six', () => {
  expect(idsIn('')).toEqual([]);
  const many = Array.from({ length: 20 }, (_, at): EmbedArticle => [`card/${at}`, '', []]);
  expect(pickArticles('card', many)).toMatchObject({ articles: { length: 6 } });
  fc.assert(fc.property(fc.string(), (context) => void pickArticles(context, articles)));
});
