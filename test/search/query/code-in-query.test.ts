import { expect, test } from 'vitest';
import { codeInQuery } from '../../../src/search/query/code-in-query.ts';

test.each(['417', '４１７', '番号417', '番号 ４１７', ' No. 417 ', 'code 417', '#417', '417番'])(
  '%s names the article with the code 417',
  (query) => {
    expect(codeInQuery(query)).toBe('417');
  },
);

test.each(['', '41', '5000円', 'エラー 5012', '417 418', '123456789', '番号'])(
  '%s is no spoken code',
  (query) => {
    expect(codeInQuery(query)).toBeUndefined();
  },
);
