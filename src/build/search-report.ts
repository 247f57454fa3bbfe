import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { yamlSource } from '../content/yaml-source.ts';
import type { Position } from '../model/position.ts';
import { rowPath, type SearchTests } from '../model/search-tests.ts';
import { goalsOf, type Goal } from '../search/check/search-figures.ts';
import {
  searchResults,
  type SearchResult,
  type TestedSite,
} from '../search/check/search-results.ts';
import { openSearch, type SiteSearch } from '../search/query/site-search.ts';
import type { SearchSource } from './search-entries.ts';

/** What search answers to the rows of `search-tests.yaml`. */
export interface SearchReport {
  /** The file, as findings show it. */
  readonly file: string;
  readonly results: readonly SearchResult[];
  readonly goals: readonly Goal[];
  /** Where a row stands. */
  readonly placeOf: (row: number) => Position;
}

/** Where rows are, and where results are shown from. */
export interface ReportPlace {
  /** The content root, absolute. */
  readonly root: string;
  readonly cwd: string;
}

/** The search of a bundle as a browser opens it: of each locale when it is first asked for. */
export function bundleSearch(
  bundle: string,
  sources: readonly Pick<SearchSource, 'locale' | 'url' | 'about'>[],
): TestedSite {
  const ids = new Map(sources.map(({ url, about }) => [url, about.id]));
  const locales = new Set(sources.map(({ locale }) => locale));
  const opened = new Map<string, Promise<SiteSearch>>();
  const read = (path: string) =>
    Promise.resolve(new Uint8Array(gunzipSync(readFileSync(join(bundle, path)))));
  const open = (locale: string) => {
    const search = opened.get(locale) ?? openSearch(read, locale);
    opened.set(locale, search);
    return search;
  };
  return {
    searchOf: (locale) => (locales.has(locale) ? open(locale) : Promise.resolve(undefined)),
    idOf: (href) => ids.get(href) ?? href,
  };
}

/** What search answers to each row, and whether that is what the file states. */
export async function searchReport(
  { tests, ...stated }: SearchTests,
  site: TestedSite,
  { root, cwd }: ReportPlace,
): Promise<SearchReport> {
  const results = await searchResults(tests, site);
  const file = join(root, 'search-tests.yaml');
  const shown = relative(cwd, file);
  return {
    file: shown,
    results,
    goals: goalsOf(results, stated),
    placeOf: placesIn(file, shown),
  };
}

/** Where the rows of a file stand. It is read when a place is first asked for, as few builds need one. */
function placesIn(file: string, shown: string): SearchReport['placeOf'] {
  let source: ReturnType<typeof yamlSource> | undefined;
  return (row) => {
    source ??= yamlSource(existsSync(file) ? readFileSync(file, 'utf8') : '', shown);
    return source.positionOf(rowPath(source.data, row));
  };
}
