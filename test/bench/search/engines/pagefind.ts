import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { packageVersion } from '../../peers/peer-kit.ts';
import type { EvalDoc } from '../eval-set.ts';
import { openBrowserPage, type BrowserPage } from './browser-page.ts';
import type { SearchEngine, SearchPlace } from './search-engine.ts';

/** The part of Pagefind's browser API that is used. */
interface Pagefind {
  readonly search: (
    query: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{
    readonly results: readonly {
      /** Has the address as it was indexed. */
      readonly data: () => Promise<{ readonly raw_url: string }>;
    }[];
  }>;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (char) => escapes[char] ?? '');

/** An article as a plain page; what people may ask is a list in it. */
export function plainPage({ locale, title, asks, body }: EvalDoc): string {
  const list = asks.map((ask) => `<li>${escaped(ask)}</li>`).join('');
  const blocks = body.split('\n').map((block) => `<p>${escaped(block)}</p>`);
  const main = [`<h1>${escaped(title)}</h1>`, ...(list === '' ? [] : [`<ul>${list}</ul>`])];
  return `<!doctype html><html lang="${locale}"><head><title>${escaped(title)}</title></head><body>${[...main, ...blocks].join('\n')}</body></html>`;
}

function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Articles have their place in the list as their address, since an id may hold anything. */
const addressOf = (at: number) => `/${at}/`;
const placeOf = (address: string) => Number(address.slice(1, -1));

/** The files of a bundle as Pagefind makes it without any setting, below `pagefind/`. */
async function bundleOf(docs: readonly EvalDoc[]): Promise<Map<string, Uint8Array>> {
  // Whoever set it in this process had an index of his own in mind.
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const { errors, index } = await createIndex();
  stopOn(errors);
  if (index === undefined) throw new Error('Pagefind: no index');
  try {
    for (const [at, doc] of docs.entries())
      stopOn((await index.addHTMLFile({ url: addressOf(at), content: plainPage(doc) })).errors);
    const made = await index.getFiles();
    stopOn(made.errors);
    return new Map(made.files.map(({ path, content }) => [`pagefind/${path}`, content]));
  } finally {
    await close();
  }
}

const addressesSchema = z.array(z.string());

/** Addresses of the first ten results, through Pagefind's API, in the browser. */
async function addresses(page: BrowserPage['page'], query: string): Promise<string[]> {
  const found: unknown = await page.evaluate(
    async ([script, words]) => {
      const pagefind: Pagefind = await import(/* @vite-ignore */ script);
      const { results } = await pagefind.search(words, { filters: {} });
      const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return shown.map(({ raw_url: address }) => address);
    },
    ['/pagefind/pagefind.js', query] as const,
  );
  return addressesSchema.parse(found);
}

/** Pagefind as it comes: plain pages in, its API as it is, in a browser. */
export const pagefind = ({ engine }: SearchPlace): SearchEngine => ({
  id: 'pagefind',
  name: 'Pagefind as it comes, in Chromium',
  packages: {},
  version: () => packageVersion(engine, 'pagefind'),
  async index(docs, locale) {
    const start = `<!doctype html><html lang="${locale}"><head></head><body></body></html>`;
    const files = new Map([...(await bundleOf(docs)), ['start.html', Buffer.from(start)]]);
    const site = await openBrowserPage(files, 'start.html');
    try {
      const before = site.loadedBytes();
      // It loads pieces of the index by query; a title stands for a first one.
      await addresses(site.page, docs[0]?.title ?? '');
      const first = site.loadedBytes();
      return {
        async answer(query) {
          const found = await addresses(site.page, query);
          return found.flatMap((address) => docs[placeOf(address)]?.id ?? []);
        },
        bytes: first - before,
        loadedSince: () => site.loadedBytes() - first,
        close: site.close,
      };
    } catch (error) {
      await site.close();
      throw error;
    }
  },
});
