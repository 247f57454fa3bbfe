import type { SituationChoice } from '../../../model/situation.ts';
import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** Every choice of the no-typing way leads to an article or a reason that exists. */
export const situationTargets: Rule = ({ files, finding, articleIds, reasonIds }) => {
  const { data, positionOf } = files.situations;
  const check = (choices: readonly SituationChoice[], path: readonly PropertyKey[]): ReturnType<Rule> =>
    choices.flatMap(({ article, reason, choices: next }, index) => {
      const at = [...path, index];
      if (next) return check(next, [...at, 'choices']);
      if (article !== undefined && !articleIds.includes(article))
        return [finding('situation/unknown-target', positionOf([...at, 'article']), article, nearest(article, articleIds))];
      if (reason !== undefined && !reasonIds.includes(reason))
        return [finding('situation/unknown-target', positionOf([...at, 'reason']), reason, nearest(reason, reasonIds))];
      return [];
    });
  return check(data?.choices ?? [], ['choices']);
};
