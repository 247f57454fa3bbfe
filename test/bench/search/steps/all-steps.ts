import { coarse, fine } from '../../../../src/search/coarse-numbers.ts';
import type { ArticleTerms, IndexCutter } from '../../../../src/search/index/article-terms.ts';
import { groupWeights } from '../../../../src/search/index/thesaurus.ts';
import type { QueryTerm } from '../../../../src/search/query/query-plan.ts';
import type { WordReader } from '../../../../src/search/query/word-reader.ts';
import type { ThesaurusGroup } from '../../../../src/search/word-files.ts';
import { isKana } from '../../../../src/text/scripts.ts';
import type { CutWords, Word } from '../../../../src/text/word.ts';

/** Search with one of its steps left out: what then is other than in a build and in a browser. */
export interface Step {
  /** What is left out. */
  readonly name: string;
  /** How articles are cut. */
  readonly cutter?: (cutter: IndexCutter) => IndexCutter;
  /** What is indexed of an article. */
  readonly indexed?: (terms: ArticleTerms) => ArticleTerms;
  /** The index as it is read. */
  readonly read?: (reader: WordReader) => WordReader;
  /** How queries are cut. */
  readonly cut?: (cut: CutWords) => CutWords;
  /** Whether a query asks for a term. */
  readonly asks?: (term: QueryTerm) => boolean;
  /** Whether misspelt queries are mended. */
  readonly mends?: boolean;
}

/** A word as it is written, without what stands between its parts. */
const surface = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const withSurfaces =
  (cut: CutWords, isKept: (word: Word) => boolean): CutWords =>
  (normal) =>
    cut(normal).map((word) => (isKept(word) ? word : { ...word, keys: [surface(word.text)] }));

/** Words are known by how they are written. */
const asWritten: Step = {
  name: 'one key for all forms of a word',
  cutter: ({ head, body, met }) => ({
    head: withSurfaces(head, () => false),
    body: withSurfaces(body, () => false),
    met: () => met().map((word) => ({ ...word, key: surface(word.text) })),
  }),
  // What kana are read as, and what nobody knows, is not written on the site.
  cut: (cut) => withSurfaces(cut, ({ text, kind }) => kind === 'unknown' || isKana(text)),
};

/** Without what is made of so many characters that stand together. */
const withoutParts = (name: string, length: number, indexed: Step['indexed']): Step => ({
  name,
  ...(indexed && { indexed }),
  asks: ({ origin, word }) => !(origin === 'part' && Array.from(word).length === length),
});

const withoutGroups = (name: string, isLeftOut: (group: ThesaurusGroup) => boolean): Step => ({
  name,
  read: (reader) => ({
    ...reader,
    thesaurus: reader.thesaurus.filter((group) => !isLeftOut(group)),
  }),
});

const withoutOrigin = (name: string, left: QueryTerm['origin']): Step => ({
  name,
  asks: ({ origin }) => origin !== left,
});

/** The weight that makes every title unlike every query. */
const unlike = 1e30;

/** Search as it is, and without each of its steps in turn. */
export const allSteps: readonly Step[] = [
  { name: 'nothing' },
  asWritten,
  {
    name: 'readings',
    read: (reader) => ({ ...reader, lexicon: { ...reader.lexicon, read: () => [] } }),
  },
  withoutParts('pairs of characters', 2, (terms) => ({
    ...terms,
    heads: terms.heads.map((head) => ({ ...head, pairs: [] })),
    pairs: [],
  })),
  withoutParts('single kanji', 1, (terms) => ({
    ...terms,
    heads: terms.heads.map((head) => ({ ...head, characters: [] })),
    characters: [],
  })),
  withoutGroups('support language and loanwords', ({ weight }) => weight === groupWeights.support),
  withoutGroups('Sudachi', ({ onlyUnknown }) => onlyUnknown === true),
  withoutGroups('glossary', ({ weight }) => weight === groupWeights.glossary),
  withoutGroups('all synonyms', () => true),
  { name: 'repair', mends: false },
  withoutOrigin('beginnings', 'beginning'),
  {
    name: 'likeness of titles',
    read: (reader) => ({
      ...reader,
      site: { ...reader.site, norms: coarse(fine(reader.site.norms).map(() => unlike)) },
    }),
  },
];
