import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../model/input-error.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';

/** A file packed by gzip is cut off or damaged; `line` is the one that is not whole. */
export class CutOffError extends Error {
  override readonly name = 'CutOffError';
  readonly line: number;
  constructor(line: number) {
    super(`cut off in line ${line}`);
    this.line = line;
  }
}

/** A file that is there. Its end is where it was when it was opened, though it may grow. */
export interface FileBytes {
  readonly size: number;
  /** Its first four bytes, as they are on disk. */
  readonly start: Buffer;
  /**
   * What it holds, unpacked if it is gzip, in pieces; reads it anew each time.
   *
   * @param onRaw takes the bytes as they are on disk
   * @throws {CutOffError} it is gzip and not whole
   */
  readonly pieces: (onRaw?: (bytes: Buffer) => void) => AsyncGenerator<Buffer>;
}

const gzip = [0x1f, 0x8b];
const pieceBytes = 1 << 18;

/** Opens a file as it is or packed by gzip, told by its first bytes. @throws {InputError} no such file */
export async function fileBytes(
  file: string,
  { unreadable }: Pick<VocMessages, 'unreadable'>,
): Promise<FileBytes> {
  const { size, start } = await head(file, unreadable);
  const packed = gzip.every((byte, index) => start[index] === byte);
  return {
    size,
    start,
    pieces: (onRaw) => {
      if (size === 0) return none();
      return packed ? unpacked(file, size, onRaw) : plain(file, size, onRaw);
    },
  };
}

async function head(file: string, unreadable: VocMessages['unreadable']) {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return { size, start: buffer.subarray(0, bytesRead) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const [problem, fix] = unreadable(String(error.code));
    throw new InputError(file, problem, fix);
  }
}

async function* none(): AsyncGenerator<Buffer> {}

async function* plain(
  file: string,
  size: number,
  onRaw?: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(file, { end: size - 1, highWaterMark: pieceBytes }))
    if (Buffer.isBuffer(piece)) {
      onRaw?.(piece);
      yield piece;
    }
}

async function* unpacked(
  file: string,
  size: number,
  onRaw?: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  const raw = createReadStream(file, { end: size - 1, highWaterMark: pieceBytes });
  if (onRaw) raw.on('data', (bytes) => Buffer.isBuffer(bytes) && onRaw(bytes));
  const stream = raw.pipe(createGunzip({ chunkSize: pieceBytes }));
  raw.on('error', (error) => stream.destroy(error));
  let line = 1;
  try {
    for await (const piece of stream)
      if (Buffer.isBuffer(piece)) {
        line += newlines(piece);
        yield piece;
      }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new CutOffError(line);
  } finally {
    raw.destroy();
  }
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}
