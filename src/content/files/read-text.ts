import { readFileSync } from 'node:fs';

/** The largest content file that is read, in bytes: an article beyond it is surely a mistake. */
export const maxFileBytes = 2_000_000;

/** The text of a content file, or why it cannot be used. */
export type TextResult =
  | { readonly text: string }
  | { readonly problem: 'file/encoding'; readonly line: number; readonly column: number }
  | { readonly problem: 'file/too-large'; readonly bytes: number };

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a UTF-8 file (a byte order mark is dropped); says where it is not UTF-8. Files are small and
 * many: handing each to a thread costs more than reading it.
 */
export async function readText(file: string): Promise<TextResult> {
  const bytes = readFileSync(file);
  if (bytes.length > maxFileBytes) return { problem: 'file/too-large', bytes: bytes.length };
  try {
    return { text: strict.decode(bytes).replaceAll('\r\n', '\n') };
  } catch {
    return { problem: 'file/encoding', ...firstBadPlace(bytes) };
  }
}

/** Where the first byte stands that is not UTF-8: the place of the replacement character a lenient reader puts there. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
