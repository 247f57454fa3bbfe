import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTried, triedLines, withTried, type Tried } from '../../../src/site/client/tried.ts';

const query = (text: string): Tried => ({ kind: 'query', text });
const article = (text: string): Tried => ({ kind: 'article', text });

test('a query that was typed on takes the place of its beginning', () => {
  expect(withTried([query('領収'), article('返金')], query('領収書'))).toEqual([
    article('返金'),
    query('領収書'),
  ]);
});
test('an article opened again moves to the end', () => {
  expect(withTried([article('返金'), article('解約')], article('返金'))).toEqual([
    article('解約'),
    article('返金'),
  ]);
});
test('an article does not take the place of one whose title is longer', () => {
  expect(withTried([article('返金')], article('返金の時期'))).toHaveLength(2);
});
test('only the last twenty things are kept', () => {
  const many = Array.from({ length: 30 }, (_, index) => article(`${index}`));
  const list = many.reduce<Tried[]>(withTried, []);
  expect(list).toHaveLength(20);
  expect(list.at(-1)).toEqual(article('29'));
});
test('what was tried survives the memory of the tab, whitespace apart', () => {
  const text = fc.string({ minLength: 1 }).map((each) => each.replace(/\s+/g, ' '));
  const tried = fc.record({ kind: fc.constantFrom('query' as const, 'article' as const), text });
  fc.assert(
    fc.property(fc.array(tried), (list) => {
      expect(parseTried(triedLines(list))).toEqual(list);
    }),
  );
});
