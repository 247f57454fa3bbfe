import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../content/files/file-stamp.ts';
import { replaceFile } from '../content/files/write.ts';
import type { FileRecord } from './cache/site-cache.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import type { OutputFile, OutputFiles } from './output-files.ts';
import { markName, replaceFolder, temporaryFolder } from './output.ts';

/** What an output folder holds, compared with what the last build of this site put there. */
export interface OutputState {
  /** Whether the folder is that build's work; otherwise nothing in it is relied on. */
  readonly ours: boolean;
  /** Paths whose file is no longer as it was written. */
  readonly broken: ReadonlySet<string>;
}

/** How an output is published. */
export interface PublishOptions {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly state: OutputState;
  /** Files of the last output. */
  readonly records: SqlMemory<FileRecord>;
  readonly facts: SqlMemory<string>;
  /** What `build-info.json` says besides the digest. */
  readonly info: Readonly<Record<string, unknown>>;
}

/** What a publication changed, in files. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly bytes: number;
}

/** Changed files up to which an output is changed in place; past it a whole new folder takes its place. */
const fewFiles = 200;

/** Looks at an output folder. */
export function inspectOutput(
  out: string,
  records: SqlMemory<FileRecord>,
  facts: SqlMemory<string>,
): OutputState {
  const digest = facts.get('output');
  if (digest === undefined || markedDigest(out) !== digest)
    return { ours: false, broken: new Set() };
  const broken = records.names().filter((path) => {
    const known = records.get(path);
    const stats = looksOf(`${out}/${path}`);
    return stats?.size !== known?.size || stats?.mtimeMs !== known?.mtimeMs;
  });
  return { ours: true, broken: new Set(broken) };
}

/** How a file looks; undefined where there is none, or where a file lies in the place of its folder. */
function looksOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The digest that a build wrote into its output; undefined where it did not finish. */
function markedDigest(out: string): string | undefined {
  const mark = join(out, markName);
  if (!existsSync(mark)) return undefined;
  return /"digest": "(\w+)"/.exec(readFileSync(mark, 'utf8'))?.[1];
}

/**
 * Makes an output folder hold exactly some files. Few changes are made in place, each file whole,
 * while the mark of the folder says that it is not finished; after a crash the next build then
 * trusts nothing in it. Many changes, or a folder that is not ours: a new folder takes its place.
 */
export async function publish(files: OutputFiles, options: PublishOptions): Promise<Published> {
  const { out, state, records, facts, info } = options;
  const names = [...files.keys()].sort();
  const digest = digestOf(names.map((path) => `${path} ${files.get(path)?.digest}\n`).join(''));
  const old = state.ours ? records.names() : [];
  const removed = old.filter((path) => !files.has(path));
  const written = [...files.keys()].filter(
    (path) =>
      !state.ours ||
      state.broken.has(path) ||
      records.get(path)?.digest !== files.get(path)?.digest,
  );
  const mark = `${JSON.stringify({ ...info, digest }, null, 2)}\n`;
  const few = state.ours && written.length + removed.length <= fewFiles;
  const changed = few && (await changeInPlace({ files, written, removed, mark }, options));
  if (!changed) await replaceWhole(files, mark, out, records);
  facts.set('output', digest);
  const sizes = records.names().map((path) => records.get(path)?.size ?? 0);
  const bytes = sizes.reduce((sum, size) => sum + size, mark.length);
  return { written, removed, bytes };
}

interface Changes {
  readonly files: OutputFiles;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly mark: string;
}

/** Changes an output in place; says no where a file lies in the way of a folder or the other way round. */
async function changeInPlace(changes: Changes, options: PublishOptions): Promise<boolean> {
  try {
    await changeFiles(changes, options);
    return true;
  } catch (error) {
    if (error instanceof Error && inTheWay.has(String(Reflect.get(error, 'code')))) return false;
    throw error;
  }
}

const inTheWay = new Set(['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY']);

async function changeFiles(
  { files, written, removed, mark }: Changes,
  options: PublishOptions,
): Promise<void> {
  const { out, records } = options;
  const marked = readFileSync(join(out, markName), 'utf8');
  const touched = written.length + removed.length > 0;
  if (touched) {
    await replaceFile(join(out, markName), marked.replace(/"digest": "\w+"/, '"digest": null'));
    // Files that pages load come before pages, and what nobody loads any more goes last.
    for (const path of [...written.filter((one) => !isPage(one)), ...written.filter(isPage)]) {
      const file = files.get(path);
      if (file === undefined) continue;
      const target = join(out, path);
      mkdirSync(dirname(target), { recursive: true });
      place(file, `${target}.tmp`);
      renameSync(`${target}.tmp`, target);
      // A rename onto another link to the same file does nothing.
      rmSync(`${target}.tmp`, { force: true });
      records.set(path, recordOf(target, file.digest));
    }
    for (const path of removed) {
      rmSync(join(out, path), { force: true });
      records.delete(path);
      removeEmptyFolders(out, dirname(path));
    }
  }
  // The same mark as before where files only came back that somebody had changed.
  if (touched || marked !== mark) await replaceFile(join(out, markName), mark);
}

const isPage = (path: string) => path.endsWith('.html');

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.' || !existsSync(join(out, folder)) || readdirSync(join(out, folder)).length > 0)
    return;
  rmdirSync(join(out, folder));
  removeEmptyFolders(out, dirname(folder));
}

async function replaceWhole(
  files: OutputFiles,
  mark: string,
  out: string,
  records: SqlMemory<FileRecord>,
): Promise<void> {
  const temporary = temporaryFolder(out);
  rmSync(temporary, { recursive: true, force: true });
  try {
    const made = new Set<string>();
    for (const [path, file] of files) {
      const target = join(temporary, path);
      const folder = dirname(target);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      place(file, target);
      records.set(path, recordOf(target, file.digest));
    }
    await replaceFile(join(temporary, markName), mark);
    await replaceFolder(temporary, out);
    records.keepOnly(new Set(files.keys()));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Puts a file at a place where none is: linked where that is safe and possible, else copied. */
function place({ from, share }: OutputFile, target: string): void {
  if (share)
    try {
      return linkSync(from, target);
    } catch (error) {
      if (!(error instanceof Error) || !cannotLink.has(String(Reflect.get(error, 'code'))))
        throw error;
    }
  copyFileSync(from, target, constants.COPYFILE_FICLONE);
}

/** Other file systems, file systems without links, too many links. */
const cannotLink = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS']);

function recordOf(file: string, digest: string): FileRecord {
  const { size, mtimeMs } = lstatSync(file);
  return { digest, size, mtimeMs };
}
