import { expect, test } from 'vitest';
import { packJson, wordIndex, type WordIndex } from '../../../src/search/index/word-index.ts';
import { openWords, StaleIndexError } from '../../../src/search/query/word-reader.ts';
import { lexiconLines, shardOf, wordFiles } from '../../../src/search/word-files.ts';
import { siteWord } from '../../text/support/site-word.ts';
import { headOf, indexedArticle, indexFiles, memoryReader } from '../support/words-in-memory.ts';

const lexicon = { keyCount: () => 0 };
const article = (id: string) => indexedArticle(id, { heads: [headOf(['plan'])] });
const small = wordIndex([article('a')], lexicon);
const open = (index: WordIndex) => openWords(memoryReader(indexFiles('en', index)), 'en');

/** A site so large that its terms are in several files, and its numbers in several bytes. */
const large = wordIndex(
  Array.from({ length: 1500 }, (_, at) =>
    indexedArticle(`${at}`, {
      heads: [headOf([`w${at % 40}`, 'every'])],
      words: [
        [`x${at}`, 1],
        ['every', 1 + (at % 8)],
      ],
    }),
  ),
  lexicon,
);

test('large numbers are read as they were written', async () => {
  const { postings } = await open(large);
  const found = await postings(['every', 'x1499']);
  expect(found.get('every')?.articles).toEqual(Array.from({ length: 1500 }, (_, at) => at));
  expect(found.get('every')?.counts.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2]);
  expect(found.get('x1499')).toEqual({
    heads: [],
    articles: [1499],
    counts: [1],
    unlisted: 0,
  });
});

test('of a large site, where very many articles have a word, it is only known how many do', async () => {
  const site = (articles: number) =>
    wordIndex(
      Array.from({ length: articles }, (_, at) =>
        indexedArticle(`${at}`, {
          heads: at === 7 ? [headOf(['often'])] : [],
          words: [[at % 4 === 0 ? 'often' : `x${at % 8}`, 1]],
        }),
      ),
      lexicon,
    );
  const large = await (await open(site(2400))).postings(['often', 'x1']);
  expect(large.get('often')).toEqual({ heads: [0], articles: [], counts: [], unlisted: 600 });
  expect(large.get('x1')).toMatchObject({ unlisted: 0 });
  expect(large.get('x1')?.articles).toHaveLength(300);
  const usual = await (await open(site(1200))).postings(['often']);
  expect(usual.get('often')).toMatchObject({ heads: [0], unlisted: 0 });
  expect(usual.get('often')?.articles).toHaveLength(300);
});

test('only the files of the terms that are asked for are read, each once', async () => {
  const read: string[] = [];
  const files = memoryReader(indexFiles('en', large));
  const { postings, site } = await openWords((path) => {
    read.push(path);
    return files(path);
  }, 'en');
  expect(site.shards).toBeGreaterThan(2);
  const terms = ['every', 'w1', 'x3'];
  const needed = new Set(terms.map((term) => wordFiles.shard('en', shardOf(term, site.shards))));
  const opening = read.length;
  await postings(terms);
  await postings(terms.toReversed());
  expect(new Set(read.slice(opening))).toEqual(needed);
  expect(read).toHaveLength(opening + needed.size);
});

test('a file that was made for other articles is refused', async () => {
  const other = wordIndex([article('a'), article('b')], lexicon);
  const { postings } = await open({ ...other, shards: small.shards });
  await expect(postings(['plan'])).rejects.toThrow(StaleIndexError);
});

test('an index of another form is refused', async () => {
  const site = { ...small.site, version: small.site.version + 1 };
  await expect(open({ ...small, site })).rejects.toThrow(StaleIndexError);
  const files = indexFiles('en', small).set(wordFiles.lexicon('en'), packJson([]));
  await expect(openWords(memoryReader(files), 'en')).rejects.toThrow(StaleIndexError);
});

test('a file that could not be had is asked for again', async () => {
  const files = indexFiles('en', { ...small, shards: [] });
  const { postings } = await openWords(memoryReader(files), 'en');
  await expect(postings(['plan'])).rejects.toThrow('is not there');
  for (const [path, bytes] of indexFiles('en', small)) files.set(path, bytes);
  expect((await postings(['plan'])).get('plan')?.heads).toEqual([0]);
});

test('Japanese queries are cut also at kana words that only the thesaurus has, in all their forms', async () => {
  const words = lexiconLines([siteWord('解約')]);
  const thesaurus = [{ phrases: ['解約', 'やめる'], weight: 0.5 }];
  const files = indexFiles('ja', small, { words, thesaurus });
  const reader = await openWords(memoryReader(files), 'ja');
  expect(reader.lexicon.find('やめ')?.key).toBe('やめる');
  expect(reader.lexicon.keyCount('やめる')).toBe(0);
  expect(reader.lexicon.find('解約')?.count).toBe(1);
  expect(reader.thesaurus).toEqual(thesaurus);
});
