import { INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { tableWriter } from '../count/database.ts';
import { nameHash } from '../count/name-hash.ts';

/** The numbers that stand for names in tables: 1, 2, 3 … in the order in which names are met. */
export interface NameCodes {
  readonly ofBytes: (hash: number, bytes: Uint8Array, start: number, end: number) => number;
  readonly ofText: (text: string) => number;
  readonly texts: () => readonly string[];
}

/** Stands for no name. */
export const noName = 0;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** An empty list of names. */
export function nameCodes(): NameCodes {
  const numbers = hashNumbers();
  const texts: string[] = [];
  const ofBytes: NameCodes['ofBytes'] = (hash, bytes, start, end) => {
    const code = numbers.of(hash);
    if (code > texts.length) texts.push(utf8.decode(bytes.subarray(start, end)));
    return code;
  };
  return {
    ofBytes,
    ofText(text) {
      const bytes = Buffer.from(text);
      return ofBytes(nameHash(bytes), bytes, 0, bytes.length);
    },
    texts: () => texts,
  };
}

/**
 * Numbers hashes in the order in which they are first met, from 1 on. A `Map` would keep each hash as
 * an object of its own, and is asked four times for each of ten million rows.
 */
function hashNumbers() {
  let slots = new Int32Array(1024);
  let hashes = new Float64Array(512);
  let size = 0;
  const slotOf = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
      if (hashes[number] === hash) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = () => {
    const kept = hashes;
    slots = new Int32Array(slots.length * 2);
    hashes = new Float64Array(kept.length * 2);
    hashes.set(kept);
    for (let number = 1; number <= size; number += 1) slots[slotOf(kept[number] ?? 0)] = number;
  };
  return {
    of(hash: number): number {
      const slot = slotOf(hash);
      const known = slots[slot] ?? 0;
      if (known > 0) return known;
      size += 1;
      hashes[size] = hash;
      slots[slot] = size;
      if (size + 1 === hashes.length) grow();
      return size;
    },
  };
}

/** Makes a table (code, text) of names. */
export async function makeNames(
  database: DuckDBConnection,
  table: string,
  names: NameCodes,
): Promise<void> {
  await database.run(`CREATE TABLE ${table} (code INTEGER, text VARCHAR)`);
  const writer = await tableWriter(database, table, [INTEGER, VARCHAR]);
  names.texts().forEach((text, index) => writer.add([index + 1, text]));
  writer.finish();
}
