import { shown } from '../row-problem.ts';
import { importTime } from './import-time.ts';
import { problem, type Step } from './step.ts';
import type { Hit, HitContext } from './visit-source.ts';

const earliest = Date.UTC(2000, 0, 1);

/** A hit at the time that a text names; without an event it is left out. */
export function timedHit(
  time: string,
  who: string,
  event: Hit['event'] | undefined,
  { localClock: clock, latest }: HitContext,
): Step<Hit> {
  if (event === undefined) return { leftOut: 'otherEvent' };
  if (who === '') return problem('missing', 'session_id');
  if (time === '') return problem('missing', 'ts');
  const when = importTime(time, clock);
  if (when === undefined) return problem('time', 'ts', shown(time));
  if (when.at < earliest) return problem('era', 'ts', shown(time));
  if (when.at > latest) return problem('future', 'ts', shown(time));
  return { row: { ...when, who, isBot: false, event } };
}
