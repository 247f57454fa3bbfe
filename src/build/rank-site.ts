import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Memory } from '../content/files/content-memory.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import { replaceFile } from '../content/files/write.ts';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';
import type { RankedLists } from '../site/site-data.ts';
import { catalogueOf } from '../voc/catalogue.ts';
import { fileDigest, type FileDigests } from './site-files.ts';
import type { RankingSources } from './choose-ranking.ts';

/** The order of a site, and what it was made from. */
export interface SiteOrder extends RankedLists {
  readonly builtFrom: Pick<Ranking['builtFrom'], 'source' | 'inputs'>;
}

/** How an order is found. */
export interface RankSiteOptions extends RankingSources {
  readonly cwd: string;
  /** Where the whole ranking is written. */
  readonly rankingFile: string;
  /** Where a copy of it is kept with the caches. */
  readonly keptFile: string;
  /** Digest of the code that ranks. */
  readonly engine: string;
  /** Digests of data files. */
  readonly digests: FileDigests;
  /** The order of an earlier build and the key of what it was made from. */
  readonly known: Memory<string>;
}

/**
 * The order of a site. The ranking is only worked out again when an article, a setting or the data
 * that it depends on is another than at the last build.
 *
 * @throws {InputError} the data given cannot be used
 */
export async function rankSite(content: Content, options: RankSiteOptions): Promise<SiteOrder> {
  const { known, rankingFile, keptFile, digests } = options;
  const key = orderKey(content, options);
  const before = known.get('order');
  const digest = known.get('ranking');
  const holds = (file: string) => existsSync(file) && fileDigest(file, digests) === digest;
  if (before !== undefined && known.get('order-key') === key && holds(keptFile)) {
    if (!holds(rankingFile)) await replaceFile(rankingFile, await readFile(keptFile));
    return JSON.parse(before);
  }
  const { chooseRanking } = await import('./choose-ranking.ts');
  const { writeRanking } = await import('../voc/ranking-file.ts');
  const ranking = await chooseRanking(content, options);
  await writeRanking(keptFile, ranking);
  await replaceFile(rankingFile, await readFile(keptFile));
  const { source, inputs } = ranking.builtFrom;
  const lists = Object.fromEntries(
    Object.entries(ranking.lists).map(([name, ranked]) => [name, ranked.map(({ id }) => ({ id }))]),
  );
  const solving = Object.entries(ranking.articles).flatMap(([id, article]) =>
    article.solvesForMost === true ? [id] : [],
  );
  const { service } = ranking;
  const order: SiteOrder = {
    builtFrom: { source, inputs },
    ...{ lists, solving, ...(service && { service }) },
  };
  known.set('order', JSON.stringify(order));
  known.set('order-key', key);
  known.set('ranking', fileDigest(keptFile, digests));
  return order;
}

/** A digest of all that the order depends on: code, articles without their words, settings, data. */
function orderKey(content: Content, options: RankSiteOptions): string {
  const { engine, language, root, cwd, contacts, events, layout, digests } = options;
  const given = [...contacts, ...events];
  const sample = ['contacts.csv', 'events.ndjson', 'layout.csv'].map((name) => `sample/${name}`);
  const own = ['ranking.json', ...sample].map((name) => join(root, 'voc', name));
  const stood = layout === undefined ? join(root, 'voc/layout.csv') : resolve(cwd, layout);
  const data = (given.length > 0 ? [...given.map((file) => resolve(cwd, file)), stood] : own)
    .filter((file) => existsSync(file))
    .map((file) => fileDigest(file, digests));
  const { articles: _articles, pages: _pages, searchTests: _tests, ...known } = content;
  const { localeTexts: _texts, ...settings } = known;
  return digestOf(
    JSON.stringify([
      ...[engine, language, contacts, events, layout, data, settings],
      catalogueOf(content),
    ]),
  );
}
