import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { analysedEntry, indexCutter } from '../../../src/search/index/analysed-entry.ts';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { openSearchIndex, type SearchFeed } from '../../../src/search/index/search-feed.ts';
import { mergeParts, type SearchPart } from '../../../src/search/index/search-part.ts';
import type { PhraseGroup } from '../../../src/search/index/thesaurus.ts';
import { writeWordPart, type WordArticle } from '../../../src/search/index/word-part.ts';

/** What an index of a test is made from. */
export interface TestIndex {
  readonly entries: readonly SearchEntry[];
  /** Phrases of one meaning, for every locale. */
  readonly groups?: readonly PhraseGroup[];
}

/** Writes the part of each locale into a folder of that name, as a build does. */
export async function writeParts(index: TestIndex, folder: string): Promise<SearchPart[]> {
  const byLocale = Map.groupBy(index.entries, ({ locale }) => locale);
  const urls = new Map([...byLocale].map(([locale, own]) => [locale, own.map(({ url }) => url)]));
  const feed = openSearchIndex({ locales: urls });
  try {
    return await Promise.all(
      [...byLocale].map(async ([locale, entries]) => {
        const part = { locale, dir: join(folder, locale) };
        await writePart(feed, part, { ...index, entries });
        return part;
      }),
    );
  } finally {
    await feed.discard();
  }
}

async function writePart(
  feed: SearchFeed,
  { locale, dir }: SearchPart,
  { entries, groups = [] }: TestIndex,
): Promise<void> {
  const cutter = await indexCutter(locale);
  const articles: WordArticle[] = [];
  for (const entry of entries.toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
    const { html, terms } = analysedEntry(entry, cutter);
    articles.push({ about: entry, terms: () => terms });
    await feed.add({ locale, url: entry.url, html });
  }
  await feed.writePart(locale, dir, (fresh) =>
    writeWordPart(fresh, { locale, articles, groups, cutter }),
  );
}

/** Writes the search index of all articles into a folder, which it replaces. */
export async function buildSearchIndex({
  outDir,
  ...index
}: TestIndex & { outDir: string }): Promise<void> {
  const folder = await mkdtemp(join(dirname(outDir), '.search-'));
  try {
    await mergeParts(await writeParts(index, folder), outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
