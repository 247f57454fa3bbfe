import type { ArticleData } from '../../model/article.ts';
import type { ImageInfo } from './images.ts';
import type { KnownPlaces } from './lazy-places.ts';

/** What an earlier reading knows of a file: how the file looked, a digest of its bytes, what it said. */
export interface KnownFile<T> {
  /** `stampOf` the file; `''` where the stamp cannot be relied on, so that the digest decides. */
  readonly stamp: string;
  readonly digest: string;
  readonly value: T;
}

/** Values by name, kept from one reading to the next. */
export interface Memory<T> {
  readonly get: (name: string) => T | undefined;
  readonly set: (name: string, value: T) => void;
}

/** What an article's file said, without its body. */
export interface ParsedArticle {
  readonly data: ArticleData;
  /** Digest of the whole text. */
  readonly digest: string;
  /** Digest of the frontmatter as it is written. */
  readonly head: string;
  /** Digest of the part of it that other pages may show; see `articleCard`. */
  readonly card: string;
  /** Digest of the text after the frontmatter; `''` where there is none. */
  readonly bodyDigest: string;
  readonly bodyOffset: number;
}

/** What was read of a content root before. Only files without findings are in it. */
export interface ContentMemory {
  /** By path below the content root. */
  readonly articles: Memory<KnownFile<ParsedArticle>>;
  /** Values of YAML files, as JSON, by path below the content root. */
  readonly yaml: Memory<KnownFile<string>>;
  /** By absolute path. */
  readonly images: Memory<KnownFile<ImageInfo>>;
  /** Days of last commits, by path; `digest` is the commit, `stamp` is not used. */
  readonly dates: Memory<KnownFile<Readonly<Record<string, string>>>>;
  /** Places of values, by path and digest. */
  readonly places: Memory<KnownPlaces>;
  /** Digests of what was found to be without fault, by the name of the check. */
  readonly clean: Memory<string>;
  /** Status change time in ms from which on a file may still change without showing it in its stamp. */
  readonly trustBefore: number;
}

/** A memory that holds nothing yet and ends with the process. */
export function newMemory(): ContentMemory {
  return {
    articles: new Map(),
    yaml: new Map(),
    images: new Map(),
    dates: new Map(),
    places: new Map(),
    clean: new Map(),
    trustBefore: Number.POSITIVE_INFINITY,
  };
}
