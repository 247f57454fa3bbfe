import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { readLines } from '../../../src/voc/ingest/read-lines.ts';
import { folder } from '../fixture.ts';

const messages = vocMessagesOf('en');

async function linesOf(data: string | Uint8Array) {
  using dir = folder();
  const source = readLines(dir.write('rows.txt', data), messages);
  const lines: [number, string][] = [];
  for await (const { first, lines: block } of source.blocks)
    block.forEach((line, index) => lines.push([first + index, line]));
  return { lines, sha256: source.sha256() };
}

test('lines are numbered from 1, with LF or CRLF, with or without a byte order mark', async () => {
  const expected = [
    [1, 'a'],
    [2, ''],
    [3, '日本'],
  ];
  expect((await linesOf('a\n\n日本')).lines).toEqual(expected);
  expect((await linesOf('\u{feff}a\r\n\r\n日本')).lines).toEqual(expected);
});

test('numbers stay right over many pieces of a file, and the digest is that of its bytes', async () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `行${index + 1}`).join('\n');
  const { lines, sha256 } = await linesOf(text);
  expect(lines.length).toBe(60_000);
  expect(lines.every(([number, line]) => line === `行${number}`)).toBe(true);
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
});

test('a file in CP932 is named as such, with the place and the command that converts it', async () => {
  const cp932 = Buffer.concat([
    Buffer.from('contact_id,started_at,channel,reason\nq1,'),
    Buffer.from([0x93, 0x64, 0x98, 0x62]),
  ]);
  await expect(linesOf(cp932)).rejects.toThrow(
    /rows\.txt:2:4 .*CP932[\s\S]*iconv -f CP932 -t UTF-8/,
  );
});

test('bytes that are no text in any of the known encodings are refused at their place', async () => {
  await expect(linesOf(Buffer.from([0x61, 0x0a, 0xc3, 0x28, 0xff]))).rejects.toThrow(
    /rows\.txt:2:1 The text is not UTF-8/,
  );
});

test.for([
  ['UTF-16 with a mark', Buffer.from('\u{feff}contact_id', 'utf16le'), /:1:1 .*UTF-16/],
  ['UTF-16 without a mark', Buffer.from('contact_id', 'utf16le'), /:1:1 .*UTF-16/],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 1, 2]), /workbook[\s\S]*CSV UTF-8/],
  ['a damaged gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), /:1:1 .*gzip[\s\S]*cut off/],
  ['an empty file', '', /:1:1 The file is empty/],
  ['10 MB in one line', 'x'.repeat(10_000_000), /:1:1 One line is longer than 1024 kB/],
  ['a long line after others', `a\nb\n${'x'.repeat(2_000_000)}\nc`, /:3:1 One line is longer/],
] as const)('%s is refused with its place', async ([, data, message]) => {
  await expect(linesOf(data)).rejects.toThrow(message);
});

test('a file packed by gzip is read like any other, with the digest of its own bytes', async () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `行${index + 1}`).join('\n');
  const packed = gzipSync(text);
  const { lines, sha256 } = await linesOf(packed);
  expect(lines.length).toBe(60_000);
  expect(lines.every(([number, line]) => line === `行${number}`)).toBe(true);
  expect(sha256).toBe(createHash('sha256').update(packed).digest('hex'));
});

test('a gzip file that is cut off is refused where it ends', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index} ${Math.imul(index, 7919)}`);
  const packed = gzipSync(rows.join('\n'));
  await expect(linesOf(packed.subarray(0, packed.length / 2))).rejects.toThrow(
    /rows\.txt:\d{4,}:1 The gzip file is cut off or damaged here/,
  );
});

test('what is added to a file while it is read is not read', async () => {
  using dir = folder();
  const file = dir.write('rows.txt', 'x\n'.repeat(300_000));
  const { blocks } = readLines(file, messages);
  let lines = 0;
  for await (const block of blocks) {
    appendFileSync(file, 'late\n');
    lines += block.lines.length;
    expect(block.lines).not.toContain('late');
  }
  expect(lines).toBe(300_000);
});

test('a file that is not there is a mistake with a fix, not a bug', async () => {
  const source = readLines('no/such/file.csv', messages);
  await expect(source.blocks.next()).rejects.toThrow(
    'no/such/file.csv cannot be read (ENOENT).\n  Fix: Check the path',
  );
});
