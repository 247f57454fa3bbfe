import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { FreePage } from '../../model/content.ts';
import { checkYaml } from '../findings/schema-findings.ts';
import { startOf, type ContentReader } from './content-reader.ts';
import { splitFrontmatter } from './frontmatter.ts';

/** Frontmatter of a free-form page. */
const pageDataSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
});

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
  const text = await reader.text(path);
  if (text === undefined) return undefined;
  const shown = reader.shown(path);
  const parts = splitFrontmatter(text, shown);
  if (parts === 'missing' || 'language' in parts) {
    reader.findings.push(reader.finding('frontmatter/missing', startOf(shown), ''));
    return undefined;
  }
  const { finding, options } = reader;
  const checked = checkYaml(pageDataSchema, parts.source, { finding, language: options.language });
  reader.findings.push(...checked.findings);
  if (checked.data === undefined) return undefined;
  const { title, description } = checked.data;
  const file = resolve(options.root, path);
  return { locale, slug: name.replace(/\.mdx$/, ''), title, description, file };
}
