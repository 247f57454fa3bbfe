import { basename } from 'node:path';
import { digestOf } from '../content/files/file-stamp.ts';
import type { CompiledSite } from './compile-all.ts';
import type { SiteIndex } from './index-site.ts';
import { searchSources } from './search-entries.ts';
import type { Workshop } from './write-site.ts';

/** Under what a build remembers by what index and rows search passed. */
const passedBy = 'search-tests';

/**
 * Whether search finds what `search-tests.yaml` states. It is not asked again while index and rows
 * stay as they were when it did. A preview is not asked: its index is not the one to be published.
 */
export async function searchHolds(
  { options, cache, root, time }: Pick<Workshop, 'options' | 'cache' | 'root' | 'time'>,
  { site, heads }: Pick<CompiledSite, 'site' | 'heads'>,
  { bundles: [bundle = ''] }: Pick<SiteIndex, 'bundles'>,
): Promise<boolean> {
  const { searchTests } = site.content;
  const rows = searchTests.tests.length;
  if (options.preview || rows === 0) return true;
  // A bundle is named for its articles, and for the code that makes and reads it.
  const key = digestOf(`${basename(bundle)} ${JSON.stringify(searchTests)}`);
  if (cache.facts.get(passedBy) === key) {
    options.onPhase({ name: 'search-tests', rows, report: undefined });
    return true;
  }
  const asking = time.start('search-tests');
  const { bundleSearch, searchReport } = await import('./search-report.ts');
  const search = bundleSearch(bundle, searchSources(site, heads));
  const report = await searchReport(searchTests, search, { root, cwd: options.cwd });
  asking();
  options.onPhase({ name: 'search-tests', rows, report });
  const holds = report.goals.every(({ isReached }) => isReached);
  if (holds) cache.facts.set(passedBy, key);
  return holds;
}
