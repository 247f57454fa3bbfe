import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Ranking } from '../model/ranking.ts';
import { newMemory } from '../content/files/content-memory.ts';

import { routes, type Route } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import { checkSite, type CheckOptions } from './check-site.ts';
import { mapMemory } from './cache/map-memory.ts';
import type { CompiledSite } from './compile-all.ts';
import { chooseRanking } from './choose-ranking.ts';
import { searchSources } from './search-entries.ts';
import { indexSite } from './index-site.ts';

/** What a preview shows: pages by path below the base, and the images that they need. */
export interface Shown {
  readonly site: SiteData;
  readonly outlines: CompiledSite['outlines'];
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
  /** Folder of the search bundle; undefined until there is one. */
  readonly bundle: () => string | undefined;
}

/**
 * The content of a preview, drafts included, not yet read. The order is worked out once: an edit
 * does not change what customers asked.
 */
export function previewContent(
  options: Omit<CheckOptions, 'drafts'>,
  { root, indexDir }: { readonly root: string; readonly indexDir: string },
): PreviewContent {
  let shown: Shown | undefined;
  let findings: readonly Finding[] = [];
  let ranking: Ranking | undefined;
  let indexed = Promise.resolve();
  let bundle: string | undefined;
  const memory = newMemory();
  const bodyMemory = { outlines: new Map(), bodies: new Map() };
  const entries = mapMemory<string>();
  return {
    shown: () => shown,
    findings: () => findings,
    bundle: () => bundle,
    async read() {
      const checked = await checkSite({ ...options, drafts: true, memory, bodyMemory });
      findings = checked.findings;
      if (checked.site === undefined) return checked.files;
      ranking ??= await chooseRanking(checked.site.site.content, {
        root,
        contacts: [],
        events: [],
        rejectsFile: join(options.engine, '.kb/rejected.csv'),
        language: options.language,
      });
      const site = { ...checked.site.site, ranking };
      const pages = new Map(routes(site).map((route) => [route.path, route]));
      shown = { site, pages, outlines: checked.site.outlines, images: checked.site.images.files };
      return checked.files;
    },
    index() {
      indexed = indexed.then(async () => {
        if (shown === undefined) return;
        const { content } = shown.site;
        const work = indexSite({
          sources: searchSources(shown.site, shown.outlines),
          locales: content.site.locales,
          engine: '',
          entries,
          folder: indexDir,
          preview: true,
          onProgress: () => undefined,
        });
        bundle = (await work.done).bundle;
      });
      return indexed;
    },
  };
}
