import { layoutRowSchema } from '../model/layout-row.ts';
import { UsageError } from './arguments.ts';

/**
 * The first day of a recorded order, `2026-10-31`: as given, else today where the help centre is.
 *
 * @throws {UsageError} what was given is no date
 */
export function recordDay(
  given: string | undefined,
  timeZone: string,
  badDate: (given: string) => string,
): string {
  if (given === undefined) return new Date().toLocaleDateString('sv-SE', { timeZone });
  if (!layoutRowSchema.shape.valid_from.safeParse(given).success)
    throw new UsageError(badDate(given));
  return given;
}
