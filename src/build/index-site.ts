import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../content/files/file-stamp.ts';
import { replaceFile } from '../content/files/write.ts';
import type { AnalysedEntry } from '../search/index/article-terms.ts';
import type { SearchFeed } from '../search/index/search-feed.ts';
import { sumsFile, sumsHold, writeSums } from './cache/folder-sums.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import type { GlossaryEntry } from '../model/glossary.ts';
import type { WordArticle } from '../search/index/word-part.ts';
import type { SearchSource } from './search-entries.ts';

/** What an index is made from and where earlier ones are. */
export interface IndexOptions {
  readonly sources: readonly SearchSource[];
  readonly locales: readonly string[];
  /** Which words customers use for ours. */
  readonly glossary: readonly GlossaryEntry[];
  /** Digest of the code that makes indexes. */
  readonly engine: string;
  /** What was analysed before, by key. */
  readonly entries: Pick<SqlMemory<AnalysedEntry>, 'get' | 'set' | 'keepOnly'>;
  /** Folder of the indexes by locale, and of the bundle that they make together. */
  readonly folder: string;
  /** Whether earlier indexes are read through before they are used. */
  readonly verify: boolean;
  /** Whether a few changed articles may stand beside the last index instead of in it. */
  readonly preview: boolean;
  readonly onProgress: (done: number, of: number) => void;
  /** Called now and then while much is analysed, so that it need not stay in memory. */
  readonly onBatch: () => void;
}

