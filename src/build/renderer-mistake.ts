import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { Position } from '../model/position.ts';

/** A mistake in a help centre's own component or free-form page. */
export interface TemplateMistake {
  readonly at: Position;
  readonly problem: string;
}

/**
 * The mistake of whoever wrote components and pages, as Vite tells it; undefined for a fault of the
 * engine.
 */
export function templateMistake(error: unknown, contentRoot: string): TemplateMistake | undefined {
  if (!(error instanceof Error)) return undefined;
  const { loc, errors } = toldSchema.safeParse(error).data ?? {};
  const told = loc ?? errors?.[0]?.loc;
  const text = stripVTControlCharacters(error.message);
  const [, path = '', line = '1', column = '1'] =
    ownFile.exec(`${text}\n${error.stack ?? ''}`) ?? [];
  const file = told?.file ?? join(contentRoot, path);
  if (!file.startsWith(contentRoot) || !/\.(astro|mdx)$/.test(file) || !existsSync(file))
    return undefined;
  const at = { file, line: told?.line ?? Number(line), column: told?.column ?? Number(column) };
  const causes = text.split('\n').filter((one) => one.trim() !== '' && !heading.test(one));
  return { at, problem: causes[0] ?? text };
}

/** A component or page of a content root in an error message, with its line and column. */
const ownFile = /((?:components|pages)\/[^\s:'"\]]+\.(?:astro|mdx))(?::(\d+):(\d+))?/;

/** A line that stands above the cause of a failure. */
const heading = /^(Build failed|\[plugin )/;

const locSchema = z
  .object({
    file: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
  })
  .optional();
const toldSchema = z.object({
  loc: locSchema,
  errors: z.array(z.object({ loc: locSchema })).optional(),
});
