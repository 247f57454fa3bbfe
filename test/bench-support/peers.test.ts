import { expect, test } from 'vitest';
import { benchArticle } from '../bench/corpus/bench-article.ts';
import { articleText } from '../bench/corpus/write-content.ts';
import { allPeers } from '../bench/peers/all-peers.ts';
import { editWords, withParagraph, withTitle } from '../bench/run/edits.ts';

const articles = Array.from({ length: 60 }, (_, number) => benchArticle('test', number));

test.each(allPeers)('$id gets every article, in a file of its own', (peer) => {
  const paths = [...peer.files(articles)].map(([path]) => path);
  const sources = articles.map((article) => peer.source(article));
  expect(new Set([...paths, ...sources]).size).toBe(paths.length + sources.length);
  expect(new Set(articles.map((article) => peer.page(article))).size).toBe(articles.length);
});

test.each(allPeers)('$id gets the same words, with links that it knows', (peer) => {
  const texts = articles.map((article) => articleText(article, peer.dialect(article), peer.extra));
  const text = texts.join('\n');
  expect(text).not.toContain('article:');
  expect(text).not.toContain('undefined');
  const hasTags = /^<Callout /m.test(text);
  const hasHtml = /^<div class="kb-callout/m.test(text);
  expect([hasTags, hasHtml].filter(Boolean)).toHaveLength(1);
  for (const { description } of articles) expect(text).toContain(JSON.stringify(description));
});

test('peers have names of their own, and this project is one of them', () => {
  const ids = allPeers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('sakini');
});

test('what peers need is pinned to one version', () => {
  const versions = allPeers.flatMap(({ packages, overrides = {} }) => [
    ...Object.values(packages),
    ...Object.values(overrides),
  ]);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('an edit changes one paragraph or the title, and can be found by its words', () => {
  const text = '---\ntitle: "請求額"\npriority: 3\n---\n\n本文です。\n';
  const words = editWords('edit-body', 2);
  expect(words).toBe('editbodyx2');
  const longer = withParagraph(text, words);
  expect(longer.startsWith(text.trimEnd())).toBe(true);
  expect(longer.slice(text.length)).toContain(words);
  expect(withTitle(text, words)).toBe(text.replace('請求額', '請求額 editbodyx2'));
});
