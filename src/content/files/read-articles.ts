import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from '../../model/once.ts';
import type { Article } from '../../model/article.ts';
import type { ParsedArticle } from './content-memory.ts';
import type { ContentReader } from './content-reader.ts';
import { lazyPlaces, type Places } from './lazy-places.ts';
import { remember } from './remember.ts';
import { startOf } from './start-of.ts';

/** An article, its text after the frontmatter, and the places of its frontmatter. */
export interface ArticleFile extends Places {
  readonly article: Article;
  readonly body: () => Promise<string>;
}

const place = /^articles\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/;
/** Files that may stand beside articles. */
const beside = /\.(png|jpe?g|webp|avif|gif|svg|tiff?|mp4|webm|pdf)$/i;
const urlPart = /^[^\s/?#%&<>"'\\A-Z]+$/;

/** Every article of the content root in order of path; whatever else lies there becomes findings. */
export async function readArticles(
  reader: ContentReader,
  locales: readonly string[],
): Promise<ArticleFile[]> {
  const paths = await articlePaths(reader.options.root);
  const articles: ArticleFile[] = [];
  const unknown = new Set<string>();
  for (const path of paths) {
    const [, locale = '', category = '', slug = ''] = place.exec(path) ?? [];
    const file = reader.shown(path);
    if (slug === '') {
      if (!beside.test(path))
        reader.findings.push(
          path.endsWith('.mdx')
            ? reader.finding('article/place', startOf(file), path)
            : reader.finding('article/not-mdx', startOf(file), path),
        );
      continue;
    }
    if (!locales.includes(locale)) {
      if (!unknown.has(locale))
        reader.findings.push(
          reader.finding('article/unknown-locale', startOf(file), locale, locales.join(', ')),
        );
      unknown.add(locale);
      continue;
    }
    const bad = [category, slug].find((part) => !urlPart.test(part));
    if (bad !== undefined) {
      reader.findings.push(reader.finding('article/bad-slug', startOf(file), bad));
      continue;
    }
    const article = await readArticle(reader, { path, locale, category, slug });
    if (article) articles.push(article);
    else reader.unreadable.push(`${locale}/${category}/${slug}/`);
  }
  return articles;
}

/** Paths below the content root, sorted by code unit so that every machine has the same order. */
async function articlePaths(root: string): Promise<string[]> {
  const folder = join(root, 'articles');
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      `articles${parentPath.slice(folder.length)}/${name}`.replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

// Loaded when the first file changed; a request for a module costs even when it is there.
const articleParser = once(() => import('./parse-article.ts'));
const frontmatterSplitter = once(() => import('./frontmatter.ts'));

interface ArticlePlace {
  readonly path: string;
  readonly locale: string;
  readonly category: string;
  readonly slug: string;
}

async function readArticle(
  reader: ContentReader,
  place: ArticlePlace,
): Promise<ArticleFile | undefined> {
  const file = reader.shown(place.path);
  const { articles } = reader.options.memory;
  const result = await remember(reader, articles, place.path, async (text) => {
    const { parseArticle } = await articleParser();
    return parseArticle(reader, text, { file, known: articles.get(place.path)?.value });
  });
  if (result === undefined) return undefined;
  const fresh = 'fresh' in result ? result.fresh : undefined;
  const parsed = 'fresh' in result ? result.fresh.value : result.known;
  // What is seldom needed of a file that was parsed before is read when asked for.
  const parts = async () => {
    const { splitFrontmatter } = await frontmatterSplitter();
    const text = await reader.text(place.path);
    const split = text === undefined ? 'missing' : splitFrontmatter(text, file);
    return typeof split === 'object' && 'body' in split ? split : undefined;
  };
  return {
    article: articleAt(reader, place, parsed),
    body: async () => fresh?.body ?? (await parts())?.body ?? '',
    ...lazyPlaces({
      file,
      name: `${place.path} ${result.digest}`,
      memory: reader.options.memory.places,
      exact: fresh?.positionOf,
      read: async () => (await parts())?.source.positionOf,
    }),
  };
}

function articleAt(
  reader: ContentReader,
  { path, locale, category, slug }: ArticlePlace,
  parsed: ParsedArticle,
): Article {
  const id = `${category}/${slug}`;
  return { id, locale, category, slug, file: reader.shown(path), path, ...parsed };
}
