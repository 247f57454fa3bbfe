import { parseBody } from '../../../src/content/compile/parse-body.ts';
import { plainBlocks } from '../../../src/content/compile/plain-text.ts';
import { newMemory } from '../../../src/content/files/content-memory.ts';
import { contentReader } from '../../../src/content/files/content-reader.ts';
import { readArticles, type ArticleFile } from '../../../src/content/files/read-articles.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { expandAsk } from '../../../src/text/expand-ask.ts';

/** The published articles of a locale in a content root, as search takes them. */
export async function contentEntries(root: string, locale: string): Promise<SearchEntry[]> {
  const reader = contentReader({ root, cwd: root, language: 'en', memory: newMemory() });
  const files = await readArticles(reader, ['ja', 'en']);
  const own = files.filter(
    ({ article }) => article.locale === locale && article.data.status === 'published',
  );
  return Promise.all(own.map(searchEntry));
}

async function searchEntry({ article, body }: ArticleFile): Promise<SearchEntry> {
  const { id, locale, category, data } = article;
  const parsed = parseBody(await body(), messagesOf(locale).body);
  if ('problem' in parsed) throw new Error(`${id} is no MDX: ${parsed.problem.value}`);
  return {
    id,
    locale,
    url: `/${locale}/${id}/`,
    title: data.title,
    description: data.description,
    asks: data.asks.flatMap(expandAsk),
    keywords: data.keywords,
    category,
    appliesTo: data.appliesTo,
    blocks: plainBlocks(parsed.tree, parsed.uneased),
  };
}
