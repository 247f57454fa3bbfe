import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../../src/model/input-error.ts';
import type { Position } from '../../../src/model/position.ts';
import { jsonErrorColumn, jsonObject } from '../../../src/voc/ingest/json-row.ts';
import { localeSets, type EvalDoc, type EvalQuery, type EvalSet } from './eval-set.ts';

/** A line of `<set>.docs.ndjson`. */
const docSchema = z
  .strictObject({
    id: z.string().min(1),
    lang: z.string().min(1),
    title: z.string().min(1),
    body: z.string(),
    asks: z.array(z.string()).default([]),
  })
  .transform(({ lang, ...doc }): EvalDoc => ({ ...doc, locale: lang }));

/** A line of `<set>.queries.ndjson`. */
const querySchema = z
  .strictObject({
    id: z.string().min(1),
    lang: z.string().min(1),
    query: z.string().min(1),
    relevant: z.array(z.string()).min(1),
    related: z.array(z.string()).default([]),
    kind: z.string().min(1).optional(),
  })
  .transform(({ lang, ...query }): EvalQuery => ({ ...query, locale: lang }));

/** How the name of a file of articles ends. */
export const docsEnding = '.docs.ndjson';
const queriesEnding = '.queries.ndjson';

/**
 * Every set of a folder, `<set>.docs.ndjson` with `<set>.queries.ndjson`, in order of their names.
 * Without a folder there is none.
 *
 * @throws {InputError} a line that is no article or query, articles without queries, an id that is
 *   used twice, or a query that no article of its language answers
 */
export function ndjsonSets(folder: string | undefined): EvalSet[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(docsEnding))
    .sort()
    .flatMap((name) => readSet(folder, name.slice(0, -docsEnding.length)));
}

function readSet(folder: string, id: string): EvalSet[] {
  const files = {
    docs: join(folder, `${id}${docsEnding}`),
    queries: join(folder, `${id}${queriesEnding}`),
  };
  if (!existsSync(files.queries))
    throw new InputError(files.docs, 'There are no queries.', `Write ${files.queries}.`);
  const docs = readLines(files.docs, docSchema);
  const queries = readLines(files.queries, querySchema);
  for (const lines of [docs, queries]) refuseDoubles(lines);
  const names = new Set(docs.map(({ value: { locale, id } }) => `${locale} ${id}`));
  for (const { at, value } of queries)
    if (!value.relevant.some((one) => names.has(`${value.locale} ${one}`)))
      throw new InputError(
        at,
        `No relevant article of query "${value.id}" is a "${value.locale}" article of this set.`,
        'Name one that is.',
      );
  const valuesOf = <T>(lines: readonly Line<T>[]) => lines.map(({ value }) => value);
  return localeSets({ id, docs: valuesOf(docs), queries: valuesOf(queries) });
}

/** What a line says, and where it stands. */
interface Line<T> {
  readonly at: Position;
  readonly value: T;
}

function readLines<T>(file: string, schema: z.ZodType<T>): Line<T>[] {
  const lines = readFileSync(file, 'utf8').split('\n').entries();
  return [...lines].flatMap(([index, text]) =>
    text.trim() === '' ? [] : [readLine(text, { file, line: index + 1, column: 1 }, schema)],
  );
}

function readLine<T>(text: string, at: Position, schema: z.ZodType<T>): Line<T> {
  const object = jsonObject(text);
  if (object === undefined)
    throw new InputError(
      { ...at, column: jsonErrorColumn(text) },
      'This line is no JSON object.',
      'Write one object a line.',
    );
  const { data, error } = schema.safeParse(object);
  if (error) throw new InputError(at, z.prettifyError(error), 'Correct this line.');
  return { at, value: data };
}

function refuseDoubles(lines: readonly Line<{ readonly id: string; readonly locale: string }>[]) {
  const seen = new Set<string>();
  for (const { at, value } of lines) {
    const name = `${value.locale} ${value.id}`;
    if (seen.has(name)) throw new InputError(at, `Id "${value.id}" is used twice.`, 'Change one.');
    seen.add(name);
  }
}
