import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lexiconLines, wordFiles, type LexiconFile } from '../word-files.ts';
import { localeLexicon } from '../query-cutter.ts';
import type { ArticleTerms, IndexCutter } from './article-terms.ts';
import { partPages } from './part-pages.ts';
import type { SearchAbout } from './search-entry.ts';
import { lexiconMaker, lexiconRows } from './site-lexicon.ts';
import { siteThesaurus, type PhraseGroup } from './thesaurus.ts';
import { packJson, wordIndex, type IndexedArticle } from './word-index.ts';

/** An article on its way into the index of words. */
export interface WordArticle {
  readonly about: SearchAbout;
  readonly terms: () => ArticleTerms;
}

/** The index of words of one locale in the making. */
export interface WordPart {
  readonly locale: string;
  readonly articles: readonly WordArticle[];
  readonly groups: readonly PhraseGroup[];
  readonly cutter: IndexCutter;
}

const indexed = (id: string, { about, terms }: WordArticle): IndexedArticle => ({
  id,
  facets: {
    category: [about.category],
    ...(about.appliesTo.length > 0 && { appliesTo: about.appliesTo }),
  },
  code: about.code ?? '',
  popular: about.popular,
  prior: about.prior,
  solves: about.solves === true,
  terms,
});

/**
 * Writes the index of words of a locale beside its part of Pagefind's bundle, whose texts it names.
 *
 * @throws when the folder is no part, or cannot be written
 */
export async function writeWordPart(
  folder: string,
  { locale, articles, groups, cutter }: WordPart,
): Promise<void> {
  const { ids } = partPages(folder);
  const maker = lexiconMaker();
  for (const { terms } of articles) maker.add(lexiconRows(terms().lexicon));
  const words = maker.words();
  const lexicon = localeLexicon(locale, words);
  const known = articles.flatMap((article) => {
    const id = ids[article.about.url];
    return id === undefined ? [] : [indexed(id, article)];
  });
  const { site, shards } = wordIndex(known, lexicon);
  const thesaurus = siteThesaurus(groups, { lexicon, cut: cutter.head, locale });
  const file: LexiconFile = { words: lexiconLines(words), thesaurus };
  await mkdir(join(folder, dirname(wordFiles.site(locale))), { recursive: true });
  const write = (path: string, bytes: Uint8Array) => writeFile(join(folder, path), bytes);
  await write(wordFiles.lexicon(locale), packJson(file));
  for (const [number, bytes] of shards.entries())
    await write(wordFiles.shard(locale, number), bytes);
  await write(wordFiles.site(locale), packJson(site));
}
