import { isPagefind, pagefindIndex } from '../../search/query/pagefind-index.ts';
import type { SearchIndex } from '../../search/query/search-index.ts';

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string | undefined },
  ) => unknown;
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** Lets Pagefind start its worker under Trusted Types, and no other script. */
function allowWorker(url: string): void {
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  if (!isPolicyFactory(factory) || factory.defaultPolicy) return;
  factory.createPolicy('default', {
    createScriptURL: (given) => (given === url ? given : undefined),
  });
}

/** Opens the bundle. After a failure a new address makes browsers ask the network again. */
async function openIndex(bundle: string, attempt: number): Promise<SearchIndex> {
  allowWorker(`${bundle}pagefind-worker.js`);
  const address = `${bundle}pagefind.js${attempt === 0 ? '' : `?${attempt}`}`;
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error(`${address} is not Pagefind`);
  try {
    return await pagefindIndex(module);
  } catch (error) {
    await module.destroy();
    throw error;
  }
}

/** The index behind a bundle path, loaded once; a failed load is forgotten, so the next call tries again. */
export function indexLoader(bundle: string): () => Promise<SearchIndex> {
  let attempt = 0;
  let loading: Promise<SearchIndex> | undefined;
  return () => {
    loading ??= openIndex(bundle, attempt++).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
