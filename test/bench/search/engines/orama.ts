import { packageVersion } from '../../peers/peer-kit.ts';
import { browserCode, firstLoad } from './first-load.ts';
import { hasFunctions, loadInstalled } from './installed.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

type Options = Readonly<Record<string, unknown>>;

/** The part of Orama that is used; an index is whatever it makes of one. */
interface Orama {
  readonly create: (options: Options) => unknown;
  readonly insertMultiple: (index: unknown, docs: readonly object[]) => Promise<unknown>;
  readonly search: (
    index: unknown,
    options: Options,
  ) => Promise<{ readonly hits: readonly { readonly id: string }[] }>;
  readonly save: (index: unknown) => unknown;
}

const isOrama = (module: unknown): module is Orama =>
  hasFunctions(module, 'create', 'insertMultiple', 'search', 'save');

interface Tokenizers {
  readonly createTokenizer: () => unknown;
}

const isTokenizers = (module: unknown): module is Tokenizers =>
  hasFunctions(module, 'createTokenizer');

const tokenizers = '@orama/tokenizers/japanese';

const codeFor = (locale: string) => `export { create, load, search } from '@orama/orama';
${locale === 'ja' ? `export { createTokenizer } from '${tokenizers}';` : ''}`;

/** What Orama is told of the language: its own tokenizer for Japanese, else its default. */
async function components(home: string, locale: string): Promise<Options> {
  if (locale !== 'ja') return {};
  const module = await loadInstalled(home, tokenizers);
  if (!isTokenizers(module)) throw new Error(`${tokenizers}: no tokenizer`);
  return { components: { tokenizer: module.createTokenizer() } };
}

const properties = ['title', 'asks', 'body'];
const schema = Object.fromEntries(['id', ...properties].map((name) => [name, 'string']));

/** Orama with the tokenizer that it has for Japanese; in other locales its default, English. */
export const orama = ({ home }: SearchPlace): SearchEngine => ({
  id: 'orama',
  name: 'Orama, Japanese by @orama/tokenizers, title × 2',
  packages: { '@orama/orama': '3.1.18', '@orama/tokenizers': '3.1.18' },
  version: () => packageVersion(home, '@orama/orama'),
  async index(docs, locale) {
    const module = await loadInstalled(home, '@orama/orama');
    if (!isOrama(module)) throw new Error('Orama: no module');
    const index = module.create({ schema, ...(await components(home, locale)) });
    await module.insertMultiple(
      index,
      docs.map(({ id, title, asks, body }) => ({ id, title, asks: asks.join('\n'), body })),
    );
    return {
      async answer(term) {
        const boost = { title: 2, asks: 2 };
        const { hits } = await module.search(index, { term, properties, boost, limit: 10 });
        return hits.map(({ id }) => id);
      },
      bytes: firstLoad(await browserCode(home, codeFor(locale)), module.save(index)),
      close: () => Promise.resolve(),
    };
  },
});
