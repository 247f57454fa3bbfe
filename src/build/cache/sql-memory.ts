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

/** A table of JSON values by name, each with a checksum, so that damage is noticed. */
interface JsonTable<T> {
  readonly get: (name: string) => T | undefined;
  readonly all: () => [name: string, value: T][];
  readonly names: () => string[];
  readonly isEmpty: () => boolean;
  readonly put: (name: string, json: Uint8Array) => void;
  readonly remove: (name: string) => void;
}

function jsonTable<T>(db: DatabaseSync, table: string): JsonTable<T> {
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY, value BLOB, sum INTEGER)`);
  const one = db.prepare(`SELECT name, value, sum FROM ${table} WHERE name = ?`);
  const parsed = ({ name, value, sum }: Record<string, SQLOutputValue>): T => {
    if (!(value instanceof Uint8Array) || crc32(value) !== sum)
      throw new CacheError(`${table} ${String(name)}`);
    return JSON.parse(utf8.decode(value));
  };
  return {
    get(name) {
      const row = one.get(name);
      return row && parsed(row);
    },
    all: () =>
      db
        .prepare(`SELECT name, value, sum FROM ${table}`)
        .all()
        .map((row) => [String(row['name']), parsed(row)]),
    names: () =>
      db
        .prepare(`SELECT name FROM ${table}`)
        .all()
        .map(({ name }) => String(name)),
    isEmpty: () => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined,
    put(name, json) {
      db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?)`).run(name, json, crc32(json));
    },
    remove: (name) => void db.prepare(`DELETE FROM ${table} WHERE name = ?`).run(name),
  };
}

const utf8 = new TextDecoder();

/**
 * A memory of large values, of which few are read: a row each. What is not saved yet is held as
 * bytes, outside of what the garbage collector has to walk through.
 *
 * @throws {CacheError} by `get`: a value is damaged
 */
export function sqlMemory<T>(db: DatabaseSync, name: string): SqlMemory<T> {
  const table = jsonTable<T>(db, name);
  const changed = new Map<string, Buffer | undefined>();
  // A build from nothing asks for ten thousand values that cannot be there.
  let isEmpty = table.isEmpty();
  const pending = (key: string): T | undefined => {
    const json = changed.get(key);
    return json && JSON.parse(utf8.decode(json));
  };
  return {
    get: (key) => (changed.has(key) ? pending(key) : isEmpty ? undefined : table.get(key)),
    set: (key, value) => void changed.set(key, Buffer.from(JSON.stringify(value))),
    delete: (key) => void changed.set(key, undefined),
    keepOnly(kept) {
      const gone = [...new Set([...table.names(), ...changed.keys()])].filter(
        (key) => !kept.has(key),
      );
      for (const key of gone) changed.set(key, undefined);
      return gone;
    },
    names: table.names,
    changes: () => changed.size,
    save() {
      for (const [key, json] of changed)
        if (json === undefined) table.remove(key);
        else table.put(key, json);
      if (changed.size > 0) isEmpty = false;
      changed.clear();
    },
  };
}

/** Rows that the values of an eager memory are spread over: an edit writes one of them. */
const rows = 128;
const rowOf = (name: string) => String(crc32(name) % rows);

/**
 * A memory of many small values that are all read when it is opened: many a row, as a value of its
 * own for each would take several times as long to read.
 *
 * @throws {CacheError} a row is damaged
 */
export function eagerMemory<T>(db: DatabaseSync, name: string): SqlMemory<T> {
  const table = jsonTable<Record<string, T>>(db, name);
  const values = new Map(table.all().flatMap(([, row]) => Object.entries(row)));
  const changed = new Set<string>();
  const forget = (key: string) => {
    if (values.delete(key)) changed.add(key);
  };
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      changed.add(key);
    },
    delete: forget,
    keepOnly(kept) {
      const gone = [...values.keys()].filter((key) => !kept.has(key));
      gone.forEach(forget);
      return gone;
    },
    names: () => [...values.keys()],
    changes: () => changed.size,
    save() {
      const dirty = new Set([...changed].map(rowOf));
      const byRow = Map.groupBy(values, ([key]) => rowOf(key));
      for (const row of dirty)
        table.put(row, Buffer.from(JSON.stringify(Object.fromEntries(byRow.get(row) ?? []))));
      changed.clear();
    },
  };
}
