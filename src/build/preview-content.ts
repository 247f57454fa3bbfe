import { join } from 'node:path';
import type { Finding } from '../model/finding.ts';
import type { Ranking } from '../model/ranking.ts';
import { buildSearchIndex } from '../search/index/build-search-index.ts';
import { routes, type Route } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import { checkSite, type CheckOptions } from './check-site.ts';
import { chooseRanking } from './choose-ranking.ts';
import { searchEntries } from './search-entries.ts';

/** What a preview shows: pages by path below the base, and the images that they need. */
export interface Shown {
  readonly site: SiteData;
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
  return {
    shown: () => shown,
    findings: () => findings,
    async read() {
      const checked = await checkSite({ ...options, drafts: true });
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
      shown = { site, pages, images: checked.site.images.files };
      return checked.files;
    },
    index() {
      indexed = indexed.then(async () => {
        if (shown) await buildSearchIndex({ entries: searchEntries(shown.site), outDir: indexDir });
      });
      return indexed;
    },
  };
}
