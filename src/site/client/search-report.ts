/** A query that stays this long is what the reader meant; prefixes on the way to it are not counted. */
const settledMs = 1000;

/** Tells the page which searches were made: each query once, when it has settled or led somewhere. */
export interface SearchReport {
  /** A query has been answered with this many results. */
  readonly answered: (query: string, results: number) => void;
  /** The reader acts on the answer: what was answered last counts now. */
  readonly settle: () => void;
  /** The reader goes on typing or away: what was answered last does not count. */
  readonly drop: () => void;
}

/** A report that dispatches `kb:search` on document. */
export function searchReport(): SearchReport {
  let waiting: { readonly query: string; readonly value: number } | undefined;
  let last = '';
  let timer = 0;
  const drop = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const settle = () => {
    const detail = waiting;
    drop();
    if (detail === undefined || detail.query === last) return;
    last = detail.query;
    document.dispatchEvent(new CustomEvent('kb:search', { detail }));
  };
  return {
    answered: (query, value) => {
      drop();
      waiting = { query, value };
      timer = window.setTimeout(settle, settledMs);
    },
    settle,
    drop,
  };
}
