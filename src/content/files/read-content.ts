import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/category.ts';
import { channelKinds } from '../../model/channel-kinds.ts';
import type { Channel } from '../../model/channel.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { searchTestsOf } from '../../model/search-tests.ts';
import type { Site } from '../../model/site.ts';
import type { ContentFiles } from './content-files.ts';
import { contentReader, type ContentReader, type ReadOptions } from './content-reader.ts';
import { newMemory } from './content-memory.ts';
import { gitDates } from './git-dates.ts';
import { readArticles, type ArticleFile } from './read-articles.ts';
import { readLocales } from './read-locales.ts';
import { readFreePages } from './read-free-pages.ts';
import { schemas } from './schemas.ts';
import { startOf } from './start-of.ts';

/** A content root as read. Without `content` nothing can be built: site.yaml itself is wrong. */
export interface ReadResult {
  readonly content: Content | undefined;
  /** Its files with the places of what they say, for lint. */
  readonly sources: ContentFiles | undefined;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** Pages of articles that are there but cannot be read, as paths below the base. */
  readonly unreadable: readonly string[];
}

/** Everything that a content root says, and what is wrong in each file by itself (bodies apart). */
export async function readContent(
  given: Omit<ReadOptions, 'memory'> & Partial<ReadOptions>,
): Promise<ReadResult> {
  const options = { memory: newMemory(), ...given };
  const reader = contentReader(options);
  const siteFile = await readSite(reader);
  if (siteFile === undefined)
    return {
      content: undefined,
      sources: undefined,
      findings: reader.findings,
      files: reader.files,
      unreadable: [],
    };
  const site = siteFile.data;
  const localeTexts = await readLocales(reader, siteFile);
  const sources: ContentFiles = {
    site: siteFile,
    categories: await reader.yaml('categories.yaml', schemas.categories, []),
    reasons: await reader.yaml('contact-reasons.yaml', schemas.contactReasons, []),
    channels: await reader.yaml('channels.yaml', schemas.channels, []),
    situations: await reader.yaml('situations.yaml', schemas.situations, undefined),
    glossary: await reader.yaml('glossary.yaml', schemas.glossary, []),
    redirects: await reader.yaml('redirects.yaml', schemas.redirects, {}),
    codes: await reader.yaml('codes.yaml', schemas.codes, {}),
    searchTests: await reader.yaml('search-tests.yaml', schemas.searchTests, []),
    articles: await withDates(await readArticles(reader, site.locales), options),
    pages: await readFreePages(reader, site.locales),
  };
  const articles = sources.articles.map(({ article }) => article);
  if (articles.length === 0 && !reader.findings.some(({ severity }) => severity === 'error'))
    reader.findings.push(
      reader.finding('content/empty', startOf(reader.shown('articles')), reader.shown('articles')),
    );
  const content: Content = {
    site,
    ...(Object.keys(localeTexts).length > 0 && { localeTexts }),
    categories: shelves(sources.categories.data, articles),
    reasons: sources.reasons.data,
    channels: inOrder(sources.channels.data),
    situations: sources.situations.data,
    glossary: sources.glossary.data,
    redirects: sources.redirects.data,
    codes: sources.codes.data,
    searchTests: searchTestsOf(sources.searchTests.data),
    articles: articles.toSorted(byLocaleThenId(site)),
    pages: sources.pages,
  };
  const { findings, files: count, unreadable } = reader;
  return { content, sources, findings, files: count, unreadable };
}

async function readSite(reader: ContentReader) {
  const name = 'site.yaml';
  if (!existsSync(join(reader.options.root, name))) {
    const file = reader.shown(name);
    reader.findings.push(reader.finding('content/no-site', startOf(file), file));
    return undefined;
  }
  const before = reader.findings.length;
  const file = await reader.yaml(name, schemas.site, undefined);
  const { data } = file;
  if (data !== undefined) return { ...file, data };
  if (reader.findings.length === before)
    reader.findings.push(
      reader.finding('yaml/missing-key', startOf(reader.shown(name)), 'name, locales'),
    );
  return undefined;
}

/** Articles that say no date get that of the last commit that changed them, where git knows it. */
async function withDates(
  files: readonly ArticleFile[],
  { root, memory }: ReadOptions,
): Promise<ArticleFile[]> {
  if (files.every(({ article }) => article.data.updatedAt !== undefined)) return [...files];
  const dates = await gitDates(root, memory.dates);
  return files.map((file) => {
    const updatedAt = file.article.data.updatedAt ?? dates[file.article.path];
    if (updatedAt === undefined) return file;
    return { ...file, article: { ...file.article, data: { ...file.article.data, updatedAt } } };
  });
}

/** All shelves in order: those that are described, and those that only articles stand on. */
function shelves(described: readonly Category[], articles: readonly Article[]): Category[] {
  const ids = new Set(described.map(({ id }) => id));
  const bare = [...new Set(articles.map(({ category }) => category))].filter((id) => !ids.has(id));
  const all = [...described, ...bare.map((id) => ({ id, order: 1000, title: id }))];
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Channels in the constant order of kinds; premium ones after the free ones; else as written. */
function inOrder(channels: readonly Channel[]): Channel[] {
  const rank = (channel: Channel) =>
    (channel.entitlement === undefined ? 0 : 100) + channelKinds.indexOf(channel.kind);
  return channels.toSorted((a, b) => rank(a) - rank(b));
}

const byLocaleThenId = (site: Site) => (a: Article, b: Article) =>
  site.locales.indexOf(a.locale) - site.locales.indexOf(b.locale) || (a.id < b.id ? -1 : 1);
