import type { Catalogue, RankedArticle } from '../catalogue.ts';
import type { ContactLink } from '../count/contact-links.ts';
import { assumptions } from './assumptions.ts';

/** How much of the contacts for a reason concern an article: 1 for its main reason. */
export interface ReasonShare {
  readonly reason: string;
  readonly share: number;
}

/** Where the reasons of an article come from: its frontmatter, agents' links, or its category. */
export type ReasonSource = 'own' | 'linked' | 'category';

/** What an article counts of which nobody said what it answers, beside the average of its category. */
const unknownReason = 0.5;

/** Fewer links than this may be slips. */
const leastLinks = 3;

/**
 * The reasons that an article answers: its own; else the one for which agents and spoken codes tied
 * most contacts to it (from 3 on, within its category); else half of the average of the reasons of its
 * category, or of all reasons where the category has none.
 */
export function reasonShares(
  article: RankedArticle,
  { reasons }: Pick<Catalogue, 'reasons'>,
  links: readonly ContactLink[],
): { readonly source: ReasonSource; readonly shares: readonly ReasonShare[] } {
  if (article.reasons.length > 0)
    return {
      source: 'own',
      shares: article.reasons.map((reason, index) => ({
        reason,
        share: index === 0 ? 1 : assumptions.furtherReason,
      })),
    };
  const linked = mostLinked(links, (reason) => reasons.get(reason) === article.category);
  if (linked !== undefined) return { source: 'linked', shares: [{ reason: linked, share: 1 }] };
  const all = [...reasons.keys()];
  const near = all.filter((reason) => reasons.get(reason) === article.category);
  const spread = near.length > 0 ? near : all;
  return {
    source: 'category',
    shares: spread.map((reason) => ({ reason, share: unknownReason / spread.length })),
  };
}

function mostLinked(
  links: readonly ContactLink[],
  fits: (reason: string) => boolean,
): string | undefined {
  const [most] = links
    .filter(({ reason, contacts }) => contacts >= leastLinks && fits(reason))
    .toSorted((a, b) => b.contacts - a.contacts || (a.reason < b.reason ? -1 : 1));
  return most?.reason;
}
