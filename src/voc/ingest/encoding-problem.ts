import { isUtf8 } from 'node:buffer';
import { InputError } from '../../model/input-error.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';

const newline = 0x0a;
const lenient = new TextDecoder('utf-8');

/**
 * The mistake of a file that is not UTF-8: the first line and column that cannot be read, and how to
 * convert it if it is CP932 (Shift_JIS).
 *
 * @param bytes whole lines, not all of them UTF-8; the first one is line `first` of the file
 */
export function encodingProblem(
  bytes: Buffer,
  file: string,
  first: number,
  messages: VocMessages,
): InputError {
  let line = first;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(newline, start);
    const text = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(text) || end < 0) {
      const [problem, fix] = isCp932(bytes) ? messages.cp932(file) : messages.notUtf8();
      const column = Math.max(1, lenient.decode(text).indexOf('\u{fffd}') + 1);
      return new InputError({ file, line, column }, problem, fix);
    }
    start = end + 1;
    line += 1;
  }
}

function isCp932(bytes: Buffer): boolean {
  try {
    new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The kinds of file that are taken for text by mistake, and the bytes at their start. */
const kinds = [
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
] as const;

/**
 * The mistake of a file that is no UTF-8 text by its first bytes: UTF-16 (with or without its mark),
 * a workbook, Parquet.
 *
 * @returns undefined for what may be text
 */
export function binaryProblem(
  start: Buffer,
  file: string,
  messages: VocMessages,
): InputError | undefined {
  const known = kinds.find(([, magic]) => magic.every((byte, index) => start[index] === byte));
  // ASCII in UTF-16 has a zero in every second byte.
  const kind = known?.[0] ?? (start.subarray(0, 64).includes(0) ? 'utf16' : undefined);
  if (kind === undefined) return undefined;
  const [problem, fix] = messages[kind](file);
  return new InputError({ file, line: 1, column: 1 }, problem, fix);
}
