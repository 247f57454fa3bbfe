import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ReadFile } from '../../../../src/search/query/word-reader.ts';
import { sentBytes } from '../engines/first-load.ts';

/** A built bundle that is read as a browser reads it, and how much of it was. */
export interface CountedFiles {
  readonly read: ReadFile;
  /** Bytes of all files that were read so far, as a server sends them; a browser asks for each once. */
  readonly bytes: () => number;
}

/** Reads the packed files of a bundle's folder. */
export function countedFiles(folder: string): CountedFiles {
  const seen = new Map<string, number>();
  return {
    read(path) {
      const packed = readFileSync(join(folder, path));
      seen.set(path, sentBytes(packed));
      return Promise.resolve(new Uint8Array(gunzipSync(packed)));
    },
    bytes: () => [...seen.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}
