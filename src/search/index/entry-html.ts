import { foldWidth } from '../../text/fold.ts';
import { isUnspaced, wordsAndGaps } from '../../text/words.ts';
import { cutPartText, partText, type PartKind } from '../article-text.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * Weights of an article's parts in the index. Measured on Japanese and English sets: a title at 3
 * is best or within noise of it, and heavier ones lose articles further down.
 */
export const weights: Readonly<Record<PartKind, number>> = {
  title: 3,
  asks: 3,
  keywords: 3,
  blocks: 1,
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? '');

/** One part of an article as it is indexed. */
export interface IndexedPart {
  readonly kind: PartKind;
  /** With its end; pieces that the index takes for words stand between spaces. */
  readonly text: string;
}

function indexedPart(kind: PartKind, text: string, locale: string): IndexedPart {
  const folded = foldWidth(text);
  const whole = isUnspaced(locale)
    ? cutPartText(kind, folded, (each) => wordsAndGaps(each, locale))
    : partText(kind, folded);
  return { kind, text: whole };
}

/**
 * The parts of an article in order, cut into words where the language does not. Letters and digits
 * have their usual width, as queries have.
 */
export function indexedParts(entry: SearchEntry): IndexedPart[] {
  const { locale, title, description, asks, keywords, blocks } = entry;
  const part = (kind: PartKind) => (text: string) => indexedPart(kind, text, locale);
  return [
    part('title')(title),
    ...asks.map(part('asks')),
    ...keywords.map(part('keywords')),
    ...(description === undefined ? [] : [part('blocks')(description)]),
    ...blocks.map(part('blocks')),
  ];
}

function partHtml({ kind, text }: IndexedPart): string {
  const weight = weights[kind] === 1 ? '' : ` data-pagefind-weight="${weights[kind]}"`;
  return `<p${weight}>${escaped(text)}</p>`;
}

/**
 * The language that Pagefind is told. One that it does not know has no stemmer and is not cut into
 * words again (by another dictionary than the one that cuts queries, at twice the cost).
 */
const indexedLanguage = (locale: string) => (isUnspaced(locale) ? `x-${locale}` : locale);

function filterHtml([name, value]: readonly [string, string]): string {
  return `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`;
}

/** The values that results can be narrowed or looked up by, each with its facet. */
export function filterValues({
  category,
  appliesTo,
  code,
}: Pick<SearchEntry, 'category' | 'appliesTo' | 'code'>): (readonly [
  facet: string,
  value: string,
])[] {
  return [
    ['category', category],
    ...appliesTo.map((value) => ['appliesTo', value] as const),
    ...(code === undefined ? [] : [['code', code] as const]),
  ];
}

/**
 * The page that the index reads for an article: its language, its title as it is shown, its facets,
 * and its parts with their weights.
 */
export function entryHtml(entry: SearchEntry): string {
  const body = indexedParts(entry).map(partHtml);
  const head = `<meta data-pagefind-meta="title[content]" content="${escaped(entry.title)}">`;
  return `<!doctype html><html lang="${indexedLanguage(entry.locale)}"><head>${head}</head><body>${filterValues(entry).map(filterHtml).join('')}${body.join('')}</body></html>`;
}
