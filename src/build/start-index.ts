import { join } from 'node:path';
import type { BuildOptions } from './build-options.ts';
import { engineDigest } from './cache/engine-digest.ts';
import type { CompiledSite } from './compile-all.ts';
import { indexSite, type IndexOptions, type IndexWork } from './index-site.ts';
import type { OpenSite } from './open-site.ts';
import { searchSources } from './search-entries.ts';

/** Parts of the engine that decide what an index holds. */
export const indexParts = [
  'src/search',
  'src/text',
  'src/build/search-entries.ts',
  'src/build/search-groups.ts',
];

/** Brings the search index of a site up to date, beside whatever else is going on. */
export function startIndex(
  {
    options,
    cache,
    folder,
  }: Pick<OpenSite, 'cache' | 'folder'> & {
    readonly options: Pick<BuildOptions, 'engine' | 'onProgress'>;
  },
  { site, heads }: Pick<CompiledSite, 'site' | 'heads'>,
  how: Pick<IndexOptions, 'preview' | 'verify'>,
): IndexWork {
  return indexSite({
    sources: searchSources(site, heads),
    locales: site.content.site.locales,
    glossary: site.content.glossary,
    engine: engineDigest(options.engine, indexParts),
    entries: cache.entries,
    folder: join(folder, 'index'),
    onBatch: cache.saveLarge,
    onProgress: (done, of) => options.onProgress('index', done, of),
    ...how,
  });
}
