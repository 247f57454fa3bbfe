import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tagsOf, type Tag } from './html-tags.ts';

/** A built page. */
export interface SitePage {
  /** Path on the host, base path included: `/ja/billing/`, `/404.html`. */
  readonly path: string;
  /** `data-kb-page`, e.g. `article`. */
  readonly kind: string;
  /** `lang` of the page. */
  readonly locale: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

/** A built site: its pages by path, and the paths of all of its files. */
export interface BuiltSite {
  readonly base: string;
  readonly folder: string;
  readonly pages: readonly SitePage[];
  readonly files: ReadonlySet<string>;
}

/**
 * A site as a build left it in a folder.
 *
 * @throws {Error} the folder holds no site: browser tests look at a built one
 */
export function builtSite(folder: string): BuiltSite {
  const info: unknown = JSON.parse(readFileSync(join(folder, 'build-info.json'), 'utf8'));
  const base =
    typeof info === 'object' && info !== null && 'base' in info ? String(info.base) : '/';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageOf(base + file, readFileSync(join(folder, file), 'utf8')));
  return { base, folder, pages, files: new Set(files.map((file) => base + file)) };
}

/** A page from its file's path on the host and its text. */
export function pageOf(file: string, html: string): SitePage {
  const tags = tagsOf(html);
  const value = (name: string, attribute: string) =>
    tags.find((tag) => tag.name === name)?.attributes.get(attribute) ?? '';
  return {
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    kind: value('body', 'data-kb-page'),
    locale: value('html', 'lang'),
    html,
    tags,
  };
}

/** The pages that stand for all: of each kind and locale the one with most on it. */
export function examplePages(pages: readonly SitePage[]): SitePage[] {
  const examples = new Map<string, SitePage>();
  for (const page of pages) {
    const key = `${page.kind} ${page.locale}`;
    const known = examples.get(key);
    if (known === undefined || page.html.length > known.html.length) examples.set(key, page);
  }
  return [...examples.values()];
}
