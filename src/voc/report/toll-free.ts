/** What the calls of a help centre are like. */
export interface Calls {
  readonly perDay: number;
  readonly minutes: number;
  readonly cost: number;
}

/** Where callers could go instead, and what that costs for each. */
export interface OtherWay {
  /** Id of a channel, or `web`. */
  readonly channel: string;
  readonly cost: number;
}

/** When a number that is free for callers pays, if some of them go elsewhere. */
export interface TollFree {
  readonly calls: Calls;
  readonly shares: readonly number[];
  /** What a minute would cost, if it was said. */
  readonly charge: number | undefined;
  readonly ways: readonly (OtherWay & {
    /** For each share, the highest call charge per minute at which it still pays. */
    readonly chargePerMinute: readonly number[];
    /** The share that has to move at the charge given, if one was given. */
    readonly shareNeeded: number | undefined;
  })[];
}

/** Shares of calls that may move, told side by side. */
const shares = [0.05, 0.1, 0.2, 0.3] as const;

/**
 * The toll-free question. Whoever takes over the charge pays `minutes × charge` for each call that is
 * left; each call that moves saves the difference in cost. It pays from the share on at which
 * `share × difference = (1 − share) × minutes × charge`.
 *
 * @param charge what a minute would cost whoever runs the help centre, in the currency of site.yaml
 * @returns undefined where no other way is cheaper than a call, or calls take no time
 */
export function tollFree(
  calls: Calls,
  ways: readonly OtherWay[],
  charge: number | undefined,
): TollFree | undefined {
  const cheaper = ways.filter(({ cost }) => cost < calls.cost);
  if (cheaper.length === 0 || calls.minutes <= 0) return undefined;
  return {
    ...{ calls, shares, charge },
    ways: cheaper.map((way) => {
      const saved = calls.cost - way.cost;
      const perCall = charge === undefined ? undefined : calls.minutes * charge;
      return {
        ...way,
        chargePerMinute: shares.map((share) => (share * saved) / ((1 - share) * calls.minutes)),
        shareNeeded: perCall === undefined ? undefined : perCall / (saved + perCall),
      };
    }),
  };
}
