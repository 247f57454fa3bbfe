import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPacked, readPageList, type ListedPage } from './page-list.ts';

/** Which articles a part holds, and under which names. */
export interface PartPages {
  /** Names of fragments, which are the ids of results, by URL. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Where it lies beside the index. */
export const pagesName = 'pages.json';

function fragmentUrl(folder: string, id: string): string {
  const file = join(folder, 'fragment', `${id}.pf_fragment`);
  const fragment: unknown = JSON.parse(readPacked(file).toString('utf8'));
  if (typeof fragment !== 'object' || fragment === null || !('url' in fragment))
    throw new Error(`Search: ${file} is no fragment`);
  return String(fragment.url);
}

/** URLs by place in the list. Only where articles without words fell out do the fragments tell. */
function listedUrls(
  folder: string,
  pages: readonly ListedPage[],
  sent: readonly string[],
): readonly string[] {
  return pages.length === sent.length ? sent : pages.map(({ id }) => fragmentUrl(folder, id));
}

/**
 * Notes beside a fresh index which articles it holds.
 *
 * @param sent the URLs in the order in which the articles were indexed
 */
export function notePages(folder: string, sent: readonly string[]): void {
  const pages = readPageList(folder);
  const urls = listedUrls(folder, pages, sent);
  const noted: PartPages = {
    ids: Object.fromEntries(pages.map(({ id }, index) => [urls[index], id])),
  };
  writeFileSync(join(folder, pagesName), JSON.stringify(noted));
}

function isPartPages(value: unknown): value is PartPages {
  return typeof value === 'object' && value !== null && 'ids' in value;
}

/** The articles of a part. @throws when the folder is no part */
export function partPages(folder: string): PartPages {
  const pages: unknown = JSON.parse(readFileSync(join(folder, pagesName), 'utf8'));
  if (!isPartPages(pages)) throw new Error(`Search: ${folder} is no part`);
  return pages;
}
