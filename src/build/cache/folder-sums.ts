import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { replaceFile } from '../../content/files/write.ts';

/** Beside a folder: the checksum of every file in it. */
export const sumsFile = (folder: string) => `${folder}.sums.json`;

/** Notes the checksums of a folder's files, so that damage is noticed later. */
export async function writeSums(folder: string): Promise<void> {
  await replaceFile(sumsFile(folder), sumsOf(folder));
}

/** Whether a folder holds just the files that were noted, each with its bytes. */
export function sumsHold(folder: string): boolean {
  return existsSync(sumsFile(folder)) && readFileSync(sumsFile(folder), 'utf8') === sumsOf(folder);
}

function sumsOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();
  return JSON.stringify(
    paths.map((path) => [path.slice(folder.length), crc32(readFileSync(path))]),
  );
}
