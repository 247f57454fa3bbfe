import type { PagefindIndex } from 'pagefind';

/** One indexing process and the index that it holds in memory. */
export interface PagefindProcess {
  /** @throws when the process refuses the page */
  readonly add: (page: { readonly url: string; readonly html: string }) => Promise<void>;
  /** Writes the bundle of what was added. @throws when the process cannot write */
  readonly write: (folder: string) => Promise<void>;
  /** Ends the process; what was added and not written is lost. Once is enough, twice does no harm. */
  readonly close: () => Promise<void>;
}

/**
 * Words in one file of the index. Pagefind's own default makes a first Japanese search load 360 kB
 * at 900 articles; this makes it 130 kB, and the list of files 5 kB longer. Pagefind calls it
 * unstable and offers no option for it, so it goes by the environment.
 */
const wordsInFile = '1500';

/** Instances of Pagefind's module that no open process uses. */
const idle: number[] = [];
let instances = 0;

interface PagefindModule {
  readonly createIndex: () => Promise<{ errors: string[]; index?: PagefindIndex }>;
  readonly close: () => Promise<null>;
}

function isPagefindModule(module: unknown): module is PagefindModule {
  return (
    typeof module === 'object' && module !== null && 'createIndex' in module && 'close' in module
  );
}

function stopOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${what}: ${errors.join('; ')}`);
}

/**
 * A new indexing process. Pagefind keeps one process in each instance of its module and serves all
 * its indexes one after another; modules with different queries are different instances (Node.js,
 * Modules: ECMAScript modules, URLs).
 *
 * @throws when Pagefind has no program for this platform or it does not start
 */
export async function openPagefind(): Promise<PagefindProcess> {
  const instance = idle.pop() ?? instances++;
  const module: unknown = await import(
    /* @vite-ignore */ `${import.meta.resolve('pagefind')}?${instance}`
  );
  if (!isPagefindModule(module)) throw new Error('Pagefind: no module');
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = wordsInFile;
  const { errors, index } = await module.createIndex();
  stopOn(errors, 'no index');
  if (index === undefined) throw new Error('Pagefind: no index');
  let closed = false;
  return {
    async add({ url, html }) {
      stopOn((await index.addHTMLFile({ url, content: html })).errors, url);
    },
    async write(folder) {
      stopOn((await index.writeFiles({ outputPath: folder })).errors, folder);
    },
    async close() {
      if (closed) return;
      closed = true;
      await module.close();
      idle.push(instance);
    },
  };
}
