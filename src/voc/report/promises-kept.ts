import type { ChannelTimes } from '../count/channel-times.ts';
import type { ChannelWeek } from '../count/channel-weeks.ts';
import { countedShare, weeklyRatio, type Measured } from './measured.ts';

/** What a channel promises: this share of its contacts waits no longer than this. */
export interface Promised {
  readonly share: number;
  readonly withinSeconds: number;
  /** Whether it promises a reply, as mail and forms do: to everybody. */
  readonly isReply: boolean;
}

type Verdict = 'kept' | 'nearly' | 'broken' | 'unsure';

/** A channel's waits against its promise. */
export interface PromiseKept {
  readonly channel: string;
  /** Contacts whose wait is known. */
  readonly waited: number;
  readonly medianSeconds: number;
  /** Nine of ten waited no longer. */
  readonly mostSeconds: number;
  readonly promise:
    | (Promised & {
        readonly kept: Measured;
        /** `unsure` where the interval holds the promise, `nearly` where a reply is late for hardly anybody. */
        readonly verdict: Verdict;
      })
    | undefined;
}

/** A reply that is promised to everybody is late for somebody sooner or later. */
const nearly = 0.98;
/** Fewer waits are not told of: they say little, and could point at people. */
const leastWaits = 10;

/**
 * Waits by channel against what is promised; in order of the channels' ids.
 *
 * @param promised by id of the channel
 */
export function promisesKept(
  times: readonly ChannelTimes[],
  weeks: readonly ChannelWeek[],
  promised: ReadonlyMap<string, Promised>,
): PromiseKept[] {
  return times
    .filter(({ waited }) => waited >= leastWaits)
    .map(({ channel, waited, medianWaitMs, mostWaitMs }) => {
      const own = weeks.filter((row) => row.channel === channel);
      const promise = promised.get(channel);
      return {
        ...{ channel, waited },
        medianSeconds: (medianWaitMs ?? 0) / 1000,
        mostSeconds: (mostWaitMs ?? 0) / 1000,
        promise: promise && { ...promise, ...judged(own, promise) },
      };
    });
}

/**
 * The share of contacts that waited no longer than promised, in some weeks of one channel.
 *
 * @param rows with at least one known wait
 */
export function keptShare(rows: readonly ChannelWeek[]): Measured {
  const parts = rows.map(({ kept, waited }) => ({ part: kept, whole: waited }));
  const sum = (of: 'part' | 'whole') => parts.reduce((all, row) => all + row[of], 0);
  return weeklyRatio(parts, 1) ?? countedShare(sum('part'), sum('whole'));
}

function judged(rows: readonly ChannelWeek[], { share, isReply }: Promised) {
  const kept = keptShare(rows);
  const isNear = isReply && kept.value >= nearly && kept.value < 1;
  const verdict: Verdict = isNear
    ? 'nearly'
    : kept.lo >= share || kept.value === 1
      ? 'kept'
      : kept.hi < share
        ? 'broken'
        : 'unsure';
  return { kept: { value: kept.value, lo: kept.lo, hi: kept.hi }, verdict };
}
