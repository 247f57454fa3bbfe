/** An image as a page shows it: addresses below the base path, size in CSS pixels. */
export interface PageImage {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Further widths, in the syntax of `srcset`; empty for one size. */
  readonly srcset: string;
}

/** What became of an image that an article names. */
export type ImageResult = PageImage | 'missing' | 'unreadable';

/** Finds and prepares an image: `src` as written in the article, `file` the article's file. */
export type ImageOf = (src: string, file: string) => Promise<ImageResult>;
