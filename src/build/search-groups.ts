import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GlossaryEntry } from '../model/glossary.ts';
import { groupWeights, parseGroups, type PhraseGroup } from '../search/index/thesaurus.ts';
import { engineFolder } from './engine-folder.ts';

/** Hand-made lists of general support language, by locale. */
const lists = ['support', 'everyday', 'loanwords'] as const;

/**
 * Which words may stand for each other in a locale: the help centre's glossary, general support
 * language, and for words that a site does not have Sudachi's dictionary of synonyms (Works
 * Applications, Apache-2.0).
 */
export async function searchGroups(
  locale: string,
  glossary: readonly GlossaryEntry[],
): Promise<PhraseGroup[]> {
  const [language = ''] = locale.toLowerCase().split('-');
  const own = glossary
    .filter((entry) => entry.locale === locale)
    .map(({ term, words }) => ({ phrases: [term, ...words], weight: groupWeights.glossary }));
  const files = lists
    .map((name) => join(engineFolder, 'src/search/thesaurus', `${name}.${language}.txt`))
    .filter((file) => existsSync(file));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const general = texts.flatMap((text) => parseGroups(text, groupWeights.support));
  return [...own, ...general, ...(language === 'ja' ? await sudachiGroups() : [])];
}

/** What is used of Sudachi's package, whose own types its ES entry hides. */
interface SudachiModule {
  readonly fetchDictionary: () => Promise<
    readonly {
      readonly items: readonly { readonly midashi: string; readonly expandControl: number }[];
    }[]
  >;
}

async function sudachiGroups(): Promise<PhraseGroup[]> {
  // The package names an ES module that it does not hold.
  const { fetchDictionary }: SudachiModule = createRequire(import.meta.url)(
    'sudachi-synonyms-dictionary',
  );
  return (await fetchDictionary()).map(({ items }) => ({
    phrases: items
      // 2: kept only so that it is not added again.
      .filter(({ expandControl }) => expandControl < 2)
      .map(({ midashi }) => midashi),
    weight: groupWeights.general,
    onlyUnknown: true,
  }));
}
