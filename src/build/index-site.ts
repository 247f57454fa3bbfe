import { existsSync, readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../content/files/file-stamp.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import type { SearchFeed } from '../search/index/search-feed.ts';
import type { SearchSource } from './search-entries.ts';

/** What an index is made from and where earlier ones are. */
export interface IndexOptions {
  readonly sources: readonly SearchSource[];
  readonly locales: readonly string[];
  /** Digest of the code that makes indexes. */
  readonly engine: string;
  /** What was analysed before, by key. */
  readonly entries: Pick<SqlMemory<string>, 'get' | 'set' | 'keepOnly'>;
  /** Folder of the indexes by locale, and of the bundle that they make together. */
  readonly folder: string;
  readonly onProgress: (done: number, of: number) => void;
}

/** A search index. */
export interface SiteIndex {
  /** Folder of the bundle. */
  readonly bundle: string;
  /** Whether it is a small index of what changed beside the last one. */
  readonly preview: boolean;
  /** Articles that went through the indexing process; those of other locales stayed. */
  readonly indexed: number;
  /** Articles whose text had to be analysed. */
  readonly analysed: number;
}

/** An index in the making. */
export interface IndexWork {
  readonly done: Promise<SiteIndex>;
  /** Gives it up. */
  readonly discard: () => Promise<void>;
}

interface Part {
  readonly locale: string;
  readonly dir: string;
  readonly sources: readonly SearchSource[];
}

/**
 * Brings the search index of a site up to date, beside whatever else is going on. A locale in which
 * nothing changed keeps its index; of the others, only changed articles are analysed.
 */
export function indexSite(options: IndexOptions): IndexWork {
  const { entries, sources: all } = options;
  const parts = partsOf(options);
  const changed = parts.filter(({ dir }) => !existsSync(dir));
  let feed: SearchFeed | undefined;
  const work = async (): Promise<SiteIndex> => {
    const bundle = join(
      options.folder,
      `bundle-${digestOf(parts.map(({ dir }) => dir).join('\n')).slice(0, 16)}`,
    );
    const sources = changed.flatMap((part) => part.sources);
    let analysed = 0;
    if (changed.length > 0) {
      const { openSearchIndex } = await import('../search/index/search-feed.ts');
      feed = openSearchIndex({
        locales: new Map(changed.map((part) => [part.locale, part.sources.map(({ url }) => url)])),
      });
      analysed = await feedAll(feed, sources, options);
      const opened = feed;
      await Promise.all(changed.map(({ locale, dir }) => opened.writePart(locale, dir)));
    }
    if (!existsSync(bundle)) {
      const { mergeParts } = await import('../search/index/search-part.ts');
      await mergeParts(parts, `${bundle}.tmp`);
      await rename(`${bundle}.tmp`, bundle);
    }
    if (analysed > 0) entries.keepOnly(new Set(all.map((source) => entryName(options, source))));
    await keepOnly(options.folder, [bundle, ...parts.map(({ dir }) => dir)]);
    return { bundle, preview: false, indexed: sources.length, analysed };
  };
  return { done: work(), discard: async () => feed?.discard() };
}

/** The index of each locale; its folder is named for all that it holds. */
function partsOf({ sources, locales, engine, folder }: IndexOptions): Part[] {
  const byLocale = Map.groupBy(sources, ({ locale }) => locale);
  return locales.flatMap((locale) => {
    const own = byLocale.get(locale);
    if (own === undefined) return [];
    const key = digestOf([engine, ...own.map((source) => source.key)].join('\n'));
    return { locale, dir: join(folder, `${locale}-${key.slice(0, 16)}`), sources: own };
  });
}

/** Feeds sources to the index; returns how many had to be analysed. */
async function feedAll(
  feed: SearchFeed,
  sources: readonly SearchSource[],
  options: IndexOptions,
): Promise<number> {
  const { entries, onProgress } = options;
  const { entryHtml } = await import('../search/index/entry-html.ts');
  let analysed = 0;
  for (const [index, source] of sources.entries()) {
    const { locale, url, entry } = source;
    const name = entryName(options, source);
    let html = entries.get(name);
    if (html === undefined) {
      html = entryHtml(entry());
      entries.set(name, html);
      analysed += 1;
    }
    feed.add({ locale, url, html });
    if (index % turn === turn - 1) await setImmediate();
    onProgress(index + 1, sources.length);
  }
  return analysed;
}

/** Under what an analysed article is kept. */
const entryName = ({ engine }: IndexOptions, { key }: SearchSource) => `${engine} ${key}`;

/** Articles fed between two turns of what else is going on. */
const turn = 16;

async function keepOnly(folder: string, kept: readonly string[]): Promise<void> {
  const old = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => !kept.includes(path));
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}
