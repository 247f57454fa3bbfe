import type { LexiconWord } from '../../../src/text/lexicon.ts';

/** A word of a site, which is its own key and stands there once if not given otherwise. */
export const siteWord = (text: string, fields: Partial<LexiconWord> = {}): LexiconWord => ({
  text,
  kind: 'content',
  key: text,
  reading: '',
  count: 1,
  ...fields,
});
