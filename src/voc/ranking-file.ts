import { readFile } from 'node:fs/promises';
import { replaceFile } from '../content/files/write.ts';
import { InputError } from '../model/input-error.ts';
import { rankingSchema, type Ranking } from '../model/ranking.ts';
import { jsonErrorColumn, jsonObject } from './ingest/json-row.ts';

/** Writes a ranking as JSON, whole or not at all; the same ranking always gives the same bytes. */
export async function writeRanking(file: string, ranking: Ranking): Promise<void> {
  await replaceFile(file, `${JSON.stringify(ranking, null, 1)}\n`);
}

/**
 * The ranking that a file holds.
 *
 * @throws {InputError} no such file, broken JSON, or not a ranking
 */
export async function readRanking(file: string): Promise<Ranking> {
  const text = await readRankingText(file);
  const object = jsonObject(text);
  if (object === undefined) {
    const before = text.slice(0, jsonErrorColumn(text)).split('\n');
    const at = { file, line: before.length, column: before.at(-1)?.length || 1 };
    throw new InputError(at, 'is not JSON from here on.', remake);
  }
  const parsed = rankingSchema.safeParse(object);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue === undefined || issue.path.length === 0 ? '(top)' : issue.path.join('.');
  throw new InputError(file, `is not a ranking: ${path}: ${issue?.message ?? ''}.`, remake);
}

const remake = 'Delete the file, or make it again with "npm run rank".';

async function readRankingText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new InputError(file, `cannot be read (${String(error.code)}).`, remake);
  }
}
