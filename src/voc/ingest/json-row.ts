/**
 * The object that a line of JSON holds.
 *
 * @returns undefined for broken JSON, and for JSON that is no object
 */
export function jsonObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The character, counted from 1, at which a line stops being JSON. */
export function jsonErrorColumn(line: string): number {
  let good = 0;
  let bad = line.length;
  // Every start of good JSON is incomplete, never wrong: the first wrong start ends at the mistake.
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isWrong(line.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return Math.max(1, bad);
}

/** Whether a text can no longer become JSON, whatever follows. */
function isWrong(start: string): boolean {
  try {
    JSON.parse(start);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? NaN);
    return !/end of JSON|Unterminated/.test(message) && !(at >= start.length);
  }
}
