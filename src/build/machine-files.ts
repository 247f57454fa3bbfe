import { readFileSync } from 'node:fs';
import { digestOf } from '../content/files/file-stamp.ts';
import { articlesJson } from '../site/machine/articles-json.ts';
import { feed } from '../site/machine/feed.ts';
import { fullUpTo, introduction, llmsText } from '../site/machine/llms.ts';
import { markdown } from '../site/machine/markdown.ts';
import { publishedShelves } from '../site/machine/published.ts';
import { robotsText } from '../site/machine/robots.ts';
import { headersFile } from '../site/security/headers-file.ts';
import { feedFile } from '../site/links.ts';
import type { SiteData } from '../site/site-data.ts';
import type { PageRecord } from './cache/site-cache.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import type { PageStore } from './page-store.ts';
import { siteMaps } from './sitemap.ts';

/** What the files for programs are made from and into. */
export interface MachineSource {
  readonly site: SiteData;
  /** By path below the base. */
  readonly pages: ReadonlyMap<string, PageRecord>;
  readonly store: PageStore;
  /** `site` in it is the key of all that pages are made from, with the engine's code. */
  readonly facts: SqlMemory<string>;
  /** The file that holds an article's Markdown, by the path of its page and its digest. */
  readonly markdownOf: (path: string, digest: string) => string;
}

/** Files by path below the base, each as the digest of its text in the store. */
type Files = ReadonlyMap<string, string>;

/**
 * What programs read of a whole site: `robots.txt`, the site map, a feed and `llms.txt` of each
 * locale, `articles.json`, and to hosts `_headers`. What an earlier build made is used again while nothing in it can have changed.
 */
export function machineFiles(source: MachineSource): Files {
  const { site, facts } = source;
  const { locales } = site.content.site;
  const days = [...site.articles.values()].map(({ data }) => [data.updatedAt, data.publishedAt]);
  const key = digestOf(JSON.stringify([facts.get('site'), days]));
  const files = new Map([
    ...kept(source, 'machine', key, () => wholeSite(source)),
    ...locales.flatMap((locale) => [...fullText(source, locale)]),
  ]);
  // At the root, where programs look first, lie those of the default locale.
  for (const name of ['llms.txt', 'llms-full.txt']) {
    const digest = files.get(`${locales[0] ?? ''}/${name}`);
    if (digest !== undefined) files.set(name, digest);
  }
  return files;
}

/** The files that a fact remembers under a key, else made and remembered. */
function kept(
  { facts, store }: Pick<MachineSource, 'facts' | 'store'>,
  name: string,
  key: string,
  make: () => Iterable<readonly [path: string, text: string]>,
): Files {
  const [known, ...lines] = (facts.get(name) ?? '').split('\n');
  const before = lines.map((line): [string, string] => {
    const [path = '', digest = ''] = line.split(' ');
    return [path, digest];
  });
  if (known === key && before.every(([, digest]) => store.has(digest))) return new Map(before);
  const made = [...make()].map(([path, text]): [string, string] => [path, store.put(text)]);
  facts.set(name, [key, ...made.map((file) => file.join(' '))].join('\n'));
  return new Map(made);
}

function wholeSite({ site, pages }: MachineSource): [path: string, text: string][] {
  return [
    ['robots.txt', robotsText(site)],
    ['_headers', headersFile(site.content.site)],
    ['articles.json', articlesJson(site)],
    ...siteMaps(site, pages),
    ...site.content.site.locales.flatMap((locale): [string, string][] => {
      const changes = feed(site, locale);
      return [
        [`${locale}/llms.txt`, llmsText(site, locale)],
        ...(changes === undefined ? [] : [[feedFile(locale), changes] satisfies [string, string]]),
      ];
    }),
  ];
}

/** The Markdown of all articles of a locale in one file, in the order of its shelves; none where there are too many. */
function fullText(source: MachineSource, locale: string): Files {
  const { site, pages, facts, markdownOf } = source;
  const articles = publishedShelves(site, locale).flatMap((shelf) => shelf.articles);
  if (articles.length > fullUpTo) return new Map();
  const parts = articles.flatMap(({ id }) => {
    const path = `${locale}/${id}/`;
    const digest = pages.get(path)?.markdown;
    return digest === undefined ? [] : [{ path, digest }];
  });
  const key = digestOf([facts.get('site'), ...parts.map(({ digest }) => digest)].join(' '));
  return kept(source, `full ${locale}`, key, () => {
    const head = `${markdown(introduction(site, locale), (href) => href)}\n`;
    const texts = parts.map(({ path, digest }) => readFileSync(markdownOf(path, digest), 'utf8'));
    return [[`${locale}/llms-full.txt`, [head, ...texts].join('\n')]];
  });
}
