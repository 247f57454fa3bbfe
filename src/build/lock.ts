import { mkdirSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A lock that is held. */
export interface Lock {
  /** Time of the file system when it was taken, in ms, as status change times are. */
  readonly since: number;
  readonly release: () => void;
}

/**
 * Takes a lock that the operating system lets go of when the process ends, however it ends: SQLite's
 * own lock on an empty database. Undefined while another process holds it.
 */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && Reflect.get(error, 'errcode') === busy) return undefined;
    throw error;
  }
  const { atime, mtime } = statSync(file);
  utimesSync(file, atime, mtime);
  return { since: statSync(file).ctimeMs, release: () => db.close() };
}

/** SQLITE_BUSY: https://sqlite.org/rescode.html#busy */
const busy = 5;
