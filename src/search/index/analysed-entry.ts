import { makeLexicon, type LexiconWord } from '../../text/lexicon.ts';
import type { CutWords } from '../../text/word.ts';
import { isJapanese, queryCutter } from '../query-cutter.ts';
import { articleTerms, type AnalysedEntry, type IndexCutter } from './article-terms.ts';
import { entryHtml } from './entry-html.ts';
import { hasDigit, openMorphology } from './morphology.ts';
import type { SearchEntry } from './search-entry.ts';

/** An article as the indexes take it. */
export function analysedEntry(entry: SearchEntry, cutter: IndexCutter): AnalysedEntry {
  return { html: entryHtml(entry), terms: articleTerms(entry, cutter) };
}

/** A cutter that notes the words that it meets. */
export function notingCutter(cut: CutWords): IndexCutter {
  let met = new Map<string, LexiconWord>();
  const noting: CutWords = (normal) => {
    const found = cut(normal);
    for (const { text, kind, keys } of found) {
      if (hasDigit(text)) continue;
      const count = (met.get(text)?.count ?? 0) + 1;
      met.set(text, { text, kind, key: keys[0] ?? text, reading: '', count });
    }
    return found;
  };
  return {
    head: noting,
    body: noting,
    met() {
      const all = [...met.values()];
      met = new Map();
      return all;
    },
  };
}

/** How texts of a locale are cut when they are indexed. */
export async function indexCutter(locale: string): Promise<IndexCutter> {
  if (!isJapanese(locale)) return notingCutter(queryCutter(locale, makeLexicon([])));
  const { cutHead, cutBody, met } = await openMorphology();
  return { head: cutHead, body: cutBody, met };
}
