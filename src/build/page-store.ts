import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../content/files/file-stamp.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import type { FileRecord } from './cache/site-cache.ts';

/** Rendered files by digest of their bytes. */
export interface PageStore {
  /** Keeps a text; returns its digest. */
  readonly put: (text: string) => string;
  /** Whether the text of a digest is there, unharmed. */
  readonly has: (digest: string) => boolean;
  readonly fileOf: (digest: string) => string;
  /** Removes all but some texts. */
  readonly keepOnly: (digests: ReadonlySet<string>) => void;
  /** Removes the texts that no record vouches for: leftovers of another cache. */
  readonly sweep: () => void;
}

/**
 * The store in a folder.
 *
 * @param records how each file looked when it was written; a file that no record vouches for is
 *   never used, and one that looks otherwise only if its bytes still have the digest (a restored
 *   cache has other times)
 */
export function pageStore(folder: string, records: SqlMemory<FileRecord>): PageStore {
  const fileOf = (digest: string) => join(folder, digest.slice(0, 2), digest);
  const record = (digest: string) => {
    const { size, mtimeMs } = lstatSync(fileOf(digest));
    records.set(digest, { digest, size, mtimeMs });
  };
  const checked = new Set<string>();
  const has = (digest: string): boolean => {
    if (checked.has(digest)) return true;
    const known = records.get(digest);
    const stats = known && lstatSync(fileOf(digest), { throwIfNoEntry: false });
    if (known === undefined || stats === undefined) return false;
    if (stats.size !== known.size || stats.mtimeMs !== known.mtimeMs) {
      if (digestOf(readFileSync(fileOf(digest))) !== digest) return false;
      record(digest);
    }
    checked.add(digest);
    return true;
  };
  return {
    fileOf,
    has,
    put(text) {
      const bytes = Buffer.from(text);
      const digest = digestOf(bytes);
      if (has(digest)) return digest;
      writeWhole(fileOf(digest), bytes);
      record(digest);
      checked.add(digest);
      return digest;
    },
    keepOnly(digests) {
      for (const digest of records.keepOnly(digests)) rmSync(fileOf(digest), { force: true });
    },
    sweep() {
      if (!existsSync(folder)) return;
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
        if (entry.isFile() && records.get(entry.name) === undefined)
          rmSync(join(entry.parentPath, entry.name), { force: true });
    },
  };
}

/**
 * Makes a file hold some bytes: one of an earlier cache that holds them stays, which spares the file
 * system a new one; never writes into a file, as an output may share it.
 */
function writeWhole(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'EEXIST') {
      if (readFileSync(file).equals(bytes)) return;
      rmSync(file);
    } else if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else throw error;
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}
