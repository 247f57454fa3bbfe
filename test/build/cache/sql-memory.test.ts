import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CacheError,
  eagerMemory,
  isDamage,
  sqlMemory,
  type SqlMemory,
} from '../../../src/build/cache/sql-memory.ts';

interface Value {
  readonly text: string;
}
const kinds = [
  ['of large values', (db: DatabaseSync): SqlMemory<Value> => sqlMemory(db, 'things')],
  ['of many small values', (db: DatabaseSync): SqlMemory<Value> => eagerMemory(db, 'things')],
] as const;

describe.each(kinds)('a memory %s', (_name, open) => {
  test('has what was set, and has it still when it is opened again after saving', () => {
    const db = new DatabaseSync(':memory:');
    const memory = open(db);
    memory.set('a', { text: '請求' });
    expect(memory.get('a')).toEqual({ text: '請求' });
    expect(memory.get('b')).toBeUndefined();
    expect(memory.changes()).toBe(1);
    expect(open(db).get('a')).toBeUndefined();
    memory.save();
    expect(memory.changes()).toBe(0);
    expect(open(db).get('a')).toEqual({ text: '請求' });
    expect(open(db).names()).toEqual(['a']);
  });

  test('forgets what was deleted, and all but what is to be kept', () => {
    const db = new DatabaseSync(':memory:');
    const first = open(db);
    for (const name of ['a', 'b', 'c']) first.set(name, { text: name });
    first.save();
    const memory = open(db);
    memory.delete('a');
    memory.set('d', { text: 'd' });
    expect(memory.get('a')).toBeUndefined();
    expect(memory.keepOnly(new Set(['a', 'b']))).toEqual(expect.arrayContaining(['c', 'd']));
    expect(memory.get('c')).toBeUndefined();
    memory.save();
    expect(open(db).names()).toEqual(['b']);
  });

  test('a value that was changed in the database is damage', () => {
    const db = new DatabaseSync(':memory:');
    const first = open(db);
    first.set('a', { text: 'right' });
    first.save();
    db.exec(`UPDATE things SET value = CAST(replace(value, 'right', 'wrong') AS BLOB)`);
    expect(() => open(db).get('a')).toThrow(CacheError);
    db.exec(`UPDATE things SET value = NULL`);
    expect(() => open(db).get('a')).toThrow(CacheError);
  });

  test('whatever is set, deleted and saved, it answers as a map does', () => {
    const name = fc.constantFrom('a', 'b', 'ja/guide/a', '日本', 'constructor', '__proto__');
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set'), name, text: fc.string() }),
      fc.record({ kind: fc.constant('delete'), name, text: fc.constant('') }),
      fc.record({ kind: fc.constantFrom('save', 'open'), name, text: fc.constant('') }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const db = new DatabaseSync(':memory:');
        let memory = open(db);
        let now = new Map<string, Value>();
        let saved = new Map(now);
        for (const { kind, name: key, text } of steps) {
          if (kind === 'set') {
            memory.set(key, { text });
            now.set(key, { text });
          } else if (kind === 'delete') {
            memory.delete(key);
            now.delete(key);
          } else if (kind === 'save') {
            memory.save();
            saved = new Map(now);
          } else {
            memory = open(db);
            now = new Map(saved);
          }
          for (const each of ['a', 'b', 'ja/guide/a', '日本', 'constructor', '__proto__'])
            expect(memory.get(each)).toEqual(now.get(each));
        }
        db.close();
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});

test('damage is what a cache or its database says of itself, and no other error', () => {
  const db = new DatabaseSync(':memory:');
  const failure = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  expect(isDamage(failure(() => db.exec('SELECT * FROM nothing')))).toBe(true);
  expect(isDamage(new CacheError('x'))).toBe(true);
  expect(isDamage(new Error('x'))).toBe(false);
  expect(isDamage('x')).toBe(false);
});
