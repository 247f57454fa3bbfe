import { foldWidth } from '../../text/fold.ts';
import { isUnspaced, wordsAndGaps } from '../../text/words.ts';
import { cutPartText, partText, type PartKind } from '../article-text.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * Weights of an article's parts in the index. Measured on Japanese and English sets: a title at 3
 * is best or within noise of it, and heavier ones lose articles further down.
 */
const weights: Readonly<Record<PartKind, number>> = { title: 3, asks: 3, keywords: 3, blocks: 1 };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? '');

function part(kind: PartKind, text: string, locale: string): string {
  const weight = weights[kind] === 1 ? '' : ` data-pagefind-weight="${weights[kind]}"`;
  const folded = foldWidth(text);
  const indexed = isUnspaced(locale)
    ? cutPartText(kind, folded, (whole) => wordsAndGaps(whole, locale))
    : partText(kind, folded);
  return `<p${weight}>${escaped(indexed)}</p>`;
}

/**
 * The language that Pagefind is told. One that it does not know has no stemmer and is not cut into
 * words again (by another dictionary than the one that cuts queries, at twice the cost).
 */
const indexedLanguage = (locale: string) => (isUnspaced(locale) ? `x-${locale}` : locale);

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`;
}

/** The values that results can be narrowed or looked up by, by facet. */
function filters({ category, appliesTo, code, popular }: SearchEntry): string[] {
  return [
    filter('category', category),
    ...appliesTo.map((value) => filter('appliesTo', value)),
    ...(code === undefined ? [] : [filter('code', code)]),
    ...(popular === undefined ? [] : [filter('popular', 'yes'), filter('place', String(popular))]),
  ];
}

/**
 * The page that the index reads for an article: its language, its title as it is shown, its facets,
 * and its parts with their weights, cut into words where the language does not. Letters and digits
 * have their usual width, as queries have.
 */
export function entryHtml(entry: SearchEntry): string {
  const { locale, title, description, asks, keywords, blocks } = entry;
  const body = [
    part('title', title, locale),
    ...asks.map((ask) => part('asks', ask, locale)),
    ...keywords.map((keyword) => part('keywords', keyword, locale)),
    ...(description === undefined ? [] : [part('blocks', description, locale)]),
    ...blocks.map((block) => part('blocks', block, locale)),
  ];
  const head = `<meta data-pagefind-meta="title[content]" content="${escaped(title)}">`;
  return `<!doctype html><html lang="${indexedLanguage(locale)}"><head>${head}</head><body>${filters(entry).join('')}${body.join('')}</body></html>`;
}
