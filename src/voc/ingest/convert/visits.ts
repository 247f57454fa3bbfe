/** A visit ends after this much time without a request, in milliseconds. */
const idleMs = 30 * 60_000;
/** Logs are in order but for minutes; a visit is forgotten once nothing can belong to it. */
const forgetMs = 3 * idleMs;
const sweepEvery = 50_000;

/**
 * Names visits: requests of one reader belong together until 30 minutes pass without one. Memory holds
 * the visits of the last hours only.
 *
 * @param nameOf a name that tells nothing of the reader
 */
export function visitNamer(nameOf: (text: string) => string): (who: string, at: number) => string {
  const open = new Map<string, { first: number; last: number; readonly name: string }>();
  let newest = -Infinity;
  let calls = 0;
  const sweep = () => {
    for (const [who, { last }] of open) if (last < newest - forgetMs) open.delete(who);
  };
  return (who, at) => {
    newest = Math.max(newest, at);
    calls += 1;
    if (calls % sweepEvery === 0) sweep();
    const known = open.get(who);
    if (known !== undefined && at <= known.last + idleMs && at >= known.first - idleMs) {
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
      return known.name;
    }
    const name = nameOf(`${who}\0${at}`);
    open.set(who, { first: at, last: at, name });
    return name;
  };
}
