/** What search needs of an index: the matches of one word, and the text behind a match. */
export interface SearchIndex {
  /** The matches of one word; with `null`, all that the filters let through. */
  readonly search: (word: string | null, filters?: Filters) => Promise<readonly Match[]>;
}

/** Values by facet (`{ code: '417' }`). */
export type Filters = Readonly<Record<string, string>>;

/** One article that an index found, not yet read. */
export interface Match {
  /** Names the article inside the index. */
  readonly id: string;
  readonly score: number;
  readonly load: () => Promise<Fragment>;
}

/** What the index holds of one article. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  /** The indexed text; `parseArticleText` reads it. */
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
