import type { Reject } from './rejects.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';
import type { ZoneClock } from './zone-clock.ts';

/** What reading a file needs to know besides its bytes. */
export interface LoadSettings {
  readonly clock: ZoneClock;
  /** Spoken code → article id. */
  readonly codes: Readonly<Record<string, string>>;
  readonly messages: VocMessages;
}

/** A file that was read: its digest, its rows, and those that could not be used. */
export interface LoadedFile {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly rejects: readonly Reject[];
}
