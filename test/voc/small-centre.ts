import type { Content } from '../../src/model/content.ts';
import { article, helpCentre } from './fixture.ts';

/** The help centre of the golden ranking: two categories, four reasons, six articles, one in en, too. */
export const smallCentre: Content = helpCentre({
  articles: [
    article('billing/invoice', { reasons: ['invoice'], priority: 4, updatedAt: '2026-04-01' }),
    article('billing/refund', { reasons: ['refund', 'invoice'], priority: 5 }),
    article('billing/points', {}),
    article('card/draft', { reasons: ['lost'], status: 'draft', priority: 5 }),
    article('card/lost', { reasons: ['lost'], publishedAt: '2026-01-01' }),
    article('card/new-phone', { reasons: ['no-response'], priority: 4 }),
    article('billing/refund', { reasons: ['refund'] }, 'en'),
  ],
  reasons: ['billing/refund', 'billing/invoice', 'card/lost', 'card/no-response'],
  codes: { '417': 'billing/points' },
});
