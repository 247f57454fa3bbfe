import type { DeltaArticle } from '../word-files.ts';
import type { ReadFile } from './word-reader.ts';

/** What the index holds of one article. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  /** The indexed text; `parseArticleText` reads it. */
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What Pagefind writes before the data of a file. */
const signature = 'pagefind_dcd';

interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

function isFragment(value: unknown): value is PagefindFragment {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['url', 'content', 'meta', 'filters'].every((name) => name in value)
  );
}

/**
 * The text of an article as Pagefind 1.6.0 keeps it, read without Pagefind's own 70 kB of program.
 *
 * @param name of the article's fragment
 * @throws when the file cannot be had or is no fragment
 */
export async function readFragment(read: ReadFile, name: string): Promise<Fragment> {
  const path = `fragment/${name}.pf_fragment`;
  const text = new TextDecoder().decode(await read(path));
  const value: unknown = JSON.parse(
    text.startsWith(signature) ? text.slice(signature.length) : text,
  );
  if (!isFragment(value)) throw new Error(`${path} is no fragment`);
  const { url, content, meta, filters } = value;
  return { url, title: meta['title'] ?? '', content, filters };
}

/** The text of an article that no fragment holds yet. */
export const deltaFragment = ({ url, title, content, filters }: DeltaArticle): Fragment => ({
  url,
  title,
  content,
  filters,
});
