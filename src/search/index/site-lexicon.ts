import type { ArticleTerms } from './article-terms.ts';
import type { LexiconWord } from '../../text/lexicon.ts';

interface Gathered {
  readonly candidates: Map<string, LexiconWord>;
  total: number;
}

/** Gathers the words of all articles into the lexicon of the site. */
export interface LexiconMaker {
  readonly add: (words: readonly LexiconWord[]) => void;
  /** Each text once, as what it is most often, in order of their texts. */
  readonly words: () => LexiconWord[];
}

export function lexiconMaker(): LexiconMaker {
  const gathered = new Map<string, Gathered>();
  return {
    add(words) {
      for (const word of words) {
        const own = gathered.get(word.text) ?? { candidates: new Map(), total: 0 };
        gathered.set(word.text, own);
        own.total += word.count;
        const name = `${word.kind}\t${word.key}`;
        const known = own.candidates.get(name);
        own.candidates.set(name, {
          ...word,
          reading: known?.reading || word.reading,
          count: word.count + (known?.count ?? 0),
        });
      }
    },
    words: () =>
      [...gathered]
        .map(([text, { candidates, total }]) => ({
          ...mostFrequent(candidates),
          text,
          count: total,
        }))
        .sort((a, b) => (a.text < b.text ? -1 : 1)),
  };
}

function mostFrequent(candidates: ReadonlyMap<string, LexiconWord>): LexiconWord {
  const [first, ...others] = [...candidates.values()];
  if (first === undefined) throw new RangeError('A word without a candidate');
  return others.reduce(
    (best, each) =>
      each.count > best.count || (each.count === best.count && each.key < best.key) ? each : best,
    first,
  );
}

/** Words as an article's terms keep them. */
export const lexiconRows = (rows: ArticleTerms['lexicon']): LexiconWord[] =>
  rows.map(([text, kind, key, reading, count]) => ({ text, kind, key, reading, count }));
