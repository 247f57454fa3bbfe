import type { ArticleData } from './article.ts';

/**
 * The part of an article's frontmatter that pages other than its own may show or depend on; a test
 * holds all views to it.
 */
export function articleCard({
  title,
  description,
  reasons,
  status,
  appliesTo,
  aliases,
  plain,
}: ArticleData) {
  return { title, description, reasons, status, appliesTo, aliases, plain };
}
