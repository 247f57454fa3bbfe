/** One article as it goes into the search index. */
export interface SearchEntry {
  readonly id: string;
  readonly locale: string;
  /** Path of the article's page, with the base path. */
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Customers' questions, alternatives already expanded. */
  readonly asks: readonly string[];
  readonly keywords: readonly string[];
  /** Title of the category. */
  readonly category: string;
  /** Products, versions or plans. */
  readonly appliesTo: readonly string[];
  /** The spoken code, if the article has one. */
  readonly code?: string | undefined;
  /** Place among the few articles that most people look for, from 1; shown when nothing matches. */
  readonly popular?: number | undefined;
  /** Plain text of the body by block, in order. */
  readonly blocks: readonly string[];
}
