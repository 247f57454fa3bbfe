import { z } from '../rank/interval.ts';
import type { Uncertain } from '../rank/worklist-reasons.ts';
import { leastShown } from '../rank/because.ts';

/** A count that may be shown; undefined stands for fewer than 10, which could point at people. */
export type ShownCount = number | undefined;

/** A count if it may be shown. */
export const shownCount = (count: number): ShownCount => (count < leastShown ? undefined : count);

/** A share with its 90 % interval, all in 0–1. */
export interface ShownShare {
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

/** A share with its interval, which ends where shares end (normal approximation). */
export function shownShare({ mean, deviation }: Uncertain): ShownShare {
  return {
    mean,
    lo: Math.max(0, mean - z * deviation),
    hi: Math.min(1, mean + z * deviation),
  };
}
