import { appendFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openForeign } from '../../../../src/voc/ingest/convert/foreign-file.ts';
import { folder } from '../../fixture.ts';
import { messages, voc } from '../sources/converting.ts';

const options = { lenient: false, messages, voc };

async function textOf(data: string | Uint8Array, lenient = false): Promise<string> {
  using dir = folder();
  const { text } = await openForeign(dir.write('export', data), { ...options, lenient });
  return (await Array.fromAsync(text())).join('');
}

test('a file that grows while it is read ends where it ended when it was opened', async () => {
  using dir = folder();
  const file = dir.write('access.log', 'one\n');
  const { text } = await openForeign(file, options);
  appendFileSync(file, 'two\n');
  expect((await Array.fromAsync(text())).join('')).toBe('one\n');
});

test('several gzip files behind each other are one text', async () => {
  expect(await textOf(Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]))).toBe('a\nb\n');
});

test('a character may lie over two pieces of a file', async () => {
  const long = `${'x'.repeat((1 << 18) - 1)}料金`;
  expect(await textOf(long)).toBe(long);
});

test('damage in a log is damage, and no other encoding', async () => {
  const bytes = Buffer.concat([Buffer.from('料金 '), Buffer.from([0x93, 0x64])]);
  expect(await textOf(bytes, true)).toContain('料金 ');
  expect(await textOf(bytes)).not.toContain('料金 ');
});

test('a cut off gzip file says after how many lines', async () => {
  const packed = gzipSync(Array.from({ length: 5000 }, (_, line) => `${line * 7919}\n`).join(''));
  await expect(textOf(packed.subarray(0, packed.length - 100))).rejects.toThrow(
    /export:\d{3,}:1 The gzip file is cut off here/,
  );
});

test.each([
  ['', 'The file is empty.'],
  [Buffer.from('PK\u{3}\u{4}workbook'), 'This is a workbook'],
  [Buffer.from('PAR1'), 'This is a Parquet file.'],
])('%j stops with the way out', async (data, text) => {
  await expect(textOf(data)).rejects.toThrow(text);
});
