import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestOf, stampOf } from '../content/files/file-stamp.ts';
import type { Content } from '../model/content.ts';
import type { Ranking } from '../model/ranking.ts';
import type { RankedLists } from '../site/site-data.ts';
import { catalogueOf } from '../voc/catalogue.ts';
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
  /** Digest of the code that ranks. */
  readonly engine: string;
  /** See ContentMemory. */
  readonly trustBefore: number;
  /** The order of an earlier build and the key of what it was made from. */
  readonly known: {
    readonly get: (name: string) => string | undefined;
    readonly set: (name: string, value: string) => void;
  };
}

/**
 * The order of a site. The ranking is only worked out and written again when an article, a setting
 * or the data that it depends on is another than at the last build.
 *
 * @throws {InputError} the data given cannot be used
 */
export async function rankSite(content: Content, options: RankSiteOptions): Promise<SiteOrder> {
  const { known, rankingFile } = options;
  const key = await orderKey(content, options);
  const before = known.get('order');
  if (before !== undefined && known.get('order-key') === `${key} ${fileStamp(rankingFile)}`)
    return JSON.parse(before);
  const { chooseRanking } = await import('./choose-ranking.ts');
  const { writeRanking } = await import('../voc/ranking-file.ts');
  const ranking = await chooseRanking(content, options);
  await writeRanking(rankingFile, ranking);
  const { source, inputs } = ranking.builtFrom;
  const lists = Object.fromEntries(
    Object.entries(ranking.lists).map(([name, ranked]) => [name, ranked.map(({ id }) => ({ id }))]),
  );
  const order: SiteOrder = { builtFrom: { source, inputs }, lists };
  known.set('order', JSON.stringify(order));
  known.set('order-key', `${key} ${fileStamp(rankingFile)}`);
  return order;
}

/** A digest of all that the order depends on: code, articles without their words, settings, data. */
async function orderKey(content: Content, options: RankSiteOptions): Promise<string> {
  const { engine, language, root, cwd, contacts, events } = options;
  const given = [...contacts, ...events];
  const own = ['voc/ranking.json', 'voc/sample/contacts.csv', 'voc/sample/events.ndjson'].map(
    (name) => join(root, name),
  );
  const files = (given.length > 0 ? given.map((file) => resolve(cwd, file)) : own).filter((file) =>
    existsSync(file),
  );
  const data = await Promise.all(files.map((file) => fileKey(file, options)));
  const { articles: _articles, ...settings } = content;
  return digestOf(
    JSON.stringify([engine, language, contacts, events, data, settings, catalogueOf(content)]),
  );
}

/** The stamp of a file, or its digest where the stamp cannot be relied on. */
async function fileKey(file: string, { trustBefore }: RankSiteOptions): Promise<string> {
  return stampOf(statSync(file), trustBefore) || digestOf(await readFile(file));
}

function fileStamp(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : stampOf(stats, Number.POSITIVE_INFINITY);
}
