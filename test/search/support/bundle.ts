import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { openSearch, type SiteSearch } from '../../../src/search/query/site-search.ts';
import type { ReadFile } from '../../../src/search/query/word-reader.ts';

/** An article with a title and, if not given, nothing else. */
export const entry = (
  id: string,
  fields: Partial<SearchEntry> & { title: string },
): SearchEntry => ({
  id,
  locale: 'ja',
  url: `/help/${fields.locale ?? 'ja'}/${id}/`,
  asks: [],
  keywords: [],
  category: 'お支払い',
  appliesTo: [],
  blocks: [],
  ...fields,
});

/** Reads the files of a bundle as a browser has them; what an earlier folder holds wins. */
export function bundleReader(...folders: readonly string[]): ReadFile {
  return async (path) => {
    const file = folders.map((folder) => join(folder, path)).find((each) => existsSync(each));
    if (file === undefined) throw new Error(`${path} is in no bundle`);
    return new Uint8Array(gunzipSync(await readFile(file)));
  };
}

/** The search of a locale of a bundle; what an earlier folder holds wins. */
export const openBundle = (locale: string, ...folders: readonly string[]): Promise<SiteSearch> =>
  openSearch(bundleReader(...folders), locale);

/** Every file below a folder with the digest of its bytes, in order. */
export async function digests(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const lines = files
    .filter((file) => file.isFile())
    .map(async ({ name, parentPath }) => {
      const bytes = await readFile(join(parentPath, name));
      const path = join(parentPath, name).slice(folder.length);
      return `${path} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
  return (await Promise.all(lines)).sort();
}
