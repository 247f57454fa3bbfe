import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entryHtml } from './entry-html.ts';
import type { SearchEntry } from './search-entry.ts';
import { openSearchIndex } from './search-feed.ts';
import { mergeParts } from './search-part.ts';

/**
 * Writes the search index of all articles into a folder, which it replaces: one index per locale,
 * and the scripts that read them. The same articles give the same bytes in any order.
 *
 * @param outDir the folder of the bundle, e.g. `dist/pagefind`
 * @returns how many articles were indexed
 * @throws when the indexing process refuses an article or cannot write
 */
export async function buildSearchIndex({
  entries,
  outDir,
}: {
  entries: Iterable<SearchEntry>;
  outDir: string;
}): Promise<{ articles: number }> {
  const all = [...entries];
  const locales = Map.groupBy(all, ({ locale }) => locale);
  const urls = new Map([...locales].map(([locale, own]) => [locale, own.map(({ url }) => url)]));
  const feed = openSearchIndex({ locales: urls });
  const folder = await mkdtemp(join(dirname(outDir), '.search-'));
  try {
    for (const entry of all)
      feed.add({ locale: entry.locale, url: entry.url, html: entryHtml(entry) });
    const parts = [...locales.keys()].map((locale) => ({ locale, dir: join(folder, locale) }));
    await Promise.all(parts.map(({ locale, dir }) => feed.writePart(locale, dir)));
    await mergeParts(parts, outDir);
    return { articles: all.length };
  } finally {
    await feed.discard();
    await rm(folder, { recursive: true, force: true });
  }
}
