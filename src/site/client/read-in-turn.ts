/** Where reading aloud stands. */
export type Reading = 'reading' | 'paused' | 'stopped' | 'done' | 'failed';

/** What reads aloud, and what shows how far it is. */
export interface Mouth {
  /** Says one part, then calls back, with true where it could not be said. */
  readonly say: (part: number, ended: (hasFailed: boolean) => void) => void;
  /** Falls silent at once. */
  readonly hush: () => void;
  /** Shows the state; with a part, the one that is being read, or that reading goes on with. */
  readonly show: (state: Reading, part: number | undefined) => void;
}

/** Reading that is under way. */
export interface Reader {
  /** Pauses, or goes on at the beginning of the part that was interrupted. */
  readonly toggle: () => void;
  readonly stop: () => void;
}

/**
 * Reads parts aloud, one after the other, from the first. Each is said by itself: Chromium falls silent
 * within a text of more than 15 seconds (crbug.com/679437), and Android cannot pause a voice.
 *
 * @param count how many parts there are, at least 1
 */
export function readInTurn(count: number, { say, hush, show }: Mouth): Reader {
  let part = 0;
  let isReading = false;
  /** Tells what a voice says of a part that is left already from what it says of this one. */
  let turn = 0;
  const leave = (state: Reading) => {
    turn += 1;
    isReading = false;
    show(state, state === 'paused' ? part : undefined);
  };
  const go = () => {
    turn += 1;
    isReading = true;
    const mine = turn;
    show('reading', part);
    say(part, (hasFailed) => {
      if (mine !== turn) return;
      if (hasFailed) return leave('failed');
      part += 1;
      if (part === count) leave('done');
      else go();
    });
  };
  go();
  return {
    toggle() {
      if (!isReading) return go();
      leave('paused');
      hush();
    },
    stop() {
      leave('stopped');
      hush();
    },
  };
}
