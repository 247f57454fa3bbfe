import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { entryHtml } from './entry-html.ts';
import type { SearchEntry } from './search-entry.ts';

/** Ready-made interfaces that Pagefind writes beside its index; this project has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Words in one file of the index. Pagefind's own default makes a first Japanese search load 360 kB
 * at 900 articles; this makes it 130 kB, and the list of files 5 kB longer. Pagefind calls it
 * unstable and offers no option for it, so it goes by the environment.
 */
const wordsInFile = '1500';

/** Articles on their way to the indexing process at a time. */
const batchSize = 64;

function stopOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${what}: ${errors.join('; ')}`);
}

async function addEntries(index: PagefindIndex, entries: readonly SearchEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += batchSize) {
    await Promise.all(
      entries.slice(from, from + batchSize).map(async (entry) => {
        const added = await index.addHTMLFile({ url: entry.url, content: entryHtml(entry) });
        stopOn(added.errors, entry.url);
      }),
    );
  }
}

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => unused.test(name)).map((name) => rm(join(folder, name))),
  );
}

/**
 * Writes the search index of all articles into a folder, which it replaces: one index per language,
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
  const sorted = [...entries].sort((a, b) => (a.url < b.url ? -1 : 1));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = wordsInFile;
  const { errors, index } = await createIndex({});
  stopOn(errors, 'no index');
  if (index === undefined) throw new Error('Pagefind: no index');
  try {
    await addEntries(index, sorted);
    await rm(outDir, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: outDir });
    stopOn(written.errors, outDir);
  } finally {
    await index.deleteIndex();
  }
  await removeUnused(outDir);
  return { articles: sorted.length };
}
