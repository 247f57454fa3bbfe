import { copyFileSync, linkSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesName } from './part-pages.ts';

/** The index of one locale: a folder that `SearchFeed.writePart` wrote. */
export interface SearchPart {
  readonly locale: string;
  readonly dir: string;
}

/** What Pagefind's browser script reads first: which indexes there are. */
interface BundleEntry {
  readonly version: string;
  readonly languages: Readonly<Record<string, LanguageEntry>>;
  readonly include_characters: readonly string[];
}

interface LanguageEntry {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

const entryName = 'pagefind-entry.json';

/** Ready-made interfaces that Pagefind writes beside its index; this project has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Makes a part: whole, or not at all. */
export async function replacePart(
  folder: string,
  write: (fresh: string) => Promise<void>,
): Promise<void> {
  const fresh = `${folder}.${process.pid}.tmp`;
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    await write(fresh);
    const names = (await readdir(fresh)).filter((name) => unused.test(name));
    await Promise.all(names.map((name) => rm(join(fresh, name))));
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

function isBundleEntry(value: unknown): value is BundleEntry {
  return typeof value === 'object' && value !== null && 'version' in value && 'languages' in value;
}

/** What a bundle says of itself. @throws when the folder is no bundle */
function readEntry(folder: string): BundleEntry {
  const entry: unknown = JSON.parse(readFileSync(join(folder, entryName), 'utf8'));
  if (!isBundleEntry(entry)) throw new Error(`Search: ${folder} is no index`);
  return entry;
}

/** Places a file without writing it again, where the file system can; else copies it. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** What is not for the bundle, or is made for it anew. */
const ownNames: ReadonlySet<string> = new Set([entryName, pagesName]);

/** Places the files of a part that are not there yet: all have a digest in their name or are alike. */
function placePart(from: string, to: string, placed: Set<string>): void {
  for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
    const folder = entry.parentPath.slice(from.length);
    const name = join(folder, entry.name);
    if (entry.isDirectory()) mkdirSync(join(to, name), { recursive: true });
    else if (entry.isFile() && !ownNames.has(name) && !placed.has(name)) {
      place(join(from, name), join(to, name));
      placed.add(name);
    }
  }
}

const inOrder = (parts: readonly SearchPart[]) =>
  [...parts].sort((a, b) => (a.locale < b.locale ? -1 : 1));

/** What the bundle of some parts says of itself. @throws when a part is none or of another Pagefind */
export function mergedEntry(parts: readonly SearchPart[]): BundleEntry {
  const entries = inOrder(parts).map(({ locale, dir }) => ({ locale, entry: readEntry(dir) }));
  const [first] = entries;
  if (first === undefined) throw new Error('Search: no locale');
  if (entries.some(({ entry }) => entry.version !== first.entry.version))
    throw new Error('Search: the parts are of several versions of Pagefind');
  const languages = entries.flatMap(({ locale, entry }) =>
    Object.values(entry.languages).map((each) => [locale.toLowerCase(), each] as const),
  );
  return { ...first.entry, languages: Object.fromEntries(languages) };
}

/**
 * Joins the parts of all locales to one bundle, in which the browser opens the part of its page's
 * language. Files are linked, so they must not be written to afterwards.
 *
 * @param outDir the folder of the bundle, which is replaced
 * @throws when a part is none, or was made by another version of Pagefind
 */
export async function mergeParts(parts: readonly SearchPart[], outDir: string): Promise<void> {
  const entry = mergedEntry(parts);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const placed = new Set<string>();
  for (const { dir } of inOrder(parts)) placePart(dir, outDir, placed);
  // Last: a folder that has it is whole.
  await writeFile(join(outDir, entryName), JSON.stringify(entry));
}
