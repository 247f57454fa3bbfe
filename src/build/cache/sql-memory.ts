import type { DatabaseSync } from 'node:sqlite';
import type { Memory } from '../../content/files/content-memory.ts';
import { digestOf } from '../../content/files/file-stamp.ts';

/** A cache that cannot be read, or whose contents were damaged: it has to be made anew. */
export class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** A memory that lies in a table of a database. */
export interface SqlMemory<T> extends Memory<T> {
  readonly delete: (name: string) => void;
  /** Forgets all names but these; returns the ones forgotten. */
  readonly keepOnly: (names: ReadonlySet<string>) => string[];
  /** All names that have a value; only of a memory that is read at once. */
  readonly names: () => string[];
  /** Names whose value was set or deleted since the last `save`. */
  readonly changes: () => number;
  /** Writes what changed; to be called within a transaction. */
  readonly save: () => void;
}

interface Row {
  readonly name: string;
  readonly value: string;
  readonly sum: string;
}

/** What a value is checked by when it is read back. */
const sumOf = (value: string) => digestOf(value).slice(0, 16);

/**
 * The table of a name as a memory; values are JSON with a checksum, so that damage is noticed.
 *
 * @param eager whether all values are read at once, where most of them are needed anyway
 * @throws {CacheError} by `get`: a value is damaged
 */
export function sqlMemory<T>(db: DatabaseSync, table: string, eager: boolean): SqlMemory<T> {
  db.exec(`CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY, value TEXT, sum TEXT)`);
  const changed = new Map<string, T | undefined>();
  const parsed = ({ name, value, sum }: Row): T => {
    if (sumOf(value) !== sum) throw new CacheError(`${table} ${name}`);
    return JSON.parse(value);
  };
  const rows = (sql: string): Row[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => ({
        name: String(row['name']),
        value: String(row['value']),
        sum: String(row['sum']),
      }));
  const all = eager
    ? new Map(rows(`SELECT name, value, sum FROM ${table}`).map((row) => [row.name, parsed(row)]))
    : undefined;
  const one = db.prepare(`SELECT value, sum FROM ${table} WHERE name = ?`);
  const read = (name: string): T | undefined => {
    if (all) return all.get(name);
    const row = one.get(name);
    return row && parsed({ name, value: String(row['value']), sum: String(row['sum']) });
  };
  const forget = (name: string) => {
    changed.set(name, undefined);
    all?.delete(name);
  };
  return {
    get: (name) => (changed.has(name) ? changed.get(name) : read(name)),
    set(name, value) {
      changed.set(name, value);
      all?.set(name, value);
    },
    delete: forget,
    keepOnly(names) {
      const stored = all
        ? [...all.keys()]
        : rows(`SELECT name, '' AS value, '' AS sum FROM ${table}`).map(({ name }) => name);
      const gone = [...new Set([...stored, ...changed.keys()])].filter((name) => !names.has(name));
      gone.forEach(forget);
      return gone;
    },
    names: () => [...(all?.keys() ?? [])],
    changes: () => changed.size,
    save() {
      const put = db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?)`);
      const remove = db.prepare(`DELETE FROM ${table} WHERE name = ?`);
      for (const [name, value] of changed) {
        if (value === undefined) remove.run(name);
        else {
          const json = JSON.stringify(value);
          put.run(name, json, sumOf(json));
        }
      }
      changed.clear();
    },
  };
}
