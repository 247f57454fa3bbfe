import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Memory } from '../../content/files/content-memory.ts';

/** A cache that cannot be read, or whose contents were damaged: it has to be made anew. */
export class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** Whether an error says that a cache is damaged, so that it has to be made anew. */
export function isDamage(error: unknown): boolean {
  if (error instanceof CacheError) return true;
  return error instanceof Error && Reflect.get(error, 'code') === 'ERR_SQLITE_ERROR';
}

/** A memory that lies in a table of a database. */
export interface SqlMemory<T> extends Memory<T> {
  readonly delete: (name: string) => void;
  /** Forgets all names but these; returns the ones forgotten. */
  readonly keepOnly: (names: ReadonlySet<string>) => string[];
  /** All names that have a value in what was saved or read. */
  readonly names: () => string[];
  /** Names whose value was set or deleted since the last `save`. */
  readonly changes: () => number;
  /** Writes what changed; to be called within a transaction. */
  readonly save: () => void;
}

interface Row {
  readonly name: string;
  readonly value: Uint8Array;
  readonly sum: number;
}

/**
 * The table of a name as a memory; values are JSON with a checksum, so that damage is noticed.
 *
 * @param eager whether all values are read at once, where most of them are needed anyway
 * @throws {CacheError} by `get`: a value is damaged
 */
export function sqlMemory<T>(db: DatabaseSync, table: string, eager: boolean): SqlMemory<T> {
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY, value BLOB, sum INTEGER)`);
  const changed = new Map<string, T | undefined>();
  const parsed = ({ name, value, sum }: Row): T => {
    if (crc32(value) !== sum) throw new CacheError(`${table} ${name}`);
    return JSON.parse(utf8.decode(value));
  };
  const rowOf = ({ name, value, sum }: Record<string, SQLOutputValue>): Row => {
    if (!(value instanceof Uint8Array)) throw new CacheError(`${table} ${String(name)}`);
    return { name: String(name), value, sum: Number(sum) };
  };
  const all = eager
    ? new Map(
        db
          .prepare(`SELECT name, value, sum FROM ${table}`)
          .all()
          .map(rowOf)
          .map((row) => [row.name, parsed(row)]),
      )
    : undefined;
  const one = db.prepare(`SELECT name, value, sum FROM ${table} WHERE name = ?`);
  const read = (name: string): T | undefined => {
    if (all) return all.get(name);
    const row = one.get(name);
    return row && parsed(rowOf(row));
  };
  const forget = (name: string) => {
    changed.set(name, undefined);
    all?.delete(name);
  };
  const names = () =>
    all
      ? [...all.keys()]
      : db
          .prepare(`SELECT name FROM ${table}`)
          .all()
          .map(({ name }) => String(name));
  return {
    get: (name) => (changed.has(name) ? changed.get(name) : read(name)),
    set(name, value) {
      changed.set(name, value);
      all?.set(name, value);
    },
    delete: forget,
    keepOnly(kept) {
      const gone = [...new Set([...names(), ...changed.keys()])].filter((name) => !kept.has(name));
      gone.forEach(forget);
      return gone;
    },
    names,
    changes: () => changed.size,
    save() {
      const put = db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?)`);
      const remove = db.prepare(`DELETE FROM ${table} WHERE name = ?`);
      for (const [name, value] of changed) {
        if (value === undefined) remove.run(name);
        else {
          const json = Buffer.from(JSON.stringify(value));
          put.run(name, json, crc32(json));
        }
      }
      changed.clear();
    },
  };
}

const utf8 = new TextDecoder();
