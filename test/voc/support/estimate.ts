import type { ArticleEstimate } from '../../../src/voc/estimate/estimates.ts';

/** What a test says of an article besides the share whom it helps. */
export type EstimateFields = Partial<ArticleEstimate> & {
  readonly readers?: number;
  readonly rate?: number;
};

/** What is believed of an article of the category `billing` that helps this share of its 100 readers. */
export function estimateOf(
  id: string,
  solved: number,
  { readers = 100, rate = 0.1, ...fields }: EstimateFields = {},
): ArticleEstimate {
  return {
    article: {
      ...{ id, locale: 'ja', category: 'billing', reasons: [], priority: 3 },
      ...{ date: '2026-10-01', published: true, publishedOn: '' },
    },
    ...{ source: 'own', shares: [], recentContacts: 0, demand: 0, contacts: 0, problemCost: 100 },
    interest: { rate, usual: 0.1, variance: 0, exposure: 0, clicks: 0 },
    solved: { mean: solved, variance: 0.0025 },
    ...{ oddVotes: false, hasFallen: false },
    contactIfUnsolved: { mean: 0.5, relativeVariance: 0, measured: true },
    counts: {
      ...{ exposures: readers, settled: 0, towardContact: 0, escalations: 0 },
      ...{ yes: 0, no: 0, settledNo: 0 },
    },
    ...fields,
  };
}
