import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../model/article.ts';
import { categoriesSchema, type Category } from '../../model/category.ts';
import { channelKinds, channelsSchema, type Channel } from '../../model/channel.ts';
import { contactReasonsSchema } from '../../model/contact-reason.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { glossarySchema } from '../../model/glossary.ts';
import { codesSchema, redirectsSchema } from '../../model/paths.ts';
import { searchTestsSchema } from '../../model/search-test.ts';
import { situationsSchema } from '../../model/situation.ts';
import { siteSchema, type Site } from '../../model/site.ts';
import type { ContentFiles } from './content-files.ts';
import { contentReader, startOf, type ContentReader, type ReadOptions } from './content-reader.ts';
import { gitDates } from './git-dates.ts';
import { readArticles, type ArticleFile } from './read-articles.ts';
import { readFreePages } from './read-free-pages.ts';
import type { YamlSource } from '../yaml-source.ts';

/** A content root as read. Without `content` nothing can be built: site.yaml itself is wrong. */
export interface ReadResult {
  readonly content: Content | undefined;
  /** Its files with the places of what they say, for lint. */
  readonly sources: ContentFiles | undefined;
  readonly findings: readonly Finding[];
  readonly files: number;
  /** Pages of articles that are there but cannot be read, as paths below the base. */
  readonly unreadable: readonly string[];
  /** The place of a value in site.yaml. */
  readonly placeInSite: YamlSource['positionOf'];
}

/** Everything that a content root says, and what is wrong in each file by itself (bodies apart). */
export async function readContent(options: ReadOptions): Promise<ReadResult> {
  const reader = contentReader(options);
  const siteFile = await readSite(reader);
  if (siteFile === undefined)
    return {
      content: undefined,
      sources: undefined,
      findings: reader.findings,
      files: reader.files,
      unreadable: [],
      placeInSite: () => startOf(reader.shown('site.yaml')),
    };
  const site = siteFile.data;
  const sources: ContentFiles = {
    site: siteFile,
    categories: await reader.yaml('categories.yaml', categoriesSchema, []),
    reasons: await reader.yaml('contact-reasons.yaml', contactReasonsSchema, []),
    channels: await reader.yaml('channels.yaml', channelsSchema, []),
    situations: await reader.yaml('situations.yaml', situationsSchema.optional(), undefined),
    glossary: await reader.yaml('glossary.yaml', glossarySchema, []),
    redirects: await reader.yaml('redirects.yaml', redirectsSchema, {}),
    codes: await reader.yaml('codes.yaml', codesSchema, {}),
    searchTests: await reader.yaml('search-tests.yaml', searchTestsSchema, []),
    articles: await withDates(await readArticles(reader, site.locales), options.root),
    pages: await readFreePages(reader, site.locales),
  };
  const articles = sources.articles.map(({ article }) => article);
  if (articles.length === 0 && !reader.findings.some(({ severity }) => severity === 'error'))
    reader.findings.push(
      reader.finding('content/empty', startOf(reader.shown('articles')), reader.shown('articles')),
    );
  const content: Content = {
    site,
    categories: shelves(sources.categories.data, articles),
    reasons: sources.reasons.data,
    channels: inOrder(sources.channels.data),
    situations: sources.situations.data,
    glossary: sources.glossary.data,
    redirects: sources.redirects.data,
    codes: sources.codes.data,
    searchTests: sources.searchTests.data,
    articles: articles.toSorted(byLocaleThenId(site)),
    pages: sources.pages,
  };
  const { findings, files: count, unreadable } = reader;
  const placeInSite = siteFile.positionOf;
  return { content, sources, findings, files: count, unreadable, placeInSite };
}

async function readSite(reader: ContentReader) {
  const name = 'site.yaml';
  if (!existsSync(join(reader.options.root, name))) {
    const file = reader.shown(name);
    reader.findings.push(reader.finding('content/no-site', startOf(file), file));
    return undefined;
  }
  const before = reader.findings.length;
  const missing: Site = siteSchema.parse({ name: '-', locales: ['ja'] });
  const file = await reader.yaml(name, siteSchema, missing);
  if (file.data === missing && reader.findings.length === before)
    reader.findings.push(
      reader.finding('yaml/missing-key', startOf(reader.shown(name)), 'name, locales'),
    );
  return reader.findings.length > before ? undefined : file;
}

/** Articles that say no date get that of the last commit that changed them, where git knows it. */
async function withDates(files: readonly ArticleFile[], root: string): Promise<ArticleFile[]> {
  if (files.every(({ article }) => article.data.updatedAt !== undefined)) return [...files];
  const dates = await gitDates(root);
  return files.map((file) => {
    const updatedAt = file.article.data.updatedAt ?? dates.get(file.article.path);
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
