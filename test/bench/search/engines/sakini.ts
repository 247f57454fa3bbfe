import { join } from 'node:path';
import { openSearch, type SiteSearch } from '../../../../src/search/query/site-search.ts';
import type { EvalDoc } from '../eval-set.ts';
import { buildContent } from '../ours/build-content.ts';
import { countedFiles } from '../ours/counted-files.ts';
import { numberOf, setContent } from '../ours/set-content.ts';
import { programBytes, shownArticles } from '../ours/site-bytes.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

/** Ids of the articles that search shows, found or near; what it shows where nothing matched is no answer. */
async function shownIds(
  search: SiteSearch,
  query: string,
  docs: readonly EvalDoc[],
): Promise<string[]> {
  const { total, hits } = await search.answer({ query, limit: shownArticles });
  return total === 0 ? [] : hits.flatMap(({ href }) => docs[numberOf(href)]?.id ?? []);
}

/** This project: the articles built as a site, and its own search on the files of it. */
export const sakini = ({ home }: Pick<SearchPlace, 'home'>): SearchEngine => ({
  id: 'sakini',
  name: 'Sakini, its own search on a built site',
  packages: {},
  version: () => 'this checkout',
  async index(docs, locale) {
    const { out } = await buildContent(join(home, 'sakini'), setContent(docs, locale));
    const { read, bytes } = countedFiles(join(out, 'pagefind'));
    const search = await openSearch(read, locale);
    // A title stands for a first query, as for every index in pieces.
    await shownIds(search, docs[0]?.title ?? '', docs);
    const first = bytes();
    return {
      answer: (query) => shownIds(search, query, docs),
      bytes: programBytes(out) + first,
      loadedSince: () => bytes() - first,
      close: () => Promise.resolve(),
    };
  },
});
