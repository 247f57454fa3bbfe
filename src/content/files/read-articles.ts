import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { articleDataSchema, type Article } from '../../model/article.ts';
import { checkYaml } from '../findings/schema-findings.ts';
import { startOf, type ContentReader } from './content-reader.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { YamlSource } from '../yaml-source.ts';

/** An article and the places of its frontmatter. */
export interface ArticleFile {
  readonly article: Article;
  readonly positionOf: YamlSource['positionOf'];
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
    .map((entry) =>
      join('articles', entry.parentPath.slice(folder.length), entry.name).replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

interface ArticlePlace {
  readonly path: string;
  readonly locale: string;
  readonly category: string;
  readonly slug: string;
}

async function readArticle(
  reader: ContentReader,
  { path, locale, category, slug }: ArticlePlace,
): Promise<ArticleFile | undefined> {
  const text = await reader.text(path);
  if (text === undefined) return undefined;
  const file = reader.shown(path);
  const parts = splitFrontmatter(text, file);
  if (parts === 'missing') {
    reader.findings.push(reader.finding('frontmatter/missing', startOf(file), ''));
    return undefined;
  }
  if ('language' in parts) {
    reader.findings.push(reader.finding('frontmatter/language', startOf(file), parts.language));
    return undefined;
  }
  const { source, body, bodyOffset } = parts;
  const { finding, options } = reader;
  const checked = checkYaml(articleDataSchema, source, { finding, language: options.language });
  reader.findings.push(...checked.findings);
  if (checked.data === undefined) return undefined;
  const id = `${category}/${slug}`;
  const article = { id, locale, category, slug, file, path, data: checked.data, body, bodyOffset };
  return { article, positionOf: source.positionOf };
}
