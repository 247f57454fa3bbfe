/** Making a segmenter costs as much as cutting two paragraphs; a site has one a locale. */
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

/** The words of a text and what stands between them, in order: joined, they are the text. */
export function wordsAndGaps(text: string, locale: string): string[] {
  return Array.from(segmenterOf(locale).segment(text), ({ segment }) => segment);
}
