import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { articlePath, articleTemplate } from '../../content/new-article.ts';
import { replaceFile } from '../../content/files/write.ts';
import type { WorklistMessages } from '../../i18n/worklist-messages.ts';
import type { DraftPlan } from '../../voc/worklist/draft-plans.ts';

/** What became of the drafts: paths below their folder. */
export interface WrittenDrafts {
  readonly written: readonly string[];
  /** Those that were there already and stayed as they were. */
  readonly kept: readonly string[];
}

/**
 * Writes articles to be filled in below a folder, as in a content root. Nothing is overwritten.
 *
 * @param day the day on which they are begun, `2026-10-31`
 */
export async function writeDrafts(
  folder: string,
  plans: readonly DraftPlan[],
  day: string,
): Promise<WrittenDrafts> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const plan of plans) {
    const path = articlePath(plan);
    const file = join(folder, path);
    if (existsSync(file)) kept.push(path);
    else {
      await replaceFile(file, articleTemplate({ ...plan, day }));
      written.push(path);
    }
  }
  return { written, kept };
}

/** What became of the drafts, in words. */
export function draftLines(
  { written, kept }: WrittenDrafts,
  { drafts }: WorklistMessages,
  shown: (path: string) => string,
): string[] {
  if (written.length + kept.length === 0) return [drafts.none];
  return [
    ...written.map((path) => drafts.written(shown(path))),
    ...kept.map((path) => drafts.exists(shown(path))),
    ...(written.length > 0 ? [drafts.count(written.length, kept.length)] : []),
  ];
}
