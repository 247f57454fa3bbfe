import { openPagefind, type PagefindProcess } from './pagefind-process.ts';
import { notePages } from './part-pages.ts';
import { replacePart } from './search-part.ts';

/** One article on its way into the index. */
export interface FedEntry {
  readonly locale: string;
  readonly url: string;
  /** As `entryHtml` makes it. */
  readonly html: string;
}

/** Indexes in the making, one a locale, each in a process of its own beside this one. */
export interface SearchFeed {
  /**
   * Takes an article, in any order. Resolves when there is room for more: who feeds in the order of
   * URLs and waits never holds many texts at a time. @throws where the feed does not wait for it
   */
  readonly add: (entry: FedEntry) => Promise<void>;
  /**
   * Writes the part of a locale into a folder, which it replaces, and ends the locale's process.
   *
   * @param beside writes what belongs to the part besides, before the part takes its place
   * @throws when an article was refused or is missing, or the folder cannot be written
   */
  readonly writePart: (
    locale: string,
    folder: string,
    beside?: (fresh: string) => Promise<void>,
  ) => Promise<void>;
  /** Ends all processes; what was not written is lost. Never fails; may be called at any time. */
  readonly discard: () => Promise<void>;
}

/** Articles of a locale on their way to its process at a time. */
const inFlight = 64;

/** Articles that wait for their process before a feeder should pause. */
const room = 128;

interface Lane {
  readonly add: (url: string, html: string) => Promise<void>;
  readonly write: (folder: string, beside?: (fresh: string) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The way of one locale's articles into its process. The process numbers articles as they come, and
 * the numbers stand in the index: so they are sent in the order of their URLs, whatever the order
 * in which they arrive, and the same articles give the same bytes.
 */
function openLane(expected: readonly string[]): Lane {
  const urls = [...new Set(expected)].sort();
  const waited = new Set(urls);
  const waiting = new Map<string, string>();
  const opened: Promise<PagefindProcess> = openPagefind();
  const done = Promise.withResolvers<undefined>();
  let pause = Promise.withResolvers<undefined>();
  let next = 0;
  let running = 0;
  const fail = (error: unknown) => {
    next = Infinity;
    waiting.clear();
    pause.resolve(undefined);
    done.reject(error);
  };
  // A failure is reported by `write`; without one, it is nobody's.
  done.promise.catch(() => undefined);

  const pump = (pagefind: PagefindProcess) => {
    for (; running < inFlight; next += 1) {
      const url = urls[next];
      const html = url === undefined ? undefined : waiting.get(url);
      if (url === undefined || html === undefined) break;
      waiting.delete(url);
      running += 1;
      pagefind.add({ url, html }).then(() => {
        running -= 1;
        pump(pagefind);
      }, fail);
    }
    if (waiting.size < room) pause.resolve(undefined);
    if (next === urls.length && running === 0) done.resolve(undefined);
  };
  const advance = () => void opened.then(pump).catch(fail);
  advance();

  const close = async () => {
    fail(new Error('Pagefind: closed'));
    await (await opened.catch(() => undefined))?.close();
  };
  return {
    add(url, html) {
      if (!waited.delete(url)) throw new Error(`Search: ${url} is not expected`);
      waiting.set(url, html);
      if (waiting.size === room) pause = Promise.withResolvers<undefined>();
      advance();
      return waiting.size < room ? Promise.resolve(undefined) : pause.promise;
    },
    async write(folder, beside) {
      try {
        const [missing] = waited;
        if (missing !== undefined) throw new Error(`Search: ${missing} is missing`);
        await done.promise;
        const { write } = await opened;
        await replacePart(folder, async (fresh) => {
          await write(fresh);
          notePages(fresh, urls);
          await beside?.(fresh);
        });
      } finally {
        await close();
      }
    },
    close,
  };
}

/**
 * Starts the indexes of some locales; their processes work side by side and beside the caller.
 *
 * @param locales the URLs of all articles of each locale
 */
export function openSearchIndex({
  locales,
}: {
  locales: ReadonlyMap<string, readonly string[]>;
}): SearchFeed {
  const lanes = new Map([...locales].map(([locale, urls]) => [locale, openLane(urls)]));
  const laneOf = (locale: string) => {
    const lane = lanes.get(locale);
    if (lane === undefined) throw new Error(`Search: the locale ${locale} is not expected`);
    return lane;
  };
  return {
    add: ({ locale, url, html }) => laneOf(locale).add(url, html),
    writePart: (locale, folder, beside) => laneOf(locale).write(folder, beside),
    async discard() {
      await Promise.allSettled([...lanes.values()].map((lane) => lane.close()));
    },
  };
}
