import { expect, test } from 'vitest';
import { benchArticle } from '../bench/corpus/bench-article.ts';
import { printBlocks } from '../bench/corpus/blocks.ts';
import { htmlDialect, siteHref } from '../bench/corpus/dialects.ts';
import { nameOf } from '../bench/corpus/names.ts';
import { templates } from '../bench/corpus/speech.ts';
import { contentFiles, sakiniText } from '../bench/corpus/write-content.ts';
import { contentRoot } from '../support/content-root.ts';
import { runScript } from '../support/run-script.ts';

const corpus = (count: number, seed = 'test') =>
  Array.from({ length: count }, (_, number) => benchArticle(seed, number));

test('the same seed writes the same articles, and another seed others', () => {
  const texts = (seed: string) => corpus(20, seed).map(sakiniText);
  expect(texts('test')).toEqual(texts('test'));
  expect(texts('test').filter((text, index) => text === texts('other')[index])).toEqual([]);
});

test('articles are Japanese and English in turn, two of each id, and all ids differ', () => {
  const articles = corpus(400);
  expect(articles.slice(0, 4).map(({ locale }) => locale)).toEqual(['ja', 'en', 'ja', 'en']);
  expect(articles[0]?.id).toBe(articles[1]?.id);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(200);
});

test('the content root has no finding', async () => {
  const root = contentRoot(Object.fromEntries(contentFiles(corpus(40))));
  const { code, stdout } = await runScript('lint', ['--content', root]);
  expect(stdout).toContain('No findings');
  expect(code).toBe(0);
});

test('articles have about 4 kB, from 1.5 to 10', () => {
  const sizes = corpus(400).map((article) => Buffer.byteLength(sakiniText(article)));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  expect(mean).toBeGreaterThan(3800);
  expect(mean).toBeLessThan(4800);
  expect(Math.min(...sizes)).toBeGreaterThan(1200);
  expect(Math.max(...sizes)).toBeLessThan(11_000);
});

test('a corpus holds every kind of block and every component', () => {
  const text = corpus(40).map(sakiniText).join('\n');
  for (const mark of [
    '\n## ',
    '\n### ',
    '\n| --- |',
    '\n   - ',
    '\n  - ',
    '\n1. ',
    '\n```',
    '**「',
  ])
    expect(text).toContain(mark);
  for (const name of ['Callout', 'Steps', 'Tabs', 'Tab', 'Details', 'Outcome'])
    expect(text).toMatch(new RegExp(`^<${name}\\b`, 'm'));
});

test('vocabulary grows with the corpus', () => {
  const words = (texts: readonly string[]) => new Set(texts.join(' ').split(/[^A-Za-z0-9]+/)).size;
  const texts = corpus(400).map(sakiniText);
  expect(words(texts)).toBeGreaterThan(2 * words(texts.slice(0, 40)));
});

test('no template is left with a slot, in no language', () => {
  const bodies = corpus(60).map(({ body, locale, ...rest }) =>
    JSON.stringify([
      rest,
      printBlocks(
        body.filter(({ kind }) => kind !== 'code'),
        htmlDialect(siteHref(locale)),
      ),
    ]),
  );
  expect(bodies.filter((body) => /\{[a-z]+\d?\}|undefined/.test(body))).toEqual([]);
});

test('both languages have the same slots and as many templates of each kind', () => {
  expect(Object.keys(templates.en.words).sort()).toEqual(Object.keys(templates.ja.words).sort());
  expect(templates.en.words['noun']?.length).toBe(templates.ja.words['noun']?.length);
  expect(templates.en.titles.length).toBe(templates.ja.titles.length);
});

test('made-up names are written in both scripts', () => {
  const names = Array.from({ length: 1000 }, (_, index) => nameOf(index));
  expect(names.every(({ ja, en }) => /^[ァ-ヶー]+$/.test(ja) && /^[A-Z][a-z]+$/.test(en))).toBe(
    true,
  );
  expect(new Set(names.map(({ en }) => en)).size).toBeGreaterThan(980);
});
