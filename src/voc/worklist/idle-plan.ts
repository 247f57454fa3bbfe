/** One piece of work as it is chosen for spare time. */
export interface Work {
  /** What is worked on: of two pieces of work on the same thing only one is chosen. */
  readonly target: string;
  readonly minutes: number;
  /** What it saves per day; undefined where nobody can say. */
  readonly gainPerDay: number | undefined;
}

/** The best choice of some work, by the minutes that it takes. */
interface Choice<Piece> {
  readonly gain: number;
  readonly pieces: readonly Piece[];
}

/**
 * The work that fits into some minutes and saves most: the 0/1 knapsack, solved exactly (Bellman,
 * Dynamic Programming, 1957), since a few hundred pieces and minutes cost nothing and the greedy choice by gain per
 * minute would leave minutes over. What nobody can put a price on fills the rest, in its order.
 *
 * @param works the first of two that have the same target counts
 * @param minutes whole minutes, 0 or more
 * @returns in the order in which they were given
 */
export function idlePlan<Piece extends Work>(works: readonly Piece[], minutes: number): Piece[] {
  const own = firstOfEach(works).filter((work) => work.minutes <= minutes);
  const priced = own.filter(({ gainPerDay }) => (gainPerDay ?? 0) > 0);
  const chosen = new Set(bestChoice(priced, minutes).pieces);
  let left = minutes - sumOf([...chosen]);
  for (const work of own)
    if (work.gainPerDay === undefined && work.minutes <= left) {
      chosen.add(work);
      left -= work.minutes;
    }
  return works.filter((work) => chosen.has(work));
}

const sumOf = (works: readonly Work[]) => works.reduce((sum, { minutes }) => sum + minutes, 0);

function firstOfEach<Piece extends Work>(works: readonly Piece[]): Piece[] {
  return [...Map.groupBy(works, ({ target }) => target).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

/** For every number of minutes the best choice, work by work; of equals the one with earlier works. */
function bestChoice<Piece extends Work>(works: readonly Piece[], minutes: number): Choice<Piece> {
  let best: Choice<Piece>[] = Array.from({ length: minutes + 1 }, () => ({ gain: 0, pieces: [] }));
  const none: Choice<Piece> = { gain: 0, pieces: [] };
  for (const work of works)
    best = best.map((without, at) => {
      const before = best[at - work.minutes];
      if (before === undefined) return without;
      const gain = before.gain + (work.gainPerDay ?? 0);
      return gain > without.gain ? { gain, pieces: [...before.pieces, work] } : without;
    });
  return best[minutes] ?? none;
}
