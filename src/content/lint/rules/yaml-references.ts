import type { Finding } from '../../../model/finding.ts';
import { rowPath, searchTestsOf } from '../../../model/search-tests.ts';
import { nearest } from '../../nearest.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Categories of reasons, reasons of channels, targets of redirects, articles and locales of search tests exist. */
export const yamlReferences: Rule = (context) => {
  const { files, finding, articleIds, reasonIds, categoryIds } = context;
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
  return [...reasons, ...channels, ...redirects, ...searchTests(context)];
};

/** Articles and locales of search tests that do not exist. */
function searchTests({ content, files, finding, articleIds }: RuleContext): Finding[] {
  const { data, positionOf } = files.searchTests;
  const { locales } = content.site;
  return searchTestsOf(data).tests.flatMap(({ locale, expect }, row) => {
    const at = (...path: PropertyKey[]) => positionOf([...rowPath(data, row), ...path]);
    const unknown = expect.flatMap((id, index) =>
      articleIds.includes(id)
        ? []
        : [
            finding(
              'search-test/unknown-article',
              at('expect', index),
              id,
              nearest(id, articleIds),
            ),
          ],
    );
    if (locales.includes(locale)) return unknown;
    const hint = locales.join(', ');
    return [finding('search-test/unknown-locale', at('locale'), locale, hint), ...unknown];
  });
}
