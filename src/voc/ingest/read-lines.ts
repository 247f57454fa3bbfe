import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { InputError } from '../../model/input-error.ts';
import { binaryProblem, encodingProblem } from './encoding-problem.ts';
import { CutOffError, fileBytes } from './file-bytes.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';

/** Some lines of a file, in order; `first` is the number of the first one, counted from 1. */
export interface LineBlock {
  readonly first: number;
  readonly lines: readonly string[];
}

/** A file as lines, and the SHA-256 of its bytes once all lines are read. */
export interface LineFile {
  readonly blocks: AsyncGenerator<LineBlock>;
  readonly sha256: () => string;
}

/** Some whole lines of a file as UTF-8, without the newline after the last one. */
export interface TextBlock {
  readonly first: number;
  readonly lines: number;
  readonly bytes: Buffer;
}

/** A file as blocks of text, and the SHA-256 of its bytes once all are read. */
export interface TextFile {
  readonly blocks: AsyncGenerator<TextBlock>;
  readonly sha256: () => string;
}

/** No canonical row comes near this; a longer line is another kind of file. */
const longestLineBytes = 1 << 20;
const newline = 0x0a;
const byteOrderMark = Buffer.from('\u{feff}');
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The lines of a UTF-8 text file (with or without byte order mark, LF or CRLF, also packed by gzip),
 * read in pieces so that memory does not grow with the file. What is added meanwhile is not read.
 *
 * @throws {InputError} while reading: no such file, an empty file, another encoding, a line over 1 MiB,
 *   a gzip file that is cut off
 */
export function readLines(file: string, messages: VocMessages): LineFile {
  const { blocks, sha256 } = readText(file, messages);
  return { blocks: linesOf(blocks), sha256 };
}

/** As `readLines`, with the lines as they stand in the file: CR and all, but for a byte order mark. */
export function readText(file: string, messages: VocMessages): TextFile {
  const hash = createHash('sha256');
  let digest: string | undefined;
  return {
    blocks: textBlocks(file, messages, hash),
    sha256: () => (digest ??= hash.digest('hex')),
  };
}

async function* linesOf(blocks: AsyncGenerator<TextBlock>): AsyncGenerator<LineBlock> {
  for await (const { first, bytes } of blocks)
    yield { first, lines: decoder.decode(bytes).split('\n').map(withoutReturn) };
}

async function* textBlocks(
  file: string,
  messages: VocMessages,
  hash: Hash,
): AsyncGenerator<TextBlock> {
  let first = 1;
  let rest: Buffer = Buffer.alloc(0);
  const block = (whole: Buffer): TextBlock => {
    if (!isUtf8(whole)) throw encodingProblem(whole, file, first, messages);
    const marked = first === 1 && whole.subarray(0, 3).equals(byteOrderMark);
    const bytes = marked ? whole.subarray(3) : whole;
    const result = { first, lines: count(bytes, bytes.length) + 1, bytes };
    first += result.lines;
    return result;
  };
  for await (const piece of pieces(file, messages, hash)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const binary = first === 1 ? binaryProblem(bytes, file, messages) : undefined;
    if (binary !== undefined) throw binary;
    const cut = bytes.lastIndexOf(newline);
    rest = bytes.subarray(cut + 1);
    if (rest.length > longestLineBytes)
      throw tooLong(file, first + count(bytes, cut + 1), messages);
    if (cut >= 0) yield checkedLength(block(bytes.subarray(0, cut)), file, messages);
  }
  if (first === 1 && rest.length === 0) {
    const [problem, fix] = messages.empty();
    throw new InputError({ file, line: 1, column: 1 }, problem, fix);
  }
  if (rest.length > 0) yield block(rest);
}

/** The bytes of a file, unpacked, in pieces. */
async function* pieces(file: string, messages: VocMessages, hash: Hash): AsyncGenerator<Buffer> {
  const opened = await fileBytes(file, messages);
  try {
    yield* opened.pieces((bytes) => hash.update(bytes));
  } catch (error) {
    if (!(error instanceof CutOffError)) throw error;
    const [problem, fix] = messages.cutOff();
    throw new InputError({ file, line: error.line, column: 1 }, problem, fix);
  }
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Only the first line of a block may be long: the others lie in one piece of the file. */
function checkedLength(block: TextBlock, file: string, messages: VocMessages): TextBlock {
  const { bytes, first } = block;
  const end = bytes.indexOf(newline);
  const line = end < 0 ? bytes : bytes.subarray(0, end);
  const isLong =
    line.length > longestLineBytes && withoutReturn(decoder.decode(line)).length > longestLineBytes;
  if (isLong) throw tooLong(file, first, messages);
  return block;
}

function tooLong(file: string, line: number, messages: VocMessages): InputError {
  const [problem, fix] = messages.longLine(longestLineBytes / 1024);
  return new InputError({ file, line, column: 1 }, problem, fix);
}

/** How many newlines stand before a place. */
function count(bytes: Buffer, end: number): number {
  let found = 0;
  for (let at = bytes.indexOf(newline); at >= 0 && at < end; at = bytes.indexOf(newline, at + 1))
    found += 1;
  return found;
}
