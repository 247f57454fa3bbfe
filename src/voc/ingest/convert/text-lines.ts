import type { LineBlock } from '../read-lines.ts';

/** The lines of a text that comes in pieces, with LF or CRLF between them, numbered from 1. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<LineBlock> {
  let first = 1;
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length === 0) continue;
    yield { first, lines: lines.map(withoutReturn) };
    first += lines.length;
  }
  if (rest !== '') yield { first, lines: [withoutReturn(rest)] };
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
