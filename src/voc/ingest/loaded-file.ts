import { checkRejects, type Reject } from './rejects.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';
import type { ZoneClock } from './zone-clock.ts';

/** What reading a file needs to know besides its bytes. */
export interface LoadSettings {
  readonly clock: ZoneClock;
  /** Spoken code → article id. */
  readonly codes: Readonly<Record<string, string>>;
  readonly messages: VocMessages;
  /** When the files are read: rows of a later day than tomorrow are refused. Without it, none are. */
  readonly nowMs?: number | undefined;
  /** Bytes of files whose visits are counted together, if not the usual ones. */
  readonly partBytes?: number;
}

/** A file that was read: its digest, its rows, and what was noticed of them. */
export interface LoadedFile {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  /** How many of its rows cannot be used, and the places of the first of them. */
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  /** How many of the others say a time without an offset. */
  readonly localTimes: number;
}

/**
 * Loads files one after the other.
 *
 * @throws {InputError} more than 1 % of the rows of a file cannot be used
 */
export async function loadEach(
  files: readonly string[],
  messages: VocMessages,
  load: (file: string) => Promise<Omit<LoadedFile, 'file'>>,
): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = [];
  for (const file of files) {
    const read = await load(file);
    checkRejects(read, read.rows, messages);
    loaded.push({ file, ...read });
  }
  return loaded;
}
