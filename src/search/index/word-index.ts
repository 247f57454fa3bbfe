import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Lexicon } from '../../text/lexicon.ts';
import { coarse } from '../coarse-numbers.ts';
import { characterTerm, lightWeight, pairTerm, rarityOf, termWeight } from '../terms.ts';
import { shardOf, wordFilesVersion, type SiteFile } from '../word-files.ts';
import type { ArticleTerms, HeadTerms } from './article-terms.ts';

/** What the index says of an article beside its words. */
export interface IndexedArticle {
  /** Name of its text. */
  readonly id: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly code: string;
  /** Place among what most people look for, from 1. */
  readonly popular: number | undefined;
  /** How often customers need it against the others, 0–9. */
  readonly prior: number | undefined;
  /** Whether it surely helps most of its readers. */
  readonly solves: boolean;
  /** Asked for once, in order. */
  readonly terms: () => ArticleTerms;
}

/** Where a term stands: titles and questions, and articles with how often. */
interface Postings {
  readonly heads: number[];
  /** The number of each article and how often it has the term, as one number; see `packed`. */
  readonly articles: number[];
}

/** How often, in three bits: one to eight, or more. */
const countCode = (count: number) => Math.min(count, 8) - 1;

const packed = (article: number, count: number) => article * 8 + countCode(count);

/** The terms of a title or question, each once. */
export function headTerms(head: HeadTerms, lexicon: Pick<Lexicon, 'keyCount'>): string[] {
  const pairs = head.pairs.map((pair) => pairTerm(pair, lexicon));
  return [
    ...new Set([...head.words, ...head.light, ...pairs, ...head.characters.map(characterTerm)]),
  ];
}

/**
 * The terms of an article's text with how often they stand there. A word counts also where it is part
 * of a longer one (請求 in 請求書).
 */
export function bodyTerms(
  { words, pairs, characters }: ArticleTerms,
  lexicon: Pick<Lexicon, 'keyCount'>,
): Map<string, number> {
  const terms = new Map(words);
  for (const [pair, count] of pairs) {
    const term = pairTerm(pair, lexicon);
    terms.set(term, Math.max(terms.get(term) ?? 0, count));
  }
  for (const char of characters) terms.set(characterTerm(char), 1);
  return terms;
}

/** Names of facets over all articles, and which values each article has. */
function facetColumns(articles: readonly IndexedArticle[]): SiteFile['facets'] {
  const names = [...new Set(articles.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const values = [...new Set(articles.flatMap(({ facets }) => facets[name] ?? []))].sort();
      const place = new Map(values.map((value, index) => [value, index]));
      const of = articles.map(({ facets }) =>
        (facets[name] ?? []).flatMap((value) => place.get(value) ?? []),
      );
      return [name, { values, of }];
    }),
  );
}

/** What a pass over all articles gives. */
interface Gathered {
  readonly postings: ReadonlyMap<string, Postings>;
  readonly lengths: readonly number[];
  /** The terms of each title and question, by article. */
  readonly heads: readonly (readonly WeighedTerms[])[];
}

/** The terms of a title or question, and those of function words among them. */
interface WeighedTerms {
  readonly terms: readonly string[];
  readonly light: ReadonlySet<string>;
}

function gather(articles: readonly IndexedArticle[], lexicon: Pick<Lexicon, 'keyCount'>): Gathered {
  const postings = new Map<string, Postings>();
  const of = (term: string) => {
    let known = postings.get(term);
    if (known === undefined) postings.set(term, (known = { heads: [], articles: [] }));
    return known;
  };
  const lengths: number[] = [];
  let number = 0;
  const heads = articles.map(({ terms: read }, index) => {
    const article = read();
    lengths.push(article.length);
    for (const [term, count] of bodyTerms(article, lexicon))
      of(term).articles.push(packed(index, count));
    return article.heads.map((head): WeighedTerms => {
      const terms = headTerms(head, lexicon);
      for (const term of terms) of(term).heads.push(number);
      number += 1;
      return { terms, light: new Set(head.light) };
    });
  });
  return { postings, lengths, heads };
}

/** In how many articles a term stands. */
function spreadOf({ heads, articles }: Postings, articleOfHead: readonly number[]): number {
  const also = heads.map((head) => articleOfHead[head] ?? 0);
  return new Set([...articles.map((each) => each >>> 3), ...also]).size;
}

