import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FreePage, FreePageData } from '../../model/content.ts';
import type { ContentReader } from './content-reader.ts';
import { parseYaml } from './read-yaml.ts';
import { remember } from './remember.ts';
import { schemas } from './schemas.ts';
import { startOf } from './start-of.ts';

/** The free-form pages of each locale, sorted by locale and slug. */
export async function readFreePages(
  reader: ContentReader,
  locales: readonly string[],
): Promise<FreePage[]> {
  const pages: FreePage[] = [];
  for (const locale of locales) {
    const folder = join(reader.options.root, 'pages', locale);
    if (!existsSync(folder)) continue;
    for (const name of (await readdir(folder)).filter((one) => one.endsWith('.mdx')).sort()) {
      const page = await readFreePage(reader, locale, name);
      if (page) pages.push(page);
    }
  }
  return pages;
}

async function readFreePage(
  reader: ContentReader,
  locale: string,
  name: string,
): Promise<FreePage | undefined> {
  const path = `pages/${locale}/${name}`;
  const shown = reader.shown(path);
  const result = await remember(reader, reader.options.memory.yaml, path, async (text) => {
    const { splitFrontmatter } = await import('./frontmatter.ts');
    const parts = splitFrontmatter(text, shown);
    if (parts === 'missing' || 'language' in parts) {
      reader.findings.push(reader.finding('frontmatter/missing', startOf(shown), ''));
      return undefined;
    }
    const data = await parseYaml(reader, parts.source, schemas.freePage);
    return data && { value: JSON.stringify(data) };
  });
  if (result === undefined) return undefined;
  const data: FreePageData = JSON.parse('known' in result ? result.known : result.fresh.value);
  const file = resolve(reader.options.root, path);
  const { title, description } = data;
  return { locale, slug: name.replace(/\.mdx$/, ''), title, description, file };
}
