/** Something that happened in a page with a search box; `at` is in ms since the page began. */
export type SearchEvent =
  | { readonly kind: 'key'; readonly at: number }
  | { readonly kind: 'asked'; readonly at: number; readonly id: number; readonly query: string }
  | { readonly kind: 'answered'; readonly at: number; readonly id: number }
  | { readonly kind: 'shown'; readonly at: number };

/** Where a page keeps its log. */
export const logName = 'searchLog';

/**
 * Notes in a page when keys are pressed, when search is asked and answers, and when the list of
 * results changes. Runs in the page before its own scripts, by itself: it may name nothing outside it.
 *
 * @param name under which the log is kept
 */
export function keepLog(name: string): void {
  const log: SearchEvent[] = [];
  Reflect.set(window, name, log);
  addEventListener('keydown', ({ timeStamp }) => log.push({ kind: 'key', at: timeStamp }), true);
  const heard = new WeakSet<Worker>();
  const post: unknown = Reflect.get(Worker.prototype, 'postMessage');
  if (typeof post !== 'function') return;
  const noting = function (this: Worker, ...given: readonly unknown[]) {
    const { kind, id, question } = Object(given[0]);
    if (kind === 'ask')
      log.push({ kind: 'asked', at: performance.now(), id, query: question.query });
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data, timeStamp }: MessageEvent) =>
        log.push({ kind: 'answered', at: timeStamp, id: data.id }),
      );
    }
    return Reflect.apply(post, this, given);
  };
  Reflect.set(Worker.prototype, 'postMessage', noting);
  new MutationObserver((changes) => {
    const isList = ({ target }: MutationRecord) =>
      target instanceof Element && target.role === 'listbox';
    if (changes.some(isList)) log.push({ kind: 'shown', at: performance.now() });
  }).observe(document, { childList: true, subtree: true });
}

/** How long an answer took, in ms. */
export interface Latency {
  /** From the last key to the question: the pause after which typing counts as ended. */
  readonly pauseMs: number;
  /** From the question to its answer, in the worker. */
  readonly workerMs: number;
  /** From the answer to the changed list. */
  readonly listMs: number;
}

/** From the last key to the changed list. */
export const wholeMs = ({ pauseMs, workerMs, listMs }: Latency): number =>
  pauseMs + workerMs + listMs;

/** How long the answer to a query took; undefined while it is not shown. */
export function latencyOf(log: readonly SearchEvent[], query: string): Latency | undefined {
  const asked = log.find((event) => event.kind === 'asked' && event.query === query);
  if (asked?.kind !== 'asked') return undefined;
  const answered = log.find((event) => event.kind === 'answered' && event.id === asked.id);
  const key = log.findLast((event) => event.kind === 'key' && event.at <= asked.at);
  if (key === undefined || answered === undefined) return undefined;
  const shown = log.find(({ kind, at }) => kind === 'shown' && at >= answered.at);
  return (
    shown && {
      pauseMs: asked.at - key.at,
      workerMs: answered.at - asked.at,
      listMs: shown.at - answered.at,
    }
  );
}
