import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchArticle } from './bench-article.ts';
import { printBlocks, type Dialect } from './blocks.ts';
import { categories, reasonKinds } from './categories.ts';
import { fileHref, mdxDialect } from './dialects.ts';

/** Frontmatter and body of an article in a dialect, `extra` between the two (imports, say). */
export function articleText(article: BenchArticle, dialect: Dialect, extra = ''): string {
  // JSON is YAML, and quotes whatever needs it.
  const text = (value: unknown) => JSON.stringify(value);
  const lines = [
    `title: ${text(article.title)}`,
    `description: ${text(article.description)}`,
    'asks:',
    ...article.asks.map((ask) => `  - ${text(ask)}`),
    `keywords: ${text(article.keywords)}`,
    `reasons: [${article.reasons.join(', ')}]`,
    `updatedAt: ${article.updatedAt}`,
    `priority: ${article.priority}`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n${extra}${printBlocks(article.body, dialect)}`;
}

/** The text of an article as a writer of Sakini would have it. */
export const sakiniText = (article: BenchArticle): string =>
  articleText(article, mdxDialect(fileHref(article.id)));

/** Files of a content root for Sakini, relative path → text. */
export function* contentFiles(articles: Iterable<BenchArticle>): Generator<[string, string]> {
  yield ['site.yaml', 'name: { ja: 比較用ヘルプ, en: Bench Help }\nlocales: [ja, en]\n'];
  yield [
    'categories.yaml',
    categories
      .map(
        ({ id, ja, en }, index) =>
          `- id: ${id}\n  order: ${index + 1}\n  title: { ja: ${ja}, en: ${en} }\n`,
      )
      .join(''),
  ];
  yield [
    'contact-reasons.yaml',
    categories
      .flatMap(({ id, ja, en }) =>
        reasonKinds.map(
          (kind) =>
            `- id: ${id}-${kind.ending}\n  category: ${id}\n  title: { ja: ${ja}${kind.ja}, en: ${en} ${kind.en} }\n`,
        ),
      )
      .join(''),
  ];
  for (const article of articles)
    yield [`articles/${article.locale}/${article.id}.mdx`, sakiniText(article)];
}

/** Writes files into a folder, which holds nothing else afterwards. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
