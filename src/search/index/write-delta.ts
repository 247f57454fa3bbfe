import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deltaArticle, type DeltaLocale } from './delta-file.ts';
import { partPages, type PartPages } from './part-pages.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SearchPart } from './search-part.ts';

/** What of a locale's base is gone, and what took its place. */
function deltaLocale(
  part: SearchPart | undefined,
  changed: readonly SearchEntry[],
  gone: readonly string[],
): DeltaLocale {
  const { ids, averageWords }: PartPages =
    part === undefined ? { ids: {}, averageWords: 0 } : partPages(part.dir);
  const urls = new Set([...gone, ...changed.map(({ url }) => url)]);
  return {
    pages: Object.keys(ids).length,
    averageWords: Math.max(1, averageWords),
    dropped: [...urls].flatMap((url) => ids[url] ?? []).sort(),
    articles: changed.map(deltaArticle).sort((a, b) => (a.url < b.url ? -1 : 1)),
  };
}

function fileText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a file whole, if it has not that text already. */
async function update(file: string, text: string): Promise<boolean> {
  if (fileText(file) === text) return false;
  const fresh = `${file}.${process.pid}.tmp`;
  await writeFile(fresh, text);
  await rename(fresh, file);
  return true;
}

/**
 * Makes the files that turn the bundle of an index into one that also finds the few articles that
 * changed since it was made: `delta.json` with the articles, and in the place of Pagefind's script
 * (which becomes `pagefind-base.js`) a `pagefind.js` that searches both. For a preview, where a full
 * index after each edit would cost too much.
 *
 * @param base the parts as they were last written in full, whose bundle the files are laid over
 * @param changed the new and the changed articles, all since the base
 * @param removed the URLs of the articles that are no more
 * @param script the file of the script that stands in for Pagefind's
 * @param outDir the folder of the files; those that are as they should be stay
 * @returns the names of the files that were written
 * @throws when a part is none
 */
export async function writeDelta({
  base,
  changed,
  removed,
  script,
  outDir,
}: {
  base: readonly SearchPart[];
  changed: readonly SearchEntry[];
  removed: readonly string[];
  script: string;
  outDir: string;
}): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  const locales = new Set([...base, ...changed].map(({ locale }) => locale));
  const entries = [...locales].sort().map((locale) => {
    const part = base.find((each) => each.locale === locale);
    const own = changed.filter((each) => each.locale === locale);
    return [locale.toLowerCase(), deltaLocale(part, own, removed)];
  });
  const delta = JSON.stringify({ locales: Object.fromEntries(entries) });
  const [first] = base;
  const files = {
    'delta.json': delta,
    ...(first && { 'pagefind-base.js': readFileSync(join(first.dir, 'pagefind.js'), 'utf8') }),
    'pagefind.js': readFileSync(script, 'utf8'),
  };
  const written: string[] = [];
  for (const [name, text] of Object.entries(files))
    if (await update(join(outDir, name), text)) written.push(name);
  return written;
}
