import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';

/**
 * How a file looks from outside: size, times and place on the disk. A file whose stamp is the same
 * has the same bytes, unless it was changed within one tick of the clock; so a file that changed at
 * `trustBefore` or later has none (`''`).
 *
 * @param trustBefore status change time, in ms, of a file made before this reading began
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, trustBefore: number): string {
  return ctimeMs < trustBefore ? `${size} ${mtimeMs} ${ctimeMs} ${ino}` : '';
}

/** The digest by which texts and bytes are told apart: SHA-256, its first 32 hexadecimal digits. */
export function digestOf(bytes: string | Uint8Array): string {
  return hash('sha256', bytes).slice(0, 32);
}
