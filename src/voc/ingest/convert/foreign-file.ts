import type { VocMessages } from '../../../i18n/voc-messages.ts';
import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { InputError } from '../../../model/input-error.ts';
import { CutOffError, fileBytes, type FileBytes } from '../file-bytes.ts';
import { FileProblem } from './file-problem.ts';

/** A file of another system, as text. Its end is where it was when it was opened, though it may grow. */
export interface ForeignFile {
  readonly file: string;
  readonly encoding: string;
  /** The text in pieces, without byte order mark; reads the file anew each time. */
  readonly text: () => AsyncGenerator<string>;
}

/** What opening a file needs to know. */
export interface OpenOptions {
  /**
   * Takes bytes that are no UTF-8 for damage instead of another encoding: a line of a log may hold
   * anything that a client sent.
   */
  readonly lenient: boolean;
  readonly messages: IngestMessages;
  readonly voc: VocMessages;
}

const workbook = [0x50, 0x4b, 0x03, 0x04];
const parquet = [0x50, 0x41, 0x52, 0x31];
const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/**
 * Opens a file as it is or packed by gzip, told by its first bytes. The encoding is that of its byte
 * order mark; else UTF-8 if all of it is UTF-8; else CP932, which the Encoding Standard calls
 * shift_jis (https://encoding.spec.whatwg.org/#shift_jis).
 *
 * @throws {InputError} no such file, an empty one, a workbook, Parquet, a cut off gzip file
 */
export async function openForeign(file: string, options: OpenOptions): Promise<ForeignFile> {
  const opened = await fileBytes(file, options.voc);
  const { size, start } = opened;
  const fail = ([problem, fix]: readonly [string, string]) =>
    new InputError({ file, line: 1, column: 1 }, problem, fix);
  if (size === 0) throw fail(options.messages.empty());
  if (startsWith(start, workbook)) throw fail(options.voc.workbook());
  if (startsWith(start, parquet)) throw fail(options.messages.parquet());
  const bytes = () => piecesOf(file, opened, options);
  const encoding = await encodingOf(bytes, options.lenient);
  const name = encoding === 'shift_jis' ? 'CP932' : encoding.toUpperCase();
  return { file, encoding: name, text: () => decoded(bytes(), encoding) };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

/** The bytes of a file, unpacked, in pieces; a cut off one as the reject that it is. */
async function* piecesOf(
  file: string,
  { pieces }: FileBytes,
  { messages }: OpenOptions,
): AsyncGenerator<Buffer> {
  try {
    yield* pieces();
  } catch (error) {
    if (!(error instanceof CutOffError)) throw error;
    throw new FileProblem(file, error.line, 'truncated', messages);
  }
}

async function encodingOf(bytes: () => AsyncGenerator<Buffer>, lenient: boolean): Promise<string> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const piece of bytes()) {
      const mark = first ? marks.find(([, magic]) => startsWith(piece, magic)) : undefined;
      if (mark !== undefined) return mark[0];
      if (first && isUtf16(piece)) return 'utf-16le';
      if (lenient) return 'utf-8';
      first = false;
      strict.decode(piece, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'shift_jis';
  }
}

/** ASCII in UTF-16 has a zero in every second byte. */
const isUtf16 = (bytes: Buffer) =>
  bytes.subarray(0, 64).some((byte, at) => byte === 0 && at % 2 === 1);

async function* decoded(bytes: AsyncGenerator<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
