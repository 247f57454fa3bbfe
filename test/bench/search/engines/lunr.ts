import { packageVersion } from '../../peers/peer-kit.ts';
import { browserCode, firstLoad } from './first-load.ts';
import { hasFunctions, loadInstalled, property } from './installed.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

type Tokenizer = (text: string) => readonly { readonly toString: () => string }[];

interface LunrBuilder {
  readonly tokenizer: Tokenizer;
  readonly use: (plugin: unknown) => void;
  readonly field: (name: string, options?: { readonly boost: number }) => void;
  readonly add: (doc: object) => void;
}

interface LunrIndex {
  readonly query: (
    build: (query: { readonly term: (term: string) => void }) => void,
  ) => readonly { readonly ref: string }[];
}

/** The part of lunr that is used. */
type Lunr = (configure: (builder: LunrBuilder) => void) => LunrIndex;

const isLunr = (module: unknown): module is Lunr =>
  typeof module === 'function' && hasFunctions(module, 'Builder', 'tokenizer');

/** Modules that teach lunr Japanese, in the order in which they want to be loaded. */
const japanese = [
  'lunr-languages/lunr.stemmer.support.js',
  'lunr-languages/tinyseg.js',
  'lunr-languages/lunr.ja.js',
];

const modulesOf = (locale: string) => (locale === 'ja' ? japanese : []);

/** A module that imports lunr and what it needs for a locale. */
function codeFor(locale: string): string {
  const imports = modulesOf(locale).map((name, at) => `import plugin${at} from '${name}';`);
  const calls = imports.map((_, at) => `plugin${at}(lunr);`);
  return [`import lunr from 'lunr';`, ...imports, ...calls, 'export { lunr };'].join('\n');
}

async function loadLunr(home: string, locale: string): Promise<Lunr> {
  const lunr = await loadInstalled(home, 'lunr');
  if (!isLunr(lunr)) throw new Error('lunr: no function');
  // One module serves all sets, and it warns of what it is taught twice.
  if (property(lunr, locale) !== undefined) return lunr;
  for (const name of modulesOf(locale)) {
    const plugin = await loadInstalled(home, name);
    if (typeof plugin !== 'function') throw new Error(`${name}: no function`);
    Reflect.apply(plugin, undefined, [lunr]);
  }
  return lunr;
}

/**
 * lunr with the Japanese of lunr-languages (TinySegmenter); in other locales as it comes, in English.
 * Queries are cut as articles are: its own query language takes a Japanese sentence for one word,
 * and fails on a colon.
 */
export const lunr = ({ home }: SearchPlace): SearchEngine => ({
  id: 'lunr',
  name: 'lunr, Japanese by lunr-languages (TinySegmenter), title × 2',
  packages: { lunr: '2.3.9', 'lunr-languages': '1.22.0' },
  version: () => packageVersion(home, 'lunr'),
  async index(docs, locale) {
    const build = await loadLunr(home, locale);
    let tokenizer: Tokenizer = () => [];
    const index = build((builder) => {
      if (locale === 'ja') builder.use(property(build, 'ja'));
      builder.field('title', { boost: 2 });
      builder.field('asks', { boost: 2 });
      builder.field('body');
      for (const doc of docs) builder.add({ ...doc, asks: doc.asks.join('\n') });
      tokenizer = builder.tokenizer;
    });
    const titles = docs.map(({ id, title }) => [id, title]);
    return {
      answer(query) {
        const found = index.query((terms) => {
          for (const token of tokenizer(query)) terms.term(token.toString());
        });
        return Promise.resolve(found.map(({ ref }) => ref));
      },
      bytes: firstLoad(await browserCode(home, codeFor(locale)), { index, titles }),
      close: () => Promise.resolve(),
    };
  },
});
