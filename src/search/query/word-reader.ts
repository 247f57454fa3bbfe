import { kanaForms } from '../../text/kana-forms.ts';
import type { Lexicon, LexiconWord } from '../../text/lexicon.ts';
import { isHiragana } from '../../text/scripts.ts';
import { isJapanese, localeLexicon } from '../query-cutter.ts';
import {
  isLexiconFile,
  parseLexiconLines,
  shardOf,
  wordFiles,
  wordFilesVersion,
  type SiteFile,
  type ThesaurusGroup,
} from '../word-files.ts';

/** Where a term stands: titles and questions by their number, articles with how often. */
export interface Postings {
  readonly heads: readonly number[];
  readonly articles: readonly number[];
  readonly counts: readonly number[];
  /** Further articles that have it in their text: too many to say which. */
  readonly unlisted: number;
}

/** The index of words of one locale, read as far as it is needed. */
export interface WordReader {
  readonly site: SiteFile;
  readonly lexicon: Lexicon;
  readonly thesaurus: readonly ThesaurusGroup[];
  /** Where terms stand; a term that no article has is left out. */
  readonly postings: (terms: readonly string[]) => Promise<ReadonlyMap<string, Postings>>;
}

/** Reads a file of the bundle, unpacked. @throws when it cannot be had */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The files of an index are not of one build: some are older than others. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

const decoder = new TextDecoder();

/** An unsigned number in groups of seven bits, lowest first (LEB128), and the place after it. */
function numberAt(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, at];
  }
}

/** The terms of a numbered file with the bytes that say where they stand. */
type Shard = ReadonlyMap<string, () => Postings>;

function decodePostings(
  bytes: Uint8Array,
  from: number,
  { heads, articles, unlisted }: { heads: number; articles: number; unlisted: number },
): Postings {
  let at = from;
  const next = () => {
    const [value, after] = numberAt(bytes, at);
    at = after;
    return value;
  };
  let last = 0;
  const headList = Array.from({ length: heads }, () => (last += next()));
  last = 0;
  const counts: number[] = [];
  const articleList = Array.from({ length: articles }, () => {
    const value = next();
    counts.push((value & 7) + 1);
    return (last += value >>> 3);
  });
  return { heads: headList, articles: articleList, counts, unlisted };
}

function parseShard(bytes: Uint8Array, digest: string): Shard {
  const terms = new Map<string, () => Postings>();
  let at = digest.length;
  if (decoder.decode(bytes.subarray(0, at)) !== digest) throw new StaleIndexError('words');
  const next = () => {
    const [value, after] = numberAt(bytes, at);
    at = after;
    return value;
  };
  while (at < bytes.length) {
    const length = next();
    const term = decoder.decode(bytes.subarray(at, at + length));
    at += length;
    const heads = next();
    const articles = next();
    const unlisted = next();
    const size = next();
    const from = at;
    let decoded: Postings | undefined;
    terms.set(term, () => (decoded ??= decodePostings(bytes, from, { heads, articles, unlisted })));
    at += size;
  }
  return terms;
}

function isSiteFile(value: unknown): value is SiteFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'version') === wordFilesVersion &&
    'digest' in value
  );
}

/**
 * Kana words of a thesaurus that the site does not have, in all their forms, so that queries are cut
 * at them (やめたい: やめる).
 */
function kanaWords(
  groups: readonly ThesaurusGroup[],
  words: readonly LexiconWord[],
): LexiconWord[] {
  const own = new Set(words.flatMap(({ text, key }) => [text, key]));
  const keys = new Set(groups.flatMap(({ phrases }) => phrases));
  return [...keys]
    .filter((key) => isHiragana(key) && !own.has(key))
    .flatMap((key) =>
      kanaForms(key)
        .filter((text) => !own.has(text))
        .map((text) => ({ text, kind: 'content' as const, key, reading: '', count: 0 })),
    );
}

/**
 * Opens the index of words of a locale.
 *
 * @throws when a file cannot be had or is of another form than this code reads
 */
export async function openWords(read: ReadFile, locale: string): Promise<WordReader> {
  const [site, lexicon] = await Promise.all(
    [wordFiles.site(locale), wordFiles.lexicon(locale)].map(async (path): Promise<unknown> =>
      JSON.parse(decoder.decode(await read(path))),
    ),
  );
  if (!isSiteFile(site)) throw new StaleIndexError('site');
  if (!isLexiconFile(lexicon)) throw new StaleIndexError('lexicon');
  const { words, thesaurus } = lexicon;
  const parsed = parseLexiconLines(words);
  const known = [...parsed, ...kanaWords(thesaurus, parsed)];
  const shards = new Map<number, Promise<Shard>>();
  const shard = (number: number): Promise<Shard> => {
    const known = shards.get(number);
    if (known) return known;
    const loading = read(wordFiles.shard(locale, number)).then((bytes) =>
      parseShard(bytes, site.digest),
    );
    shards.set(number, loading);
    loading.catch(() => shards.delete(number));
    return loading;
  };
  return {
    site,
    lexicon: localeLexicon(locale, isJapanese(locale) ? known : parsed),
    thesaurus,
    async postings(terms) {
      const found = await Promise.all(
        terms.map(async (term) => {
          const decode = (await shard(shardOf(term, site.shards))).get(term);
          return decode ? ([[term, decode()]] as const) : [];
        }),
      );
      return new Map(found.flat());
    },
  };
}
