/** The part of site.yaml that a link depends on. */
export interface LinkSite {
  readonly base: string;
}

/**
 * The path of a page: base path, locale, parts, each with a slash at its end.
 * The only function that knows how URLs are put together.
 *
 * @param parts ids may hold slashes (`billing/reissue-invoice`)
 */
export function pagePath({ base }: LinkSite, locale: string, ...parts: readonly string[]): string {
  return `${base}${[locale, ...parts].map((part) => `${part}/`).join('')}`;
}

/** The path of a file below the base path, e.g. `pagefind/pagefind.js`. */
export function assetPath({ base }: LinkSite, file: string): string {
  return `${base}${file}`;
}

/** The file of a locale's feed of changes, below the base. */
export function feedFile(locale: string): string {
  return `${locale}/feed.xml`;
}

/** The file of an article as Markdown, below the base. */
export function markdownFile(locale: string, id: string): string {
  return `${locale}/${id}.md`;
}
