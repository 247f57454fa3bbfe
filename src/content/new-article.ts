import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextSpokenCode } from '../model/spoken-code.ts';
import { messagesOf } from '../i18n/messages.ts';
import { stringify } from 'yaml';
import { replaceFile } from './files/write.ts';

/** What a new article is about. */
export interface NewArticle {
  readonly locale: string;
  readonly category: string;
  readonly slug: string;
  readonly title: string;
  readonly reason: string | undefined;
  /** Questions in customers' words; its title where they are missing. */
  readonly asks?: readonly string[];
  /** The day it is written, `2026-04-01`. */
  readonly day: string;
}

/** A new article's file, below the content root, and its spoken code. */
export interface Written {
  readonly path: string;
  readonly code: string;
}

/** Path of an article below the content root. */
export const articlePath = ({ locale, category, slug }: Pick<NewArticle, 'locale' | 'category' | 'slug'>) =>
  `articles/${locale}/${category}/${slug}.mdx`;

/** The text of a new article that passes lint: settings, and the parts of a good answer to fill in. */
export function articleTemplate({ locale, title, reason, asks, day }: NewArticle): string {
  const { template } = messagesOf(locale);
  const front = stringify({
    title,
    outcome: template.outcome,
    asks: asks ?? [title],
    ...(reason === undefined ? {} : { reasons: [reason] }),
    status: 'draft',
    publishedAt: day,
    updatedAt: day,
  });
  return `---\n${front}---\n\n${template.body}`;
}

/**
 * Writes a new article and gives it a spoken code in codes.yaml. Nothing is overwritten.
 *
 * @param codes the codes there are, retired ones included
 * @returns undefined if the file already exists
 */
export async function writeArticle(
  root: string,
  article: NewArticle,
  codes: Readonly<Record<string, string>>,
): Promise<Written | undefined> {
  const path = articlePath(article);
  if (existsSync(join(root, path))) return undefined;
  const id = `${article.category}/${article.slug}`;
  const own = Object.keys(codes).find((code) => codes[code] === id);
  const code = own ?? nextSpokenCode(new Set(Object.keys(codes)));
  if (own === undefined) {
    const file = join(root, 'codes.yaml');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const gap = text === '' || text.endsWith('\n') ? '' : '\n';
    await replaceFile(file, `${text}${gap}"${code}": ${id}\n`);
  }
  await replaceFile(join(root, path), articleTemplate(article));
  return { path, code };
}
