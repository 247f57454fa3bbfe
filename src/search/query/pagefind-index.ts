import type { Filters, Fragment, Match, SearchIndex } from './search-index.ts';

/** The part of Pagefind's browser API that search uses. */
export interface Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly destroy: () => Promise<void>;
  readonly search: (
    term: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindFragment>;
}

interface PagefindFragment {
  /** The URL as it was indexed. */
  readonly raw_url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Words whose matches are kept, so that the next keystroke asks for the new word only. */
const keptWords = 64;

/**
 * Weight of a word in the title as Pagefind splits it, by white space. Its own default of 5 lets
 * one shared English word outrank everything, and in Japanese rewards the beginning of titles.
 */
const titleWeight = 1;

/** Whether a loaded module has Pagefind's API. */
export function isPagefind(module: unknown): module is Pagefind {
  return (
    typeof module === 'object' &&
    module !== null &&
    ['init', 'options', 'destroy', 'search'].every(
      (name) => name in module && typeof Reflect.get(module, name) === 'function',
    )
  );
}

function fragmentOf({ raw_url, meta, content, filters }: PagefindFragment): Fragment {
  return { url: raw_url, title: meta['title'] ?? '', content, filters };
}

/** A Pagefind bundle as a search index. Matches of the last words are kept; failures are not. */
export async function pagefindIndex(pagefind: Pagefind): Promise<SearchIndex> {
  const kept = new Map<string, Promise<readonly Match[]>>();
  const ask = async (word: string | null, filters: Filters): Promise<readonly Match[]> => {
    const { results } = await pagefind.search(word, { filters });
    // Each match holds on to its result: Pagefind's worker drops the data of collected ones.
    return results.map((result) => ({
      id: result.id,
      score: result.score,
      load: async () => fragmentOf(await result.data()),
    }));
  };
  await pagefind.init();
  await pagefind.options({ ranking: { metaWeights: { title: titleWeight } } });
  return {
    search: (word, filters = {}) => {
      const key = JSON.stringify([word, filters]);
      const known = kept.get(key) ?? ask(word, filters);
      kept.delete(key);
      kept.set(key, known);
      known.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > keptWords && oldest !== undefined) kept.delete(oldest);
      return known;
    },
  };
}
