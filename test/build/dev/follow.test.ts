import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { follow } from '../../../src/build/dev/follow.ts';
import { contentRoot } from '../../support/content-root.ts';

test('a file saved again as soon as it was read is read again', async () => {
  const root = contentRoot({ 'a.mdx': '1' });
  const bursts: (readonly string[])[] = [];
  await follow([root], async (paths) => void bursts.push(paths));
  // As a formatter saves just after an editor; ten times, for the moment between is short.
  for (let round = 0; round < 10; round += 1) {
    for (const part of ['a', 'b']) {
      const before = bursts.length;
      appendFileSync(join(root, 'a.mdx'), part);
      await vi.waitFor(() => expect(bursts.length).toBeGreaterThan(before), { interval: 2 });
    }
    expect(bursts.at(-1)).toContain(join(root, 'a.mdx'));
    await pause(60);
  }
});

test('changes in a burst are told once', async () => {
  const root = contentRoot({ 'a.mdx': '1', 'b.mdx': '1' });
  const bursts: (readonly string[])[] = [];
  await follow([root], async (paths) => void bursts.push(paths));
  for (const name of ['a.mdx', 'b.mdx']) appendFileSync(join(root, name), '2');
  await vi.waitFor(() => expect(bursts).toHaveLength(1));
  await pause(100);
  expect(bursts).toHaveLength(1);
  expect(bursts[0]).toEqual(expect.arrayContaining(['a.mdx', 'b.mdx'].map((n) => join(root, n))));
});
