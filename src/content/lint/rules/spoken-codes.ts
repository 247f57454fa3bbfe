import { isSpokenCode } from '../../../model/spoken-code.ts';
import type { Rule } from '../rule.ts';

/** Every spoken code has a right check digit, leads to an article (or is retired), and no article has two. */
export const spokenCodes: Rule = ({ files, finding, articleIds }) => {
  const { data, positionOf } = files.codes;
  const owner = new Map<string, string>();
  return Object.entries(data).flatMap(([code, id]) => {
    const at = positionOf([code], 'key');
    if (!isSpokenCode(code)) return [finding('code/invalid', at, code)];
    if (id === '') return [];
    if (!articleIds.includes(id)) return [finding('code/unknown-article', positionOf([code]), id)];
    const taken = owner.get(id);
    if (taken !== undefined) return [finding('code/taken', at, `${taken}, ${code}`, id)];
    owner.set(id, code);
    return [];
  });
};
