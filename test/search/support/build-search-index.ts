import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { entryHtml } from '../../../src/search/index/entry-html.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { openSearchIndex } from '../../../src/search/index/search-feed.ts';
import { mergeParts } from '../../../src/search/index/search-part.ts';

/** Writes the search index of all articles into a folder, which it replaces. */
export async function buildSearchIndex({
  entries,
  outDir,
}: {
  entries: Iterable<SearchEntry>;
  outDir: string;
}): Promise<void> {
  const all = [...entries];
  const locales = Map.groupBy(all, ({ locale }) => locale);
  const urls = new Map([...locales].map(([locale, own]) => [locale, own.map(({ url }) => url)]));
  const feed = openSearchIndex({ locales: urls });
  const folder = await mkdtemp(join(dirname(outDir), '.search-'));
  try {
    for (const entry of all)
      void feed.add({ locale: entry.locale, url: entry.url, html: entryHtml(entry) });
    const parts = [...locales.keys()].map((locale) => ({ locale, dir: join(folder, locale) }));
    await Promise.all(parts.map(({ locale, dir }) => feed.writePart(locale, dir)));
    await mergeParts(parts, outDir);
  } finally {
    await feed.discard();
    await rm(folder, { recursive: true, force: true });
  }
}
