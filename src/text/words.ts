import { fold, foldWithOffsets } from './fold.ts';

/** Making a segmenter costs as much as cutting a page; there are as many as the site has locales. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/** Languages that are written without spaces between words. */
const unspaced = new Set(['ja', 'zh', 'yue', 'th', 'lo', 'km', 'my']);

/** Whether the words of a locale's language stand together without spaces, so that they must be cut. */
export function isUnspaced(locale: string): boolean {
  return unspaced.has(locale.toLowerCase().split('-')[0] ?? '');
}

/** The words of a text in order, as the language of the locale cuts them (Unicode Annex 29). */
export function words(text: string, locale: string): string[] {
  return [...segmenterOf(locale).segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
}

/** What may become one character with the one before it, when a text is folded. */
const joining = /[\p{M}ﾞﾟ\u1100-\u11FF]/u;

/** Where each unit of the folded text begins in the original, if not at the same place. */
function originOf(text: string, folded: string): (at: number) => number {
  if (folded.length === text.length && !joining.test(text)) return (at) => at;
  const { starts } = foldWithOffsets(text);
  return (at) => starts[at] ?? text.length;
}

/**
 * The words of a text and what stands between them, in order: joined, they are the text. It is cut
 * where `words` cuts the folded text, since case and width change where words end.
 */
export function wordsAndGaps(text: string, locale: string): string[] {
  const folded = fold(text);
  const origin = originOf(text, folded);
  const starts = Array.from(segmenterOf(locale).segment(folded), ({ index }) => origin(index));
  return starts
    .map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
    .filter((piece) => piece !== '');
}
