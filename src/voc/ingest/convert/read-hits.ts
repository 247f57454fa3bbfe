import type { IngestMessages } from '../../../i18n/ingest-messages.ts';
import { InputError } from '../../../model/input-error.ts';
import type { LineBlock } from '../read-lines.ts';
import { csvRecords } from './csv-records.ts';
import type { ForeignFile } from './foreign-file.ts';
import { jsonRecords, type JsonObject, type JsonRecord } from './json-records.ts';
import { problem, type Step } from './step.ts';
import { textLines } from './text-lines.ts';
import type { EventSource, Hit, HitContext, LogShape, RecordShape } from './visit-source.ts';

/** What the records of a file come to, in blocks; one of them may be many steps. */
export interface ReadSteps {
  readonly line: number;
  readonly steps: readonly Step<Hit>[];
}

/** What the records of a file of web events come to. */
export function readHits(
  file: ForeignFile,
  { read, name }: EventSource,
  context: HitContext,
  messages: IngestMessages,
): AsyncGenerator<readonly ReadSteps[]> {
  if ('lines' in read) return logHits(file, read, context);
  return recordHits(file, { ...read, source: name }, context, messages);
}

async function* logHits(file: ForeignFile, { lines: open }: LogShape, context: HitContext) {
  let parse: ((line: string) => Step<Hit>) | undefined;
  for await (const { first, lines } of textLines(file.text())) {
    parse ??= open(lines.slice(0, 20), context);
    yield logBlock({ first, lines }, parse);
  }
}

function logBlock({ first, lines }: LineBlock, parse: (line: string) => Step<Hit>): ReadSteps[] {
  const block: ReadSteps[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    if (text !== '') block.push({ line: first + index, steps: [parse(text)] });
  }
  return block;
}

async function* recordHits(
  file: ForeignFile,
  { isWrapper, records, source }: RecordShape & { readonly source: string },
  context: HitContext,
  messages: IngestMessages,
) {
  const hitsOf = records(context);
  const stepsOf = ({ line, value }: JsonRecord): ReadSteps => ({
    line,
    steps: value === undefined ? [problem('json', '')] : hitsOf(value),
  });
  for await (const block of objectBlocks(file, isWrapper, { source, messages }))
    yield block.map(stepsOf);
}

/** The objects of JSON, or the rows of a table by the names in its first row. */
async function* objectBlocks(
  file: ForeignFile,
  isWrapper: (name: string) => boolean,
  { source, messages }: { readonly source: string; readonly messages: IngestMessages },
): AsyncGenerator<JsonRecord[]> {
  const pieces = file.text();
  const head = await pieces.next();
  const text = async function* () {
    if (head.done !== true) yield head.value;
    yield* pieces;
  };
  if (/^\s*[{[]/.test(head.done === true ? '' : head.value))
    return yield* jsonRecords(text(), isWrapper);
  let names: readonly string[] | undefined;
  for await (const block of csvRecords(file.file, text(), messages)) {
    const rows = names === undefined ? block.slice(1) : block;
    names ??= block[0]?.cells ?? [];
    if (names.length < 2) throw noTable(file.file, source, messages);
    yield rows.map(({ line, cells }) => ({ line, value: rowObject(names ?? [], cells) }));
  }
}

const rowObject = (names: readonly string[], cells: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name, index) => [name.trim(), cells[index] ?? '']));

function noTable(file: string, source: string, messages: IngestMessages): InputError {
  const [cause, fix] = messages.otherForm(source, false);
  return new InputError({ file, line: 1, column: 1 }, cause, fix);
}
