import type { Passage } from './best-passage.ts';

/** A question to search. */
export interface Question {
  readonly query: string;
  /** Articles that are read and shown. */
  readonly limit: number;
  /** The chosen value of each facet that is chosen. */
  readonly facets?: Readonly<Record<string, string>>;
  /** Whether the query is searched as it stands, misspelt or not. */
  readonly exact?: boolean;
}

/** One article in an answer, ready to be shown. */
export interface Hit {
  /** Path of the article, from the root of the site. */
  readonly href: string;
  readonly title: string;
  readonly category: string | undefined;
  readonly passage: Passage | undefined;
  /** The spoken code, where the query was that code. */
  readonly code: string | undefined;
  /** Whether it surely helps most of its readers. */
  readonly solves: boolean;
}

/** How many articles have each value of each facet. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What search says to a query. `found`: articles, best first. `near`: none is likely to be the answer,
 * these come closest. `none`: nothing matched at all; the hits are what most people look for.
 */
export interface Answer {
  readonly kind: 'found' | 'near' | 'none';
  readonly hits: readonly Hit[];
  /** Articles that are worth showing, read or not. */
  readonly total: number;
  /** The query that was answered in place of a misspelt one. */
  readonly mended?: string;
  /** Of the articles that are worth showing, whatever is chosen. */
  readonly facets: FacetCounts;
  /** Whether the chosen facets left nothing, so that they were let go. */
  readonly released: boolean;
}
