import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digestOf, stampOf } from '../../../src/content/files/file-stamp.ts';

const looks = { size: 3, mtimeMs: 10.5, ctimeMs: 20, ino: 7 };
/** A file that looks so. */
const stats = (more: Partial<typeof looks>) => Object.assign(statSync(import.meta.filename), looks, more);

test('a stamp tells size, both times and the place on the disk apart', () => {
  const stamp = stampOf(stats({}), 21);
  expect(stamp).not.toBe('');
  expect(stampOf(stats({}), 1000)).toBe(stamp);
  for (const other of [{ size: 4 }, { mtimeMs: 10.6 }, { ctimeMs: 19 }, { ino: 8 }])
    expect(stampOf(stats(other), 21)).not.toBe(stamp);
});

test('a file that changed when the build began, or later, has no stamp', () => {
  expect(stampOf(stats({}), 20)).toBe('');
  expect(stampOf(stats({}), 19)).toBe('');
});

test('a digest is the start of the SHA-256 of the bytes', () => {
  // FIPS 180-2, appendix B.1: "abc".
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  expect(digestOf(Buffer.from('請求'))).toBe(digestOf('請求'));
  expect(digestOf('')).not.toBe(digestOf(' '));
});
