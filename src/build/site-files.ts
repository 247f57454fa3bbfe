import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { digestOf, stampOf } from '../content/files/file-stamp.ts';
import type { Memory } from '../content/files/content-memory.ts';
import type { OutputFile } from './output-files.ts';

/** Digests of files by stamp, so that a large file is read once. */
export interface FileDigests {
  readonly memory: Memory<{ readonly stamp: string; readonly digest: string }>;
  readonly trustBefore: number;
}

/** The files of a folder that is other people's, by path below it; they are copied. None where there is no folder. */
export function copiedFiles(folder: string, digests: FileDigests): Map<string, OutputFile> {
  return mapFiles(folder, (from) => ({ digest: fileDigest(from, digests), from, share: false }));
}

/**
 * The files of a search index, by path below its folder. They are copied: whoever writes into an
 * output would else write into the index that the next build takes.
 */
export function indexFiles(folder: string): Map<string, OutputFile> {
  return mapFiles(folder, (from) => ({
    // Pagefind names most of its files by their content.
    digest: /\.pf_\w+$/.test(from) ? digestOf(basename(from)) : digestOf(readFileSync(from)),
    from,
    share: false,
  }));
}

function mapFiles(folder: string, file: (path: string) => OutputFile): Map<string, OutputFile> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || leadsToFile(entry))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), file(path)]),
  );
}

/** The digest of a file's bytes. */
export function fileDigest(file: string, { memory, trustBefore }: FileDigests): string {
  const stamp = stampOf(statSync(file), trustBefore);
  const known = memory.get(file);
  if (known !== undefined && stamp !== '' && known.stamp === stamp) return known.digest;
  const digest = digestOf(readFileSync(file));
  memory.set(file, { stamp, digest });
  return digest;
}

/** Whether an entry is a link to a file; one may lead to a folder, or nowhere. */
function leadsToFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  const stats = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false });
  return stats?.isFile() === true;
}
