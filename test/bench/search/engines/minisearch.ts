import { words } from '../../../../src/text/words.ts';
import { packageVersion } from '../../peers/peer-kit.ts';
import { browserCode, firstLoad } from './first-load.ts';
import { loadInstalled } from './installed.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

/** The part of MiniSearch that is used. */
interface MiniSearch {
  readonly addAll: (docs: readonly object[]) => void;
  readonly search: (query: string) => readonly { readonly id: string }[];
}

type MiniSearchClass = new (options: Readonly<Record<string, unknown>>) => MiniSearch;

const isMiniSearch = (module: unknown): module is MiniSearchClass =>
  typeof module === 'function' && /^class MiniSearch\b/.test(String(module));

/** Options that its documentation shows (title 2, fuzzy 0.2, prefix), and words as ICU cuts them. */
const options = (locale: string) => ({
  fields: ['title', 'asks', 'body'],
  storeFields: ['title'],
  tokenize: (text: string) => words(text.normalize('NFKC'), locale),
  searchOptions: { boost: { title: 2, asks: 2 }, prefix: true, fuzzy: 0.2 },
});

const code = `export { default } from 'minisearch';`;

/** MiniSearch, which knows no Japanese by itself, with the segmenter that every browser has. */
export const minisearch = ({ home }: SearchPlace): SearchEngine => ({
  id: 'minisearch',
  name: 'MiniSearch, NFKC, words by Intl.Segmenter, title × 2, prefix, fuzzy 0.2',
  packages: { minisearch: '7.2.0' },
  version: () => packageVersion(home, 'minisearch'),
  async index(docs, locale) {
    const module = await loadInstalled(home, 'minisearch');
    if (!isMiniSearch(module)) throw new Error('MiniSearch: no class');
    const index = new module(options(locale));
    index.addAll(docs.map((doc) => ({ ...doc, asks: doc.asks.join('\n') })));
    return {
      answer: (query) => Promise.resolve(index.search(query).map(({ id }) => id)),
      bytes: firstLoad(await browserCode(home, code), index),
      close: () => Promise.resolve(),
    };
  },
});
