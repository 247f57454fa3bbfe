import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { SearchEntry } from '../../../src/search/index/search-entry.ts';
import { isPagefind, pagefindIndex } from '../../../src/search/query/pagefind-index.ts';
import type { SearchIndex } from '../../../src/search/query/search-index.ts';

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

let openings = 0;

/** The bundle as a browser of the locale opens it, with files in place of the network. */
export async function openBundle(folder: string, locale: string): Promise<SearchIndex> {
  vi.stubGlobal('document', {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => locale }),
  });
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const file = new URL(address);
    file.search = '';
    return new Response(await readFile(file));
  });
  openings += 1;
  const address = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${openings}`;
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error('no Pagefind');
  return pagefindIndex(module);
}

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
