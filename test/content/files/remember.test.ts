import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newMemory, type KnownFile } from '../../../src/content/files/content-memory.ts';
import { contentReader } from '../../../src/content/files/content-reader.ts';
import { stampOf } from '../../../src/content/files/file-stamp.ts';
import { remember } from '../../../src/content/files/remember.ts';
import { contentRoot } from '../../support/content-root.ts';

/** A file that is remembered as its text in capitals; `wrong` cannot be parsed. */
function remembered(text: string) {
  const root = contentRoot({ 'a.txt': text });
  const memory = new Map<string, KnownFile<string>>();
  const file = join(root, 'a.txt');
  return {
    file,
    write: (other: string) => writeFileSync(file, other),
    /** As if the last change had the time of the one before: a stamp that was kept is still right. */
    sameTick() {
      const known = memory.get('a.txt');
      if (known === undefined || known.stamp === '') return;
      memory.set('a.txt', { ...known, stamp: stampOf(statSync(file), Number.POSITIVE_INFINITY) });
    },
    /** The value as a build sees it that begins at a time; and whether it was parsed. */
    async look(trustBefore = Number.POSITIVE_INFINITY) {
      const options = { root, cwd: root, language: 'en', memory: { ...newMemory(), trustBefore } };
      let parsed = false;
      const result = await remember(contentReader(options), memory, 'a.txt', (read) => {
        parsed = true;
        return Promise.resolve(read === 'wrong' ? undefined : { value: read.toUpperCase() });
      });
      const value = result && ('known' in result ? result.known : result.fresh.value);
      return { value, parsed };
    },
  };
}

test('a file that was not changed is parsed once', async () => {
  const { look } = remembered('one');
  expect(await look()).toEqual({ value: 'ONE', parsed: true });
  expect(await look()).toEqual({ value: 'ONE', parsed: false });
});

test('a file that was saved as it was is not parsed again', async () => {
  const { look, write } = remembered('one');
  await look();
  write('one');
  expect(await look()).toEqual({ value: 'ONE', parsed: false });
});

test('a change is noticed, also one of the same size whose time was put back', async () => {
  const { look, write, file } = remembered('one');
  // The first build began after the file was written, so the file has a stamp.
  await look(statSync(file).ctimeMs + 1);
  const { atime, mtime } = statSync(file);
  write('two');
  utimesSync(file, atime, mtime);
  expect(await look()).toMatchObject({ value: 'TWO' });
});

test('a file that changes twice within one tick of the clock is noticed', async () => {
  const { look, write, file, sameTick } = remembered('one');
  // The build began within the tick in which the file was written.
  await look(statSync(file).ctimeMs);
  write('two');
  sameTick();
  const later = statSync(file).ctimeMs + 1;
  expect(await look(later)).toEqual({ value: 'TWO', parsed: true });
  expect(await look(later)).toEqual({ value: 'TWO', parsed: false });
});

test('what cannot be parsed is not remembered', async () => {
  const { look, write } = remembered('wrong');
  expect(await look()).toEqual({ value: undefined, parsed: true });
  expect(await look()).toEqual({ value: undefined, parsed: true });
  write('one');
  expect(await look()).toEqual({ value: 'ONE', parsed: true });
  write('wrong');
  expect(await look()).toEqual({ value: undefined, parsed: true });
});
