import type { Position } from './position.ts';

/** A mistake in the user's input that stops the run: where, what, and the fix. Printed without a stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(at: Position | string, problem: string, fix: string) {
    const place = typeof at === 'string' ? at : `${at.file}:${at.line}:${at.column}`;
    super(`${place} ${problem}\n  Fix: ${fix}`);
  }
}
