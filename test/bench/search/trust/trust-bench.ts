import { searchGroups } from '../../../../src/build/search-groups.ts';
import { indexCutter } from '../../../../src/search/index/analysed-entry.ts';
import type { WordArticle } from '../../../../src/search/index/word-part.ts';
import { openSearch } from '../../../../src/search/query/site-search.ts';
import type { EvalSet } from '../eval-set.ts';
import { articleAt, wordArticles, wordBundle } from '../ours/word-bundle.ts';
import { parts, takeAway, type Reduced } from './take-away.ts';
import { trustOf, trustSum, type Said, type Trust, type TrustRow } from './trust.ts';

/** How far search can be trusted on a set, whole and with the answers of each part taken away in turn. */
export async function runTrust(set: EvalSet): Promise<TrustRow> {
  const { id, docs, locale } = set;
  const articles = wordArticles(docs, await indexCutter(locale));
  const known = new Map(articles.map((article) => [article.about.id, article]));
  const measured = async (reduced: Reduced) => trustOf(await saidTo(reduced, known, set));
  const reduced: Trust[] = [];
  for (let part = 0; part < parts; part += 1) reduced.push(await measured(takeAway(set, part)));
  return { set: id, whole: await measured(takeAway(set, -1)), reduced: trustSum(reduced) };
}

async function saidTo(
  { docs, queries }: Reduced,
  known: ReadonlyMap<string, WordArticle>,
  { docs: all, locale, glossary = [] }: EvalSet,
): Promise<Said[]> {
  const articles = docs.flatMap(({ id }) => known.get(id) ?? []);
  const groups = await searchGroups(locale, glossary);
  const cutter = await indexCutter(locale);
  const search = await openSearch(await wordBundle({ locale, articles, groups, cutter }), locale);
  const said: Said[] = [];
  for (const { query, relevant, answerable } of queries) {
    const { kind, total, hits } = await search.answer({ query, limit: 1 });
    const first = total === 0 ? undefined : all[articleAt(hits[0]?.href ?? '')]?.id;
    said.push({ answerable, relevant, first, isFound: kind === 'found' });
  }
  return said;
}
