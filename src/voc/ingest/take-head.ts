import type { TextBlock } from './read-lines.ts';

const newline = 0x0a;

/** The first line of a file, and blocks of all others. */
export async function takeHead(
  blocks: AsyncGenerator<TextBlock>,
): Promise<{ readonly head: string; readonly rest: AsyncGenerator<TextBlock> }> {
  const first = await blocks.next();
  if (first.done) return { head: '', rest: blocks };
  const { bytes, lines } = first.value;
  const end = bytes.indexOf(newline);
  const head = bytes.toString('utf8', 0, end < 0 ? bytes.length : end).replace(/\r$/, '');
  const after = end < 0 ? [] : [{ first: 2, lines: lines - 1, bytes: bytes.subarray(end + 1) }];
  return { head, rest: withBlocks(after, blocks) };
}

async function* withBlocks(
  before: readonly TextBlock[],
  blocks: AsyncGenerator<TextBlock>,
): AsyncGenerator<TextBlock> {
  yield* before;
  yield* blocks;
}
