/** What search knows of an article without reading its text. */
export interface SearchAbout {
  readonly id: string;
  readonly locale: string;
  /** Path of the article's page, with the base path. */
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly keywords: readonly string[];
  /** Title of the category. */
  readonly category: string;
  /** Products, versions or plans. */
  readonly appliesTo: readonly string[];
  /** The spoken code, if the article has one. */
  readonly code?: string | undefined;
  /** Place among the few articles that most people look for, from 1; shown when nothing matches. */
  readonly popular?: number | undefined;
  /** How often customers need it against the others of its locale, 0–9, if that is known. */
  readonly prior?: number | undefined;
  /** Whether it surely helps most of its readers. */
  readonly solves?: boolean | undefined;
}

/** One article as it goes into the search index. */
export interface SearchEntry extends SearchAbout {
  /** Customers' questions, alternatives already expanded. */
  readonly asks: readonly string[];
  /** Plain text of the body by block, in order. */
  readonly blocks: readonly string[];
}
