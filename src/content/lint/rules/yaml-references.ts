import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** Categories of reasons, reasons of channels, targets of redirects and articles of search tests exist. */
export const yamlReferences: Rule = ({ files, finding, articleIds, reasonIds, categoryIds }) => {
  const reasons = files.reasons.data.flatMap(({ category }, index) =>
    category === undefined || categoryIds.includes(category)
      ? []
      : [
          finding(
            'reason/unknown-category',
            files.reasons.positionOf([index, 'category']),
            category,
            nearest(category, categoryIds),
          ),
        ],
  );
  const channels = files.channels.data.flatMap(({ reasons: own = [] }, index) =>
    own.flatMap((reason, at) =>
      reasonIds.includes(reason)
        ? []
        : [
            finding(
              'channel/unknown-reason',
              files.channels.positionOf([index, 'reasons', at]),
              reason,
              nearest(reason, reasonIds),
            ),
          ],
    ),
  );
  const redirects = Object.entries(files.redirects.data).flatMap(([path, id]) =>
    articleIds.includes(id)
      ? []
      : [
          finding(
            'redirect/unknown-article',
            files.redirects.positionOf([path]),
            id,
            nearest(id, articleIds),
          ),
        ],
  );
  const tests = files.searchTests.data.flatMap(({ expect }, index) =>
    expect.flatMap((id, at) =>
      articleIds.includes(id)
        ? []
        : [
            finding(
              'search-test/unknown-article',
              files.searchTests.positionOf([index, 'expect', at]),
              id,
              nearest(id, articleIds),
            ),
          ],
    ),
  );
  return [...reasons, ...channels, ...redirects, ...tests];
};
