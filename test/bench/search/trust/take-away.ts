import { createHash } from 'node:crypto';
import type { EvalDoc, EvalQuery, EvalSet } from '../eval-set.ts';

/** Whether a site can answer a query: it has an article that does, has none at all, or has only a part of it. */
export type Answerable = 'yes' | 'no' | 'partly';

/** A set from which the answers of some queries were taken away. */
export interface Reduced {
  readonly docs: readonly EvalDoc[];
  readonly queries: readonly (EvalQuery & { readonly answerable: Answerable })[];
}

/** Parts into which the queries of a set fall: the answers of one are taken away. */
export const parts = 4;

/** Queries with the same answers are in one part, whatever else the set holds. */
function partOf({ relevant }: EvalQuery): number {
  const digest = createHash('sha256').update(relevant.toSorted().join('\n')).digest();
  return digest.readUInt32BE(0) % parts;
}

/** A set without every article that answers the queries of one part, or a part of what they ask. */
export function takeAway({ docs, queries }: EvalSet, part: number): Reduced {
  const gone = new Set(
    queries
      .filter((query) => partOf(query) === part)
      .flatMap(({ relevant, related = [] }) => [...relevant, ...related]),
  );
  const left = docs.filter(({ id }) => !gone.has(id));
  const ids = new Set(left.map(({ id }) => id));
  const answerable = ({ relevant, related = [] }: EvalQuery): Answerable => {
    if (relevant.some((id) => ids.has(id))) return 'yes';
    return related.some((id) => ids.has(id)) ? 'partly' : 'no';
  };
  return {
    docs: left,
    queries: queries.map((query) => ({ ...query, answerable: answerable(query) })),
  };
}
