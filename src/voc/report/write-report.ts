import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../content/files/write.ts';
import { reportContent, type ReportSource } from './report-content.ts';
import { reportFiles } from './report-files.ts';
import type { Report } from './report.ts';

/**
 * Writes the report of a help centre into a folder: HTML, Markdown and CSV. Nothing is written before
 * all of it is made.
 *
 * @param out the folder, absolute
 * @returns the report, and the files that people open first
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export async function writeReport(
  source: ReportSource,
  out: string,
): Promise<{ readonly report: Report; readonly pages: readonly string[] }> {
  const report = await reportContent(source);
  const files = reportFiles(report, source.content);
  await clearTables(join(out, 'csv'));
  for (const { name, text } of files) await replaceFile(join(out, name), text);
  const pages = files.filter(({ name }) => name.endsWith('.html'));
  return { report, pages: pages.map(({ name }) => join(out, name)) };
}

/** Tables of an earlier report go away, so that none is taken for one of this. */
async function clearTables(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.csv')) await rm(join(folder, name), { force: true });
}
