/** An entry of a list as trial places are given. */
export interface TrialEntry {
  readonly hi: number;
  /** Whether it is new and hardly anybody could have opened it yet. */
  readonly isUntried: boolean;
}

/**
 * A list in which one new article gets the last place that people look at, if none has a place by
 * itself: the one that may be worth most. Otherwise nobody would ever find out what it is worth.
 *
 * @param entries in order
 */
export function withTrial<Entry extends TrialEntry>(
  entries: readonly Entry[],
  places: number,
): readonly Entry[] {
  const [seen, unseen] = [entries.slice(0, places), entries.slice(places)];
  if (seen.length < places || seen.some(({ isUntried }) => isUntried)) return entries;
  const untried = unseen.filter(({ isUntried }) => isUntried);
  if (untried.length === 0) return entries;
  const chosen = untried.reduce((best, each) => (each.hi > best.hi ? each : best));
  const last = seen.slice(-1);
  return [...seen.slice(0, -1), chosen, ...last, ...unseen.filter((each) => each !== chosen)];
}

/** Visits, as if it had stood first, below which an article counts as not tried. */
const triedVisits = 3;
/** Days for which an article is new. */
const newDays = 60;

/** Whether an article is new and hardly anybody could have opened it yet. */
export function isUntried(
  { publishedOn, exposure }: { readonly publishedOn: string; readonly exposure: number },
  lastDay: number,
): boolean {
  if (publishedOn === '' || exposure >= triedVisits) return false;
  return lastDay - Date.parse(publishedOn) / 86_400_000 < newDays;
}
