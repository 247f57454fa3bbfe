import type { Ranking } from '../../model/ranking.ts';
import { shownOf } from './layout-history.ts';

/** An article that stands elsewhere in what readers see of a list. Places count from 1. */
export interface Move {
  readonly id: string;
  /** Undefined where it was not to be seen before. */
  readonly from: number | undefined;
  /** Undefined where it is to be seen no more. */
  readonly to: number | undefined;
}

/** The moves of one list. */
export interface ListMoves {
  readonly list: string;
  readonly moves: readonly Move[];
}

type Lists = Ranking['lists'];

/** What moved in each list, in the new order; lists in which nothing moved are left out. */
export function rankingMoves(before: Lists, now: Lists): ListMoves[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].flatMap((list) => {
    const ids = (lists: Lists) =>
      shownOf(
        list,
        (lists[list] ?? []).map(({ id }) => id),
      ) ?? [];
    const [old, fresh] = [ids(before), ids(now)];
    const place = (order: readonly string[], id: string) => order.indexOf(id) + 1 || undefined;
    const stayed = fresh.map((id): Move => ({ id, from: place(old, id), to: place(fresh, id) }));
    const gone = old
      .filter((id) => !fresh.includes(id))
      .map((id): Move => ({ id, from: place(old, id), to: undefined }));
    const moves = [...stayed, ...gone].filter(({ from, to }) => from !== to);
    return moves.length === 0 ? [] : [{ list, moves }];
  });
}
