import type { TextBlock } from './read-lines.ts';

/** So much text is parsed at once: each statement has its own cost, and its rows lie in memory. */
const gatheredBytes = 4 << 20;
const newline = Buffer.from('\n');

/** The same lines in greater blocks. */
export async function* gatherBlocks(blocks: AsyncGenerator<TextBlock>): AsyncGenerator<TextBlock> {
  let kept: TextBlock[] = [];
  let sizeBytes = 0;
  for await (const block of blocks) {
    kept.push(block);
    sizeBytes += block.bytes.length;
    if (sizeBytes < gatheredBytes) continue;
    yield joined(kept);
    kept = [];
    sizeBytes = 0;
  }
  if (kept.length > 0) yield joined(kept);
}

function joined(blocks: readonly TextBlock[]): TextBlock {
  const parts = blocks.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [newline, bytes]));
  const lines = blocks.reduce((sum, block) => sum + block.lines, 0);
  return { first: blocks[0]?.first ?? 1, lines, bytes: Buffer.concat(parts) };
}
