import type { SituationChoice } from '../../../model/situation.ts';
import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

/** Taps from the first question to an answer. */
const maxTaps = 4;

/** Every choice of the no-typing way leads, in four taps at most, to an article or a reason that exists. */
export const situationTargets: Rule = ({ files, finding, articleIds, reasonIds }) => {
  const { data, positionOf } = files.situations;
  const check = (choices: readonly SituationChoice[], path: readonly PropertyKey[]): ReturnType<Rule> =>
    choices.flatMap(({ id, article, reason, choices: next }, index) => {
      const at = [...path, index];
      if (next) return check(next, [...at, 'choices']);
      if (path.length / 2 >= maxTaps)
        return [finding('situation/too-deep', positionOf([...at, 'id']), id)];
      if (article !== undefined && !articleIds.includes(article))
        return [finding('situation/unknown-target', positionOf([...at, 'article']), article, nearest(article, articleIds))];
      if (reason !== undefined && !reasonIds.includes(reason))
        return [finding('situation/unknown-target', positionOf([...at, 'reason']), reason, nearest(reason, reasonIds))];
      return [];
    });
  return check(data?.choices ?? [], ['choices']);
};
