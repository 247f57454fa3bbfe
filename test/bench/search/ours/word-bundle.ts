import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  articleTerms,
  type ArticleTerms,
  type IndexCutter,
} from '../../../../src/search/index/article-terms.ts';
import { pagesName, type PartPages } from '../../../../src/search/index/part-pages.ts';
import type { SearchEntry } from '../../../../src/search/index/search-entry.ts';
import type { PhraseGroup } from '../../../../src/search/index/thesaurus.ts';
import { writeWordPart, type WordArticle } from '../../../../src/search/index/word-part.ts';
import type { ReadFile } from '../../../../src/search/query/word-reader.ts';
import { expandAsk } from '../../../../src/text/expand-ask.ts';
import type { EvalDoc } from '../eval-set.ts';

/** Path of an article on a site that is never built. */
const urlOf = (at: number) => `/${String(at).padStart(6, '0')}/`;

/** The number of the article of a path. */
export const articleAt = (url: string): number => Number(url.slice(1, -1));

function entryOf({ id, locale, title, asks, body }: EvalDoc, at: number): SearchEntry {
  return {
    id,
    locale,
    url: urlOf(at),
    title,
    asks: asks.flatMap(expandAsk),
    keywords: [],
    category: '',
    appliesTo: [],
    blocks: body.split('\n').filter((line) => line.trim() !== ''),
  };
}

/**
 * What a build knows of the words of each article.
 *
 * @param indexed changes what is indexed of one
 */
export function wordArticles(
  docs: readonly EvalDoc[],
  cutter: IndexCutter,
  indexed: (terms: ArticleTerms) => ArticleTerms = (terms) => terms,
): WordArticle[] {
  return docs.map((doc, at) => {
    const entry = entryOf(doc, at);
    const terms = indexed(articleTerms(entry, cutter));
    return { about: entry, terms: () => terms };
  });
}

/** From what an index of words is made. */
export interface WordBundleSource {
  readonly locale: string;
  readonly articles: readonly WordArticle[];
  readonly groups: readonly PhraseGroup[];
  readonly cutter: IndexCutter;
}

/** The text of an article, as much of it as search needs to name it. */
const fragment = ({ about: { url, title } }: WordArticle): string =>
  JSON.stringify({ url, content: '', meta: { title }, filters: {} });

/**
 * The index of words that a build writes of some articles, in memory: the same files, without pages
 * and without Pagefind. Articles are known by the numbers in their paths.
 */
export async function wordBundle(source: WordBundleSource): Promise<ReadFile> {
  const { articles } = source;
  const folder = mkdtempSync(join(tmpdir(), 'sakini-words-'));
  try {
    const pages: PartPages = {
      ids: Object.fromEntries(articles.map(({ about: { url } }, at) => [url, String(at)])),
    };
    writeFileSync(join(folder, pagesName), JSON.stringify(pages));
    await writeWordPart(folder, source);
    const files = new Map(filesOf(folder));
    for (const [at, article] of articles.entries())
      files.set(`fragment/${at}.pf_fragment`, new TextEncoder().encode(fragment(article)));
    return (path) => {
      const file = files.get(path);
      return file ? Promise.resolve(file) : Promise.reject(new Error(`${path} is not there`));
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The packed files of a folder, unpacked, by path. */
function filesOf(folder: string): [path: string, bytes: Uint8Array<ArrayBuffer>][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.kbw'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = new Uint8Array(gunzipSync(readFileSync(path)));
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), bytes];
    });
}
