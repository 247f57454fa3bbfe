import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** Reasons, related articles and the plain variant that an article names exist. */
export const articleReferences: Rule = ({ files, finding, reasonIds, articleIds }) =>
  files.articles.flatMap(({ article: { data }, positionOf }) => {
    const reasons = data.reasons.flatMap((reason, index) =>
      reasonIds.includes(reason)
        ? []
        : [
            finding(
              'article/unknown-reason',
              positionOf(['reasons', index]),
              reason,
              nearest(reason, reasonIds),
            ),
          ],
    );
    const related = data.related.map((id, index) => ({ id, path: ['related', index] }));
    const plain = data.plain === undefined ? [] : [{ id: data.plain, path: ['plain'] }];
    const ids = [...related, ...plain].flatMap(({ id, path }) =>
      articleIds.includes(id)
        ? []
        : [finding('article/unknown-related', positionOf(path), id, nearest(id, articleIds))],
    );
    return [...reasons, ...ids];
  });
