import { copyFileSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { routes, type Route } from '../../site/routes.ts';
import type { RankedLists, SiteData } from '../../site/site-data.ts';
import { engineDigest } from '../cache/engine-digest.ts';
import { contentParts, openCache, siteFolder, type SiteCache } from '../cache/site-cache.ts';
import { isDamage } from '../cache/sql-memory.ts';
import { checkSite, type CheckOptions } from '../check-site.ts';
import type { CompiledSite } from '../compile-all.ts';
import { indexSite } from '../index-site.ts';
import { rankSite } from '../rank-site.ts';
import { searchSources } from '../search-entries.ts';
import { indexParts } from '../start-index.ts';

/** What a preview shows: pages by path below the base, and the images that they need. */
export interface Shown {
  readonly site: SiteData;
  readonly heads: CompiledSite['heads'];
  readonly pages: ReadonlyMap<string, Route>;
  readonly images: ReadonlyMap<string, string>;
}

/** The content of a preview as it was last read. */
export interface PreviewContent {
  /** Undefined until a reading succeeds; a reading that fails leaves the last one. */
  readonly shown: () => Shown | undefined;
  readonly findings: () => readonly Finding[];
  /** Reads the content root again; returns the number of files read. */
  readonly read: () => Promise<number>;
  /** Brings the search index up to what was last read; calls wait for each other. */
  readonly index: () => Promise<void>;
  /** Folders of the search bundle, an earlier one wins; none until there is one. */
  readonly bundles: () => readonly string[];
}

/** Where a preview reads and keeps things. */
export interface PreviewPlace {
  /** The content root, absolute. */
  readonly root: string;
  /** Folder of caches. */
  readonly kb: string;
}

/**
 * The content of a preview, drafts included, not yet read. The order is worked out once: an edit
 * does not change what customers asked.
 */
export function previewContent(
  options: Omit<CheckOptions, 'drafts'>,
  { root, kb }: PreviewPlace,
): PreviewContent {
  const folder = siteFolder({ engine: options.engine, root, kb });
  const cache = previewCache(folder, engineDigest(options.engine, contentParts));
  const engine = engineDigest(options.engine, indexParts);
  let shown: Shown | undefined;
  let findings: readonly Finding[] = [];
  let ranking: RankedLists | undefined;
  let indexed = Promise.resolve();
  let bundles: readonly string[] = [];
  return {
    shown: () => shown,
    findings: () => findings,
    bundles: () => bundles,
    async read() {
      const checked = await checkSite({
        ...options,
        drafts: true,
        memory: cache.content,
        bodyMemory: cache,
      });
      findings = checked.findings;
      if (checked.site === undefined) return checked.files;
      ranking ??= await rankSite(checked.site.site.content, {
        cwd: options.cwd,
        root,
        contacts: [],
        events: [],
        rejectsFile: join(kb, 'rejected.csv'),
        rankingFile: join(kb, 'dev/ranking.json'),
        language: options.language,
        engine: engineDigest(options.engine, ['src/voc', 'src/model']),
        keptFile: join(folder, 'dev-ranking.json'),
        digests: { memory: cache.files, trustBefore: cache.content.trustBefore },
        known: cache.facts,
      });
      cache.save();
      const site = { ...checked.site.site, ranking };
      const pages = new Map(routes(site).map((route) => [route.path, route]));
      shown = { site, pages, heads: checked.site.heads, images: checked.site.images.files };
      return checked.files;
    },
    index() {
      indexed = indexed.then(async () => {
        if (shown === undefined) return;
        const { content } = shown.site;
        const work = indexSite({
          sources: searchSources(shown.site, shown.heads),
          locales: content.site.locales,
          glossary: content.glossary,
          engine,
          entries: cache.entries,
          folder: join(folder, 'dev-index'),
          preview: true,
          verify: false,
          onBatch: cache.saveLarge,
          onProgress: () => undefined,
        });
        bundles = (await work.done).bundles;
        cache.save();
      });
      return indexed;
    },
  };
}

/** A cache of the preview's own, which starts with what the last build or preview knew. */
function previewCache(folder: string, engine: string): SiteCache {
  const [built, own] = [join(folder, 'site.db'), join(folder, 'dev.db')];
  mkdirSync(dirname(own), { recursive: true });
  if (existsSync(built) && changedAt(built) > changedAt(own))
    copyFileSync(built, own, constants.COPYFILE_FICLONE);
  const options = { file: own, engine, trustBefore: Number.POSITIVE_INFINITY };
  try {
    return openCache(options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    rmSync(own);
    return openCache(options);
  }
}

const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
