import type { SqlMemory } from './sql-memory.ts';

/** A memory that ends with the process. */
export function mapMemory<T>(): Pick<SqlMemory<T>, 'get' | 'set' | 'keepOnly'> {
  const values = new Map<string, T>();
  return {
    get: (name) => values.get(name),
    set: (name, value) => void values.set(name, value),
    keepOnly(names) {
      const gone = [...values.keys()].filter((name) => !names.has(name));
      for (const name of gone) values.delete(name);
      return gone;
    },
  };
}
