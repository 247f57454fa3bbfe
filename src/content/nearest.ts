import { closest, distance } from 'fastest-levenshtein';

/** The valid value that a wrong one was probably meant to be, or undefined if none is near. */
export function nearest(wrong: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0) return undefined;
  const guess = closest(wrong, valid.slice());
  return distance(wrong, guess) <= Math.max(1, Math.floor(wrong.length / 3)) ? guess : undefined;
}
