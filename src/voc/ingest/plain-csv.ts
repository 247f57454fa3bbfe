import { hashOfHalves, highSeed, lowSeed, nextHigh, nextLow } from '../count/name-hash.ts';
import type { LineValues } from './line-values.ts';
import type { LineReader } from './plain-json.ts';

const [quote, comma, space] = [0x22, 0x2c, 0x20];

/** Reads lines that are so many cells of CSV without line breaks and quotes, in quotes or not. */
export function cellsReader(cells: number, values: LineValues): LineReader {
  /** Takes down the cell from `at` to a stop or the end of the line; gives its end, -1 if it is not plain. */
  const takeCell = (bytes: Uint8Array, first: number, end: number, cell: number): number => {
    const isQuoted = first < end && bytes[first] === quote;
    const stop = isQuoted ? quote : comma;
    const start = isQuoted ? first + 1 : first;
    let [low, high, at] = [lowSeed, highSeed, start];
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === stop) break;
      if (byte < space || byte === quote) return -1;
      low = nextLow(low, byte);
      high = nextHigh(high, byte);
    }
    if (isQuoted && at === end) return -1;
    values.start[cell] = start;
    values.end[cell] = at;
    values.hash[cell] = hashOfHalves(low, high);
    return isQuoted ? at + 1 : at;
  };
  return (bytes, start, end) => {
    values.bytes = bytes;
    values.there = (1 << cells) - 1;
    let at = start;
    for (let cell = 0; cell < cells; cell += 1) {
      if (cell > 0 && (at >= end || bytes[at++] !== comma)) return false;
      at = takeCell(bytes, at, end, cell);
      if (at < 0) return false;
    }
    return at === end;
  };
}
