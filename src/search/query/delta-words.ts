import { rarityOf, termWeight } from '../terms.ts';
import { coarse } from '../coarse-numbers.ts';
import type { DeltaArticle, FacetColumn, SiteDelta, SiteFile } from '../word-files.ts';
import { headOwners } from './rank-words.ts';
import type { Postings, WordReader } from './word-reader.ts';

/** How many articles share a term of a title, about; for articles whose terms nobody counted. */
const usualSpread = 20;

/** Facets that articles may have; a site has those that any of its articles has. */
const facetNames = ['category', 'appliesTo'] as const;

function facetsWith(
  { facets, articles: before }: SiteFile,
  articles: readonly DeltaArticle[],
): SiteFile['facets'] {
  const fresh = facetNames.filter((name) => articles.some(({ filters }) => filters[name]));
  const columns = [...new Set([...Object.keys(facets), ...fresh])].map(
    (name): [string, FacetColumn] => {
      const { values, of } = facets[name] ?? { values: [], of: before.map(() => []) };
      const all = [
        ...new Set([...values, ...articles.flatMap(({ filters }) => filters[name] ?? [])]),
      ];
      const added = articles.map(({ filters }) =>
        (filters[name] ?? []).map((value) => all.indexOf(value)),
      );
      return [name, { values: all, of: [...of, ...added] }];
    },
  );
  return Object.fromEntries(columns);
}

/** Whether any changed article has a word; the last index may not know it. */
export function wordsOfDelta({ articles }: SiteDelta): (key: string) => boolean {
  const words = new Set(
    articles.flatMap(({ heads, terms }) => [...heads.flat(), ...terms.map(([term]) => term)]),
  );
  return (key) => words.has(key);
}

/** The index of words of a preview: without what is gone, with what came since. */
export function withDelta(base: WordReader, { gone, articles }: SiteDelta): WordReader {
  const { site } = base;
  const count = site.articles.length;
  const isGone = new Set(gone.map((id) => site.articles.indexOf(id)));
  const owners = headOwners(site.heads);
  const goneHeads = new Set(
    owners.flatMap(({ article }, head) => (isGone.has(article) ? [head] : [])),
  );
  const firstHead = owners.length;
  const terms = articles.map((article) => new Map(article.terms));
  const heads = articles.map((article) => article.heads.map((each) => new Set(each)));
  const rarity = rarityOf(count / usualSpread, count);
  const norm = (each: readonly string[]) =>
    each.reduce((sum, term) => sum + termWeight(term) * rarity, 0);

  const extended = (term: string, postings: Postings | undefined): Postings | undefined => {
    const found: { heads: number[]; articles: number[]; counts: number[] } = {
      heads: [...(postings?.heads ?? [])].filter((each) => !goneHeads.has(each)),
      articles: [],
      counts: [],
    };
    for (const [at, article] of (postings?.articles ?? []).entries())
      if (!isGone.has(article)) {
        found.articles.push(article);
        found.counts.push(postings?.counts[at] ?? 1);
      }
    let number = firstHead;
    for (const [index, own] of heads.entries()) {
      for (const each of own) {
        if (each.has(term)) found.heads.push(number);
        number += 1;
      }
      const times = terms[index]?.get(term);
      if (times === undefined) continue;
      found.articles.push(count + index);
      found.counts.push(times);
    }
    const unlisted = postings?.unlisted ?? 0;
    return found.heads.length + found.articles.length + unlisted > 0
      ? { ...found, unlisted }
      : undefined;
  };
  return {
    ...base,
    site: {
      ...site,
      articles: [...site.articles, ...articles.map(({ url }) => url)],
      lengths: site.lengths + coarse(articles.map(({ length }) => length)),
      heads: [...site.heads, ...articles.map((article) => article.heads.length)],
      norms: site.norms + coarse(articles.flatMap((article) => article.heads.map(norm))),
      facets: facetsWith(site, articles),
      codes: [
        ...site.codes.map((code, index) => (isGone.has(index) ? '' : code)),
        ...articles.map(({ code }) => code),
      ],
      popular: site.popular.filter((article) => !isGone.has(article)),
      solving: site.solving.filter((article) => !isGone.has(article)),
      priors: site.priors.length > 0 ? [...site.priors, ...articles.map(() => 0)] : [],
    },
    async postings(asked) {
      const known = await base.postings(asked);
      const all = asked.flatMap((term) => {
        const own = extended(term, known.get(term));
        return own ? [[term, own] as const] : [];
      });
      return new Map(all);
    },
  };
}
