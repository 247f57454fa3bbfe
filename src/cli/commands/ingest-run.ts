import type { Content } from '../../model/content.ts';
import type { ConvertOutput } from '../../voc/ingest/convert/convert-output.ts';
import type { FieldMapping } from '../../voc/ingest/convert/field-mapping.ts';
import type { ImportedFile } from '../../voc/ingest/convert/import-rejects.ts';
import type { Keys } from '../../voc/ingest/convert/keys.ts';
import type { LeftOut } from '../../voc/ingest/convert/step.ts';
import type { ZoneClock } from '../../voc/ingest/zone-clock.ts';

/** What taking in files of any source is given. */
export interface Ingestion extends ConvertOutput {
  readonly content: Content;
  readonly mapping: FieldMapping;
  readonly keys: Keys;
  readonly hasSecret: boolean;
  readonly clock: ZoneClock;
  /** The clock of times that do not say their zone, and the name of that zone. */
  readonly localClock: ZoneClock;
  readonly timeZone: string;
  /** The latest time that can be, in milliseconds since 1970. */
  readonly latest: number;
  /** Folder of what the tool keeps. */
  readonly kb: string;
  /** A path as messages show it. */
  readonly shown: (file: string) => string;
}

/** What came of it. */
export interface Ingested {
  readonly files: readonly ImportedFile[];
  readonly written: number;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** What was found in the files, line by line. */
  readonly found: readonly string[];
  readonly notes: readonly string[];
  /** Writes what goes beside the canonical file, and says so. */
  readonly finish: () => Promise<readonly string[]>;
}
