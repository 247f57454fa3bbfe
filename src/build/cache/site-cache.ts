import type { AnalysedEntry } from '../../search/index/article-terms.ts';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Compiled } from '../../model/compiled.ts';
import type {
  ContentMemory,
  KnownFile,
  ParsedArticle,
} from '../../content/files/content-memory.ts';
import { digestOf } from '../../content/files/file-stamp.ts';
import type { GitDates } from '../../content/files/git-dates.ts';
import type { ImageInfo } from '../../content/files/images.ts';
import type { KnownPlaces } from '../../content/files/lazy-places.ts';
import type { Outline, OutlineHead } from '../../content/compile/outline.ts';
import { eagerMemory, sqlMemory, type SqlMemory } from './sql-memory.ts';

/** Parts of the engine that decide what is read and compiled from content. */
export const contentParts = [
  'src/content',
  'src/model',
  'src/text',
  'src/i18n',
  'src/site/brand.ts',
  'src/site/contrast.ts',
  'src/build/compile-all.ts',
  'src/build/compile-body.ts',
  'src/build/lint-changed.ts',
];

/** The folder of what is kept of one content root. */
export function siteFolder({
  engine,
  root,
  kb,
}: {
  engine: string;
  root: string;
  kb: string;
}): string {
  return join(kb, 'cache/sites', digestOf(relative(engine, root)).slice(0, 12));
}

/** A page as it was rendered last: from what, and where its bytes are. */
export interface PageRecord {
  /** Digest of all that the page shows. */
  readonly view: string;
  /** For an article's page: digest of the article itself. */
  readonly own: string;
  /** Digest of its bytes, which name its file in the store. */
  readonly digest: string;
  readonly kind: string;
  readonly noindex: boolean;
  /** For an article's page: digest of the article as Markdown; a draft or a fallback has none. */
  readonly markdown?: string;
}

/** A file as it was published or stored: digest of its bytes, size, and time of its last change in ms. */
export interface FileRecord {
  readonly digest: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** What builds of one site remember. Everything in it can be made again. */
export interface SiteCache {
  readonly content: ContentMemory;
  /** By path of the article below the content root. */
  readonly heads: SqlMemory<OutlineHead>;
  /** By the same path. */
  readonly outlines: SqlMemory<Outline>;
  /** Compiled bodies by key. */
  readonly bodies: SqlMemory<Compiled>;
  /** What the search index reads of an article, by key. */
  readonly entries: SqlMemory<AnalysedEntry>;
  /** By path below the base. */
  readonly pages: SqlMemory<PageRecord>;
  /** Stored pages by digest. */
  readonly stored: SqlMemory<FileRecord>;
  /** Files of the last output by path. */
  readonly output: SqlMemory<FileRecord>;
  /** Digests of copied files by absolute path. */
  readonly files: SqlMemory<{ readonly stamp: string; readonly digest: string }>;
  /** Single values by name. */
  readonly facts: SqlMemory<string>;
  /** Writes the large values that changed, so that they need no memory. */
  readonly saveLarge: () => void;
  /** Writes what changed, whole or not at all. */
  readonly save: () => void;
  /** Forgets articles and values that are no longer there. */
  readonly sweep: (live: {
    readonly articles: ReadonlySet<string>;
    readonly bodies: ReadonlySet<string>;
  }) => void;
  readonly close: () => void;
}

/** How a cache is opened. */
export interface CacheOptions {
  /** The database file. */
  readonly file: string;
  /** Digest of the code that reads and compiles content; values of other code are of no use. */
  readonly engine: string;
  /** See ContentMemory. */
  readonly trustBefore: number;
}

/**
 * The cache of a site; an empty one where there is none, or one of another version of the engine.
 *
 * @throws an error that `isDamage` knows: it cannot be read
 */
export function openCache({ file, engine, trustBefore }: CacheOptions): SiteCache {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  // Only a loss of power can damage it then, and damage is noticed.
  db.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE; PRAGMA temp_store = MEMORY');
  const facts = eagerMemory<string>(db, 'facts');
  if (facts.get('engine') !== engine) {
    if (facts.get('engine') !== undefined) {
      db.close();
      for (const suffix of ['', '-journal']) rmSync(`${file}${suffix}`, { force: true });
      return openCache({ file, engine, trustBefore });
    }
    facts.set('engine', engine);
  }
  const articles = eagerMemory<KnownFile<ParsedArticle>>(db, 'articles');
  const yaml = eagerMemory<KnownFile<string>>(db, 'yaml');
  const images = eagerMemory<KnownFile<ImageInfo>>(db, 'images');
  const dates = sqlMemory<KnownFile<GitDates>>(db, 'dates');
  const places = sqlMemory<KnownPlaces>(db, 'places');
  const heads = eagerMemory<OutlineHead>(db, 'heads');
  const outlines = sqlMemory<Outline>(db, 'outlines');
  const bodies = sqlMemory<Compiled>(db, 'bodies');
  const entries = sqlMemory<AnalysedEntry>(db, 'entries');
  const pages = eagerMemory<PageRecord>(db, 'pages');
  const stored = sqlMemory<FileRecord>(db, 'stored');
  const output = eagerMemory<FileRecord>(db, 'output');
  const files = sqlMemory<{ readonly stamp: string; readonly digest: string }>(db, 'files');
  const tables = [
    facts,
    files,
    articles,
    yaml,
    images,
    dates,
    places,
    heads,
    outlines,
    bodies,
    entries,
    pages,
    stored,
    output,
  ];
  const keyOf = (path: string) => heads.get(path)?.key ?? '';
  return {
    content: { articles, yaml, images, dates, places, clean: facts, trustBefore },
    heads,
    outlines,
    bodies,
    entries,
    pages,
    stored,
    output,
    files,
    facts,
    save() {
      if (tables.every((table) => table.changes() === 0)) return;
      db.exec('BEGIN');
      for (const table of tables) table.save();
      db.exec('COMMIT');
    },
    saveLarge() {
      db.exec('BEGIN');
      for (const table of [outlines, bodies, entries]) table.save();
      db.exec('COMMIT');
    },
    sweep(live) {
      const gone = articles.keepOnly(live.articles);
      // Of articles that are not shown, too: an outline is of no use without its body.
      const stale = heads.names().filter((path) => !live.bodies.has(keyOf(path)));
      stale.forEach(heads.delete);
      if (gone.length + stale.length + bodies.changes() > 0) {
        outlines.keepOnly(new Set(heads.names()));
        bodies.keepOnly(live.bodies);
      }
      if (places.changes() > 0) places.keepOnly(new Set([...named(articles), ...named(yaml)]));
    },
    close: () => db.close(),
  };
}

/** Files of a memory as places name them. */
function named(files: Pick<SqlMemory<{ readonly digest: string }>, 'names' | 'get'>): string[] {
  return files.names().map((path) => `${path} ${files.get(path)?.digest}`);
}
