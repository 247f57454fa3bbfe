import { expect, test } from 'vitest';
import { readInTurn } from '../../../src/site/client/read-in-turn.ts';

/** A voice that says a part until it is told that it ended. */
function voice() {
  const log: string[] = [];
  const ended: ((hasFailed: boolean) => void)[] = [];
  const mouth = {
    say(part: number, end: (hasFailed: boolean) => void) {
      log.push(`say ${part}`);
      ended.push(end);
    },
    hush: () => void log.push('hush'),
    show: (state: string, part: number | undefined) => void log.push(`${state} ${part ?? '-'}`),
  };
  const end = (turn: number, hasFailed = false) => ended[turn]?.(hasFailed);
  const since = () => log.splice(0);
  return { mouth, end, since };
}

test('parts are said one after the other; the last one ends it', () => {
  const { mouth, end, since } = voice();
  readInTurn(2, mouth);
  end(0);
  end(1);
  expect(since()).toEqual(['reading 0', 'say 0', 'reading 1', 'say 1', 'done -']);
});

test('after a pause it goes on at the beginning of the part that was interrupted', () => {
  const { mouth, end, since } = voice();
  const reader = readInTurn(3, mouth);
  end(0);
  since();
  reader.toggle();
  // Browsers tell of the part that was broken off as ended or as failed.
  end(1);
  end(1, true);
  reader.toggle();
  end(2);
  expect(since()).toEqual(['paused 1', 'hush', 'reading 1', 'say 1', 'reading 2', 'say 2']);
});

test('what is stopped stays silent, whatever the voice says', () => {
  const { mouth, end, since } = voice();
  readInTurn(2, mouth).stop();
  since();
  end(0);
  end(0, true);
  expect(since()).toEqual([]);
});

test('a part that cannot be said ends it', () => {
  const { mouth, end, since } = voice();
  readInTurn(2, mouth);
  since();
  end(0, true);
  expect(since()).toEqual(['failed -']);
});
