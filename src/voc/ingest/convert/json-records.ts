import { jsonObject } from '../json-row.ts';
import { jsonSplitter } from './json-splitter.ts';
import { textLines } from './text-lines.ts';

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One object of a file, and the line on which it starts; without a value it is no JSON. */
export interface JsonRecord {
  readonly line: number;
  readonly value: JsonObject | undefined;
}

/** How much of a file is looked at to see whether it holds one object a line. */
const headLength = 1 << 20;

/**
 * The objects of a file in blocks: one a line (NDJSON), or those of one or more documents, whose
 * lists may lie under a wrapper's name. A line that is no JSON is a record without a value, and so is
 * the record that a cut off document ends in.
 *
 * @param isWrapper tells the names of lists of records, `tickets`
 */
export async function* jsonRecords(
  pieces: AsyncGenerator<string>,
  isWrapper: (name: string) => boolean,
): AsyncGenerator<JsonRecord[]> {
  let head = '';
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    head += next.value;
    if (head.length >= headLength) break;
  }
  const all = joined(head, pieces);
  yield* isByLine(head) ? byLine(all, isWrapper) : byDocument(all, isWrapper);
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Whether every line is an object: the first is one, or at least looks so and a second starts like one. */
function isByLine(head: string): boolean {
  const lines = head
    .split('\n', 20)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', second] = lines;
  if (!first.startsWith('{') || first.length === 1) return false;
  if (first.length >= headLength - 1) return false;
  // The first line of a document that goes on ends in the middle of something.
  return (
    jsonObject(first) !== undefined || (!/[[{,:]$/.test(first) && second?.startsWith('{') === true)
  );
}

async function* byLine(
  pieces: AsyncGenerator<string>,
  isWrapper: (name: string) => boolean,
): AsyncGenerator<JsonRecord[]> {
  for await (const { first, lines } of textLines(pieces))
    yield lines.flatMap((text, index): JsonRecord[] => {
      if (text.trim() === '') return [];
      const line = first + index;
      const value = jsonObject(text);
      return value === undefined ? [{ line, value }] : recordsOf(value, line, isWrapper);
    });
}

/** The records of one object: those of its wrapped lists, else itself. */
function recordsOf(
  value: JsonObject,
  line: number,
  isWrapper: (name: string) => boolean,
): JsonRecord[] {
  const lists = Object.entries(value).filter(
    ([name, list]) => isWrapper(name) && Array.isArray(list),
  );
  if (lists.length === 0) return [{ line, value }];
  return lists.flatMap(([, list]) => objects(list).map((each) => ({ line, value: each })));
}

async function* byDocument(
  pieces: AsyncGenerator<string>,
  isWrapper: (name: string) => boolean,
): AsyncGenerator<JsonRecord[]> {
  const splitter = jsonSplitter(isWrapper);
  for await (const piece of pieces)
    yield splitter.push(piece).map(({ line, text }) => ({ line, value: jsonObject(text) }));
  const open = splitter.open();
  if (open !== undefined) yield [{ line: open, value: undefined }];
}

/** Whether a value is an object of JSON. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none for anything else. */
export function objects(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/**
 * The texts at a path of an object, `via.channel`: numbers and booleans as text, of a list each of its
 * entries. A list of `{id, value}` or `{name, value}` is entered by id or name, as custom fields are.
 */
export function textsAt(value: unknown, path: string): string[] {
  if (path === '') return textsOf(value);
  if (Array.isArray(value)) {
    const [key = '', ...rest] = path.split('.');
    const named = objects(value).filter((entry) =>
      [entry['id'], entry['name'], entry['key']].map(String).includes(key),
    );
    if (named.length > 0) return named.flatMap((entry) => textsAt(entry['value'], rest.join('.')));
    return value.flatMap((entry) => textsAt(entry, path));
  }
  if (!isJsonObject(value)) return [];
  if (path in value) return textsOf(value[path]);
  const dot = path.indexOf('.');
  if (dot < 0) return [];
  return textsAt(value[path.slice(0, dot)], path.slice(dot + 1));
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
