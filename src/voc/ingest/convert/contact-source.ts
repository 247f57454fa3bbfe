import type { FieldNames, ImportColumn, Said } from './import-columns.ts';
import type { JsonObject } from './json-records.ts';
import type { LeftOut } from './step.ts';

/** A system that contacts come from: what its records are called and what they mean. */
export interface ContactSource {
  readonly name: string;
  readonly kind: 'contacts';
  /** Names of columns of its tables, as `headerKey` writes them; none if it exports no tables. */
  readonly headers?: FieldNames;
  /** Objects of its JSON; none if it exports no JSON. */
  readonly json?: JsonShape;
  /** Its channels → ours; `skip` for what is no contact. */
  readonly channels?: Readonly<Record<string, string>>;
  /** The channel of all its records, where they do not say it. */
  readonly channel?: string;
}

/** What an object of a system's JSON says. */
export interface JsonShape {
  /** Names of lists of records, `tickets`. */
  readonly wrappers: readonly string[];
  /** Paths of fields by column. */
  readonly fields: FieldNames;
  /** Seconds in one of a column's unit, where it does not count seconds. */
  readonly units?: Partial<Readonly<Record<ImportColumn, number>>>;
  /** What has to be worked out of an object; goes before its fields. */
  readonly derive?: (record: JsonObject) => Said;
  /** Why an object is no contact, if it is none. */
  readonly leaveOut?: (record: JsonObject) => LeftOut | undefined;
}
