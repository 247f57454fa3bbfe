import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSearch } from '../../../../src/search/query/site-search.ts';
import { sentBytes } from '../engines/first-load.ts';
import { countedFiles } from './counted-files.ts';

/** Articles under the search box. */
export const shownArticles = 10;

/** What a page of a built site loads before it can search: the box's own program and its worker. */
export function programBytes(out: string): number {
  const folder = join(out, '_astro');
  const names = readdirSync(folder).filter((name) => /^search-(?:engine|worker)\b/.test(name));
  if (names.length < 2) throw new Error(`${folder} has no search`);
  return names.reduce((sum, name) => sum + sentBytes(readFileSync(join(folder, name))), 0);
}

/** What a browser loads for search up to the list of a first query, in the mean of some queries. */
export async function meanFirstBytes(
  out: string,
  locale: string,
  queries: readonly string[],
): Promise<number> {
  let sum = 0;
  for (const query of queries) {
    const { read, bytes } = countedFiles(join(out, 'pagefind'));
    await (await openSearch(read, locale)).answer({ query, limit: shownArticles });
    sum += bytes();
  }
  return programBytes(out) + sum / queries.length;
}
