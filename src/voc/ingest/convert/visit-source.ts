import type { VisitEvent } from '../../../model/visit-event.ts';
import type { ZoneClock } from '../zone-clock.ts';
import type { JsonObject } from './json-records.ts';
import type { SitePages } from './site-pages.ts';
import type { Step } from './step.ts';

/** What a reader did, before the visit has a name. */
export interface Hit {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What tells readers, or visits, apart; never written. */
  readonly who: string;
  readonly isBot: boolean;
  readonly event: Omit<VisitEvent, 'ts' | 'session_id' | 'ua'>;
  /** Whether its time said its zone. */
  readonly zoned: boolean;
}

/** What reading a record of the web needs to know. */
export interface HitContext {
  readonly pages: SitePages;
  readonly clock: ZoneClock;
  /** The clock of times that do not say their zone. */
  readonly localClock: ZoneClock;
  /** The locale of what does not say one. */
  readonly locale: string;
  /** The day of a report that names none, and how many results its searches had; from the mapping. */
  readonly day?: string | undefined;
  readonly results?: number | undefined;
  /** The latest time that can be, in milliseconds since 1970. */
  readonly latest: number;
}

/** A system that web events come from. */
export interface EventSource {
  readonly name: string;
  readonly kind: 'events';
  /** Whether `who` tells visits apart; else a visit of a reader ends after 30 idle minutes. */
  readonly namesVisits: boolean;
  readonly read: LogShape | RecordShape;
}

/** A log whose lines are read one by one. */
export interface LogShape {
  /** The reader of a file whose first lines are these. */
  readonly lines: (head: readonly string[], context: HitContext) => (line: string) => Step<Hit>;
}

/** JSON, or a table, whose objects are read one by one; one of them may be many hits. */
export interface RecordShape {
  readonly isWrapper: (name: string) => boolean;
  readonly records: (context: HitContext) => (record: JsonObject) => readonly Step<Hit>[];
}