/** Bytes that grow as they are written. */
function byteWriter() {
  let bytes = new Uint8Array(1024);
  let length = 0;
  const room = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    /** An unsigned number in groups of seven bits, lowest first (LEB128). */
    number(value: number) {
      room(5);
      let rest = value;
      while (rest > 127) {
        bytes[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[length++] = rest;
    },
    raw(more: Uint8Array) {
      room(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    done: () => bytes.subarray(0, length),
    clear() {
      length = 0;
    },
  };
}

const encoder = new TextEncoder();

/** Sites of more articles than this leave out where words stand that very many of them have. */
const manyArticles = 2000;
const veryMany = 0.2;

/** Whether only the number of articles is kept that have a term in their text. */
const isCommon = ({ articles }: Postings, all: number) =>
  all > manyArticles && articles.length > all * veryMany;

function shardBytes(
  digest: string,
  terms: readonly (readonly [string, Postings])[],
  all: number,
): Uint8Array {
  const write = byteWriter();
  const own = byteWriter();
  write.raw(encoder.encode(digest));
  for (const [term, postings] of terms) {
    const { heads } = postings;
    const listed = isCommon(postings, all) ? [] : postings.articles;
    const name = encoder.encode(term);
    own.clear();
    let last = 0;
    for (const head of heads) {
      own.number(head - last);
      last = head;
    }
    last = 0;
    for (const each of listed) {
      own.number(each - last * 8);
      last = each >>> 3;
    }
    const body = own.done();
    write.number(name.length);
    write.raw(name);
    write.number(heads.length);
    write.number(listed.length);
    write.number(postings.articles.length - listed.length);
    write.number(body.length);
    write.raw(body);
  }
  return gzipSync(write.done(), { level: 9 });
}

/** Bytes of postings in one file before they are packed; a few kB of it reach the reader. */
const shardSize = 8000;

/** The files of an index of words, all but the lexicon: what `site` says, and the numbered ones. */
export interface WordIndex {
  readonly site: SiteFile;
  readonly shards: readonly Uint8Array[];
}

/**
 * The index of the words of some articles.
 *
 * @param articles in the order in which they are numbered
 */
export function wordIndex(
  articles: readonly IndexedArticle[],
  lexicon: Pick<Lexicon, 'keyCount'>,
): WordIndex {
  const { postings, lengths, heads } = gather(articles, lexicon);
  const articleOfHead = heads.flatMap((own, index) => own.map(() => index));
  const rarity = new Map(
    [...postings].map(([term, each]) => [
      term,
      rarityOf(spreadOf(each, articleOfHead), articles.length),
    ]),
  );
  const normOf = ({ terms, light }: WeighedTerms) =>
    terms.reduce((sum, term) => {
      const weight = light.has(term) ? lightWeight : termWeight(term);
      return sum + weight * (rarity.get(term) ?? 0);
    }, 0);
  const size = [...postings.values()].reduce(
    (sum, each) =>
      sum +
      each.heads.length +
      (isCommon(each, articles.length) ? 0 : each.articles.length) * 1.3 +
      8,
    0,
  );
  const shards = Math.max(1, Math.ceil(size / shardSize));
  const ids = articles.map(({ id }) => id);
  const digest = createHash('sha256').update(ids.join()).digest('hex').slice(0, 8);
  const inOrder = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  const byShard = Map.groupBy(inOrder, ([term]) => shardOf(term, shards));
  const popular = articles
    .flatMap(({ popular: place }, index) => (place === undefined ? [] : [{ place, index }]))
    .sort((a, b) => a.place - b.place);
  const isKnown = articles.some(({ prior }) => prior !== undefined);
  return {
    site: {
      version: wordFilesVersion,
      digest,
      shards,
      articles: ids,
      lengths: coarse(lengths),
      heads: heads.map((own) => own.length),
      norms: coarse(heads.flat().map(normOf)),
      facets: facetColumns(articles),
      codes: articles.map(({ code }) => code),
      popular: popular.map(({ index }) => index),
      solving: articles.flatMap(({ solves }, index) => (solves ? [index] : [])),
      priors: isKnown ? articles.map(({ prior = 0 }) => prior) : [],
    },
    shards: Array.from({ length: shards }, (_, shard) =>
      shardBytes(digest, byShard.get(shard) ?? [], articles.length),
    ),
  };
}

/** JSON as the file of an index, packed. */
export const packJson = (value: unknown): Uint8Array =>
  gzipSync(JSON.stringify(value), { level: 9 });