/** A search index. */
export interface SiteIndex {
  /** Folders that are the bundle together; what an earlier one holds wins. */
  readonly bundles: readonly string[];
  /** Whether it is a small index of what changed beside the last one. */
  readonly preview: boolean;
  /** Articles that were indexed; the others stayed. */
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

/** The index of one locale. */
interface Part {
  readonly locale: string;
  /** Named for all that it holds. */
  readonly dir: string;
  readonly sources: readonly SearchSource[];
}

/** Changed articles up to which a preview leaves the last index as it is. */
const fewArticles = 200;

/**
 * Brings the search index of a site up to date, beside whatever else is going on. A locale in which
 * nothing changed keeps its index; of the others, only changed articles are analysed.
 */
export function indexSite(options: IndexOptions): IndexWork {
  mkdirSync(options.folder, { recursive: true });
  if (options.verify && !isIntact(options.folder)) {
    rmSync(options.folder, { recursive: true });
    mkdirSync(options.folder);
  }
  const parts = partsOf(options);
  const changed = parts.filter(({ dir }) => !existsSync(dir));
  const delta = options.preview && changed.length > 0 ? deltaOf(parts, options) : undefined;
  if (delta) return { done: previewIndex(delta, options), discard: () => Promise.resolve() };
  let feed: SearchFeed | undefined;
  const work = async (): Promise<SiteIndex> => {
    const sources = changed.flatMap((part) => part.sources);
    let analysed = 0;
    if (changed.length > 0) {
      const { openSearchIndex } = await import('../search/index/search-feed.ts');
      const urls = changed.map(
        (part) => [part.locale, part.sources.map(({ url }) => url)] as const,
      );
      feed = openSearchIndex({ locales: new Map(urls) });
      const opened = feed;
      const progress = progressOf(sources.length, options);
      const counts = await Promise.all(
        changed.map(async (part) => {
          const { articles, analysed: count } = await feedPart(opened, part, options, progress);
          await finishPart(opened, part, articles, options);
          return count;
        }),
      );
      analysed = counts.reduce((sum, count) => sum + count, 0);
    }
    const bundle = await bundleOf(parts, options.folder);
    if (analysed > 0)
      options.entries.keepOnly(
        new Set(options.sources.map((source) => entryName(options, source))),
      );
    const kept = [bundle, ...parts.map(({ dir }) => dir)];
    await keepOnly(options.folder, [
      ...kept.flatMap((path) => [path, sumsFile(path)]),
      ...parts.map(({ dir }) => keysFile(dir)),
    ]);
    return { bundles: [bundle], preview: false, indexed: sources.length, analysed };
  };
  return { done: work(), discard: async () => feed?.discard() };
}

/** Whether all indexes in a folder are as they were made. */
function isIntact(folder: string): boolean {
  return readdirSync(folder)
    .filter((name) => /-[0-9a-f]{16}$/.test(name))
    .every((name) => sumsHold(join(folder, name)));
}

/** The index of each locale that has articles. */
function partsOf({ sources, locales, engine, glossary, folder }: IndexOptions): Part[] {
  const byLocale = Map.groupBy(sources, ({ locale }) => locale);
  const words = JSON.stringify(glossary);
  return locales.flatMap((locale) => {
    const own = byLocale.get(locale);
    if (own === undefined) return [];
    const key = digestOf([engine, words, ...own.map(placedKey)].join('\n'));
    return { locale, dir: join(folder, `${locale}-${key.slice(0, 16)}`), sources: own };
  });
}

/** An article with what depends on the others: how much it is looked for. */
const placedKey = ({ key, about }: SearchSource) =>
  `${key} ${about.popular} ${about.prior} ${about.solves}`;

/** Tells of each article of all locales together. */
function progressOf(of: number, { onProgress }: IndexOptions): () => void {
  let done = 0;
  return () => onProgress((done += 1), of);
}

/** The articles of a locale as they went to the index, and how many had to be analysed. */
interface FedPart {
  readonly articles: readonly WordArticle[];
  readonly analysed: number;
}

/** Feeds the articles of a locale to the index. */
async function feedPart(
  feed: SearchFeed,
  { locale, sources }: Part,
  options: IndexOptions,
  progress: () => void,
): Promise<FedPart> {
  const { entries } = options;
  const { analysedEntry, indexCutter } = await import('../search/index/analysed-entry.ts');
  const inOrder = sources.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const articles: WordArticle[] = [];
  const cutter = await indexCutter(locale);
  const termsOf = (name: string, { entry }: SearchSource) =>
    (entries.get(name) ?? analysedEntry(entry(), cutter)).terms;
  let analysed = 0;
  for (const [index, source] of inOrder.entries()) {
    const { url, entry, about } = source;
    const name = entryName(options, source);
    let made = entries.get(name);
    if (made === undefined) {
      made = analysedEntry(entry(), cutter);
      entries.set(name, made);
      analysed += 1;
      if (analysed % batch === 0) options.onBatch();
    }
    if (index % turn === turn - 1) await setImmediate();
    // Read again when it is needed: all of them at once would fill the memory.
    articles.push({ about, terms: () => termsOf(name, source) });
    await feed.add({ locale, url, html: made.html });
    progress();
  }
  return { articles, analysed };
}

/** Under what an analysed article is kept. */
const entryName = ({ engine }: IndexOptions, { key }: SearchSource) => `${engine} ${key}`;

/** Articles analysed between two calls of `onBatch`. */
const batch = 500;

/** Articles fed between two turns of what else is going on. */
const turn = 16;

/** What stands beside each part: by which code it was made, and the key of every article in it, by URL. */
interface PartKeys {
  readonly engine: string;
  readonly keys: Readonly<Record<string, string>>;
}

const keysFile = (dir: string) => `${dir}.json`;

async function finishPart(
  feed: SearchFeed,
  { locale, dir, sources }: Part,
  articles: readonly WordArticle[],
  { engine, glossary }: IndexOptions,
): Promise<void> {
  const [{ indexCutter }, { searchGroups }, { writeWordPart }] = await Promise.all([
    import('../search/index/analysed-entry.ts'),
    import('./search-groups.ts'),
    import('../search/index/word-part.ts'),
  ]);
  const [groups, cutter] = await Promise.all([searchGroups(locale, glossary), indexCutter(locale)]);
  const keys = Object.fromEntries(sources.map((source) => [source.url, source.key]));
  const about: PartKeys = { engine, keys };
  await replaceFile(keysFile(dir), JSON.stringify(about));
  await feed.writePart(locale, dir, (fresh) =>
    writeWordPart(fresh, { locale, articles, groups, cutter }),
  );
  await writeSums(dir);
}

/** The folder in which the parts are one bundle. */
async function bundleOf(
  parts: readonly Pick<Part, 'locale' | 'dir'>[],
  folder: string,
): Promise<string> {
  const names = parts.map(({ dir }) => dir.slice(folder.length)).join('\n');
  const bundle = join(folder, `bundle-${digestOf(names).slice(0, 16)}`);
  if (existsSync(bundle)) return bundle;
  const { mergeParts } = await import('../search/index/search-part.ts');
  await mergeParts(parts, `${bundle}.tmp`);
  await rename(`${bundle}.tmp`, bundle);
  await writeSums(bundle);
  return bundle;
}

/** What changed since the last full index. */
interface Delta {
  readonly base: readonly { readonly locale: string; readonly dir: string }[];
  readonly changed: readonly SearchSource[];
  readonly removed: readonly string[];
}

/** What changed since the last full index of every locale; undefined without one, or if it is much. */
function deltaOf(
  parts: readonly Part[],
  { folder, engine }: Pick<IndexOptions, 'folder' | 'engine'>,
): Delta | undefined {
  const base: { locale: string; dir: string }[] = [];
  const changed: SearchSource[] = [];
  const removed: string[] = [];
  for (const { locale, sources } of parts) {
    const named = new RegExp(`^${locale}-[0-9a-f]{16}$`);
    const name = readdirSync(folder).find((each) => named.test(each));
    if (name === undefined || !existsSync(keysFile(join(folder, name)))) return undefined;
    const dir = join(folder, name);
    const made: PartKeys = JSON.parse(readFileSync(keysFile(dir), 'utf8'));
    if (made.engine !== engine) return undefined;
    const { keys } = made;
    const urls = new Set(sources.map(({ url }) => url));
    base.push({ locale, dir });
    changed.push(...sources.filter(({ url, key }) => keys[url] !== key));
    removed.push(...Object.keys(keys).filter((url) => !urls.has(url)));
  }
  return changed.length + removed.length > fewArticles ? undefined : { base, changed, removed };
}

/** The last index with a small one beside it. */
async function previewIndex(
  { base, changed, removed }: Delta,
  { folder, onProgress }: IndexOptions,
): Promise<SiteIndex> {
  const { writeDelta } = await import('../search/index/write-delta.ts');
  const bundle = await bundleOf(base, folder);
  const delta = join(folder, 'preview');
  await writeDelta({
    base,
    changed: changed.map(({ entry }) => entry()),
    removed,
    outDir: delta,
  });
  onProgress(changed.length, changed.length);
  return {
    bundles: [delta, bundle],
    preview: true,
    indexed: changed.length,
    analysed: changed.length,
  };
}

async function keepOnly(folder: string, kept: readonly string[]): Promise<void> {
  const old = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => !kept.includes(path));
  await Promise.all(old.map((path) => rm(path, { recursive: true, force: true })));
}
