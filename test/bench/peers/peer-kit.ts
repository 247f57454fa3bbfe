import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchArticle } from '../corpus/bench-article.ts';
import { categories } from '../corpus/categories.ts';
import { benchLocales, type BenchLocale } from '../corpus/speech.ts';
import type { BenchCommand } from '../measure/measure-command.ts';

/** A command that runs a script with the Node that runs the bench. */
export const nodeCommand = (cwd: string, ...args: readonly string[]): BenchCommand => ({
  command: process.execPath,
  args,
  cwd,
});

/** Version of a package in a folder's `node_modules`; undefined where it is not there. */
export function packageVersion(folder: string, name: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  return /"version":\s*"([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
}

/** A category of one locale with its articles. */
export interface Shelf {
  readonly locale: BenchLocale;
  readonly category: string;
  readonly title: string;
  readonly articles: readonly BenchArticle[];
}

/** Every category that has articles, by locale. */
export function shelves(articles: readonly BenchArticle[]): Shelf[] {
  return benchLocales.flatMap((locale) =>
    categories
      .map((category) => ({
        locale,
        category: category.id,
        title: category[locale],
        articles: articles.filter((one) => one.locale === locale && one.category === category.id),
      }))
      .filter((shelf) => shelf.articles.length > 0),
  );
}

/** A Markdown page that lists a shelf; `href` makes the address of an article. */
export function shelfPage(
  { title, articles }: Shelf,
  href: (article: BenchArticle) => string,
): string {
  const lines = articles.map((article) => `- [${article.title}](${href(article)})`);
  return `---\ntitle: ${title}\n---\n\n${lines.join('\n')}\n`;
}

/** A Markdown page that lists the shelves. */
export function homePage(all: readonly Shelf[], href: (shelf: Shelf) => string): string {
  const lines = all.map((shelf) => `- [${shelf.title}](${href(shelf)})`);
  return `---\ntitle: Bench\n---\n\n${lines.join('\n')}\n`;
}

/** Address of an article or a shelf on the finished site. */
export const articleUrl = ({ locale, id }: BenchArticle): string => `/${locale}/${id}/`;
export const shelfUrl = ({ locale, category }: Shelf): string => `/${locale}/${category}/`;
