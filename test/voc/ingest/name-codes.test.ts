import { expect, test } from 'vitest';
import { nameHash } from '../../../src/voc/count/name-hash.ts';
import { nameCodes } from '../../../src/voc/ingest/name-codes.ts';

test('names are numbered as they are met, and a number stays', () => {
  const names = nameCodes();
  const words = Array.from({ length: 5000 }, (_, at) => `記事/${at}`);
  expect(words.map(names.ofText)).toEqual(words.map((_, at) => at + 1));
  expect(words.map(names.ofText)).toEqual(words.map((_, at) => at + 1));
  expect(names.texts()).toEqual(words);
});

test('a name in the middle of bytes is the same name', () => {
  const names = nameCodes();
  const code = names.ofText('形');
  const bytes = Buffer.from('a形b');
  expect(names.ofBytes(nameHash(bytes.subarray(1, 4)), bytes, 1, 4)).toBe(code);
});
