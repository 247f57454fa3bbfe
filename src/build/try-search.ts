import { whyOf, type Why } from '../search/check/why.ts';
import { alone, withSite, type OpenOptions } from './open-site.ts';
import { searchSources } from './search-entries.ts';
import { bundleSearch, searchReport, type SearchReport } from './search-report.ts';
import { startIndex } from './start-index.ts';

/** The search of a content root as it is now, to be tried. */
export interface TriedSearch {
  readonly locales: readonly string[];
  /** What it answers to the rows of `search-tests.yaml`. */
  readonly report: () => Promise<SearchReport>;
  /** Why it answers a query as it does; undefined in a locale without articles. */
  readonly why: (query: string, locale: string) => Promise<Why | undefined>;
}

/**
 * What is made with the search of a content root as it is now: its index is brought up to date as
 * a build does it, but no page is rendered. Undefined where errors in the content stand in the way.
 *
 * @throws {InputError} the VOC data cannot be used, or a build is at work
 */
export async function trySearch<Made>(
  options: OpenOptions,
  use: (search: TriedSearch) => Promise<Made>,
): Promise<Made | undefined> {
  const { cwd, contentRoot } = options;
  return alone(options, contentRoot, async (trustBefore) => {
    const { made } = await withSite(options, trustBefore, {
      async use({ cache, folder, root, compiled }) {
        const { site, heads } = compiled;
        const { content } = site;
        const how = { preview: false, verify: true };
        const { bundles } = await startIndex({ options, cache, folder }, compiled, how).done;
        const search = bundleSearch(bundles[0] ?? '', searchSources(site, heads));
        return await use({
          locales: content.site.locales,
          report: () => searchReport(content.searchTests, search, { root, cwd }),
          async why(query, locale) {
            const opened = await search.searchOf(locale);
            return opened && whyOf(query, opened, search.idOf);
          },
        });
      },
    });
    return made;
  });
}
