import { z } from 'zod';
import type { Position } from '../../../model/position.ts';
import { importColumns } from './import-columns.ts';

/** Whether there is a time zone of this name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Columns that a writer of a mapping may name; the others are found by a source itself. */
const mappable = importColumns.filter((column) => column !== 'version' && column !== 'leg');

/**
 * A `--map` file: which field is which column, and what their values mean; it goes before all that a
 * source knows by itself.
 *
 * @param channels ids and kinds of channels
 * @param reasons ids of contact-reasons.yaml
 */
export function mappingSchema(channels: readonly string[], reasons: readonly string[]) {
  return z.strictObject({
    /** Header or path of a field → our column; `ignore` for a field that is not to be read. */
    columns: z.record(z.string(), z.enum([...mappable, 'ignore'])).default({}),
    /** Their value → our channel; `skip` for what is no contact. */
    channels: z.record(z.string(), z.enum([...channels, 'skip'])).default({}),
    /** Their text or code → our contact reason. */
    reasons: z.record(z.string(), z.enum(reasons)).default({}),
    /** What is meant where a record does not say it. */
    defaults: z
      .strictObject({
        channel: z.enum(channels).optional(),
        locale: z.string().optional(),
        /** The zone of times without an offset, where it is not that of site.yaml (`UTC`). */
        timeZone: z.string().refine(isTimeZone).optional(),
        /** The day of a report that names none. */
        day: z.iso.date().optional(),
        /** How many results the searches of such a report had. */
        results: z.int().nonnegative().optional(),
      })
      .default({}),
  });
}
export type MappingData = z.infer<ReturnType<typeof mappingSchema>>;

/** A mapping with the places of what it says. */
export interface FieldMapping {
  readonly data: MappingData;
  readonly at: (path: readonly string[]) => Position;
}

/** The mapping of whoever gives none. */
export const noMapping: FieldMapping = {
  data: { columns: {}, channels: {}, reasons: {}, defaults: {} },
  at: () => ({ file: '', line: 1, column: 1 }),
};
