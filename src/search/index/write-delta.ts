import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Lexicon } from '../../text/lexicon.ts';
import { localeLexicon, queryCutter } from '../query-cutter.ts';
import {
  isLexiconFile,
  parseLexiconLines,
  wordFiles,
  type DeltaArticle,
  type SiteFile,
} from '../word-files.ts';
import { notingCutter } from './analysed-entry.ts';
import { articleTerms } from './article-terms.ts';
import { filterValues, indexedParts } from './entry-html.ts';
import { partPages } from './part-pages.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchPart } from './search-part.ts';
import { bodyTerms, headTerms, packJson } from './word-index.ts';

const readJson = (file: string): unknown =>
  JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));

function isSiteFile(value: unknown): value is SiteFile {
  return typeof value === 'object' && value !== null && 'digest' in value && 'articles' in value;
}

function baseLexicon({ dir, locale }: SearchPart): Lexicon {
  const file = readJson(join(dir, wordFiles.lexicon(locale)));
  if (!isLexiconFile(file)) throw new Error(`Search: ${dir} has no lexicon`);
  const words = parseLexiconLines(file.words);
  return localeLexicon(locale, words);
}

/** What Pagefind would keep as the text of an article. */
const contentOf = (entry: SearchEntry): string =>
  indexedParts(entry)
    .flatMap(({ text }) => text.split(/\s+/u))
    .filter((token) => token !== '')
    .join(' ');

/** An article as the browser searches it without an index; cut by the words that its site had. */
function deltaArticle(entry: SearchEntry, lexicon: Lexicon): DeltaArticle {
  const cut = queryCutter(entry.locale, lexicon);
  const terms = articleTerms(entry, notingCutter(cut));
  const filters = Map.groupBy(filterValues(entry), ([name]) => name);
  return {
    url: entry.url,
    title: entry.title,
    content: contentOf(entry),
    filters: Object.fromEntries(
      [...filters].map(([name, values]) => [name, values.map(([, value]) => value)]),
    ),
    code: entry.code ?? '',
    length: terms.length,
    heads: terms.heads.map((head) => headTerms(head, lexicon)),
    terms: [...bodyTerms(terms, lexicon)],
  };
}

/** Writes a file whole, if it has not those bytes already. */
async function update(file: string, bytes: Uint8Array): Promise<boolean> {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return false;
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  await writeFile(fresh, bytes);
  await rename(fresh, file);
  return true;
}

/**
 * Makes the files that turn the bundle of an index into one in which also the few articles are found
 * that changed since it was made. For a preview, where a full index after each edit would cost too
 * much. Pagefind's own interface goes on to find what the bundle held.
 *
 * @param base the parts as they were last written in full, over whose bundle the files are laid
 * @param changed the new and the changed articles, all since the base
 * @param removed the URLs of the articles that are no more
 * @param outDir the folder of the files; those that are as they should be stay
 * @returns the names of the files that were written
 * @throws when a part is none
 */
export async function writeDelta({
  base,
  changed,
  removed,
  outDir,
}: {
  base: readonly SearchPart[];
  changed: readonly SearchEntry[];
  removed: readonly string[];
  outDir: string;
}): Promise<readonly string[]> {
  const gone = new Set([...removed, ...changed.map(({ url }) => url)]);
  const written: string[] = [];
  for (const part of base) {
    const { dir, locale } = part;
    const site = readJson(join(dir, wordFiles.site(locale)));
    if (!isSiteFile(site)) throw new Error(`Search: ${dir} has no index of words`);
    const { ids } = partPages(dir);
    const own = changed.filter((entry) => entry.locale === locale);
    const lexicon = own.length > 0 ? baseLexicon(part) : undefined;
    const file: SiteFile = {
      ...site,
      delta: {
        gone: [...gone].flatMap((url) => ids[url] ?? []).sort(),
        articles: lexicon
          ? own
              .map((entry) => deltaArticle(entry, lexicon))
              .sort((a, b) => (a.url < b.url ? -1 : 1))
          : [],
      },
    };
    const name = wordFiles.site(locale);
    if (await update(join(outDir, name), packJson(file))) written.push(name);
  }
  return written;
}
