import { visitEventSchema, type VisitEvent } from '../../model/visit-event.ts';
import { jsonErrorColumn, jsonObject } from './json-row.ts';
import { problemOf, shown, type Parsed, type RowCause } from './row-problem.ts';

/** The event that a line of NDJSON holds. */
export function eventRow(line: string): Parsed<VisitEvent> {
  const object = jsonObject(line);
  if (object === undefined)
    return {
      problem: { cause: 'json', field: '', value: shown(line), column: jsonErrorColumn(line) },
    };
  const parsed = visitEventSchema.safeParse(object);
  if (!parsed.success) {
    const problem = problemOf(parsed.error, object);
    return { problem: { ...problem, column: fieldColumn(line, problem.field) } };
  }
  const lack = lacking(parsed.data);
  if (lack === undefined) return { row: parsed.data };
  const [cause, field] = lack;
  const value = shown(object[field] ?? '');
  return { problem: { cause, field, value, column: fieldColumn(line, field) } };
}

/** What the type of an event asks for and the event does not say. */
function lacking(event: VisitEvent): readonly [RowCause, keyof VisitEvent] | undefined {
  const ofArticle = ['article_view', 'vote', 'vote_reason'].includes(event.type);
  if (ofArticle && !event.article_id) return ['missing', 'article_id'];
  if (event.type === 'list_view' && !event.list_id) return ['missing', 'list_id'];
  if (event.type === 'vote' && !/^[01]$/.test(String(event.value ?? ''))) return ['value', 'value'];
  return undefined;
}

/** The character, counted from 1, at which a field of a line of JSON starts; 1 if it is not there. */
function fieldColumn(line: string, field: string): number {
  return field === '' ? 1 : line.indexOf(JSON.stringify(field)) + 1 || 1;
}
