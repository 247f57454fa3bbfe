import { visitEventSchema, type VisitEvent } from '../../model/visit-event.ts';
import { visitEventTypes } from '../../model/visit-event-types.ts';
import { noValue } from '../count/events.ts';
import { hashOfText } from '../count/name-hash.ts';
import type { NumberColumns } from '../count/number-table.ts';
import {
  codeOf,
  has,
  hashOf,
  isText,
  lineValues,
  sizeOf,
  textOf,
  wholeOf,
  wordFinder,
  wordOf,
  type LineValues,
} from './line-values.ts';
import type { PlainReader } from './load-rows.ts';
import { noName, type NameCodes } from './name-codes.ts';
import { objectReader } from './plain-json.ts';
import { timeReader, type RowTime, type RowTimes } from './plain-time.ts';
import type { Timed } from './when.ts';

/** Events as numbers: names by their codes or hashes, and without what counting does not need. */
export const eventColumns = {
  session_id: 'DOUBLE',
  ms: 'DOUBLE',
  day: 'USMALLINT',
  type: 'TINYINT',
  locale: 'INTEGER',
  list_id: 'INTEGER',
  article: 'INTEGER',
  /**
   * Of a vote 1 or 0, of a search the number of results; of a tap on a channel, and of what was wrong
   * after a No, the code of its name.
   */
  value: 'INTEGER',
  visitor: 'DOUBLE',
  bot: 'TINYINT',
  query: 'INTEGER',
} satisfies NumberColumns;

/** What the rows of events are made with. */
export interface EventSettings extends RowTimes {
  readonly names: NameCodes;
  readonly queries: NameCodes;
}

const fields = visitEventSchema.keyof().options;
const numberOf = (field: (typeof fields)[number]): number => fields.indexOf(field);
const [ts, session, visitor] = [numberOf('ts'), numberOf('session_id'), numberOf('visitor_key')];
const [type, locale, list] = [numberOf('type'), numberOf('locale'), numberOf('list_id')];
const [article, query, value] = [numberOf('article_id'), numberOf('query'), numberOf('value')];
const [ua, position] = [numberOf('ua'), numberOf('position')];
const typeOf = wordFinder(visitEventTypes);
const agentOf = wordFinder(['human', 'bot'] satisfies readonly VisitEvent['ua'][]);

/** Reads plain lines of NDJSON as rows of `eventColumns`. */
export function plainEvents(settings: EventSettings): PlainReader {
  const values = lineValues(fields.length + 1);
  const typeCodes = visitEventTypes.map((said) => settings.names.ofText(said));
  const isObject = objectReader(fields, values);
  const timeOf = timeReader(values, settings);
  return (bytes, start, end) => {
    if (!isObject(bytes, start, end) || !isPlain(values)) return undefined;
    const time = timeOf(ts);
    const kind = wordOf(values, type, typeOf);
    const said = visitEventTypes[kind];
    if (Number.isNaN(time.ms) || said === undefined || !isWhole(values, said)) return undefined;
    const row = rowOf(values, { time, said, typeCode: typeCodes[kind] ?? 0 }, settings);
    return { row, isLocal: time.isLocal };
  };
}

const mayBeNumbers = (1 << value) | (1 << position);

/** Whether values have the shapes that their fields ask for. Only queries may have escapes. */
function isPlain(values: LineValues): boolean {
  return (
    (values.escaped & ~(1 << query)) === 0 &&
    isText(values, query) &&
    (values.numbers & ~mayBeNumbers) === 0 &&
    (!has(values, position) ||
      ((values.numbers & (1 << position)) !== 0 && wholeOf(values, position) > 0)) &&
    (!has(values, ua) || wordOf(values, ua, agentOf) >= 0) &&
    sizeOf(values, session) > 0 &&
    has(values, locale)
  );
}

/** Whether an event says what its type asks for. */
function isWhole(values: LineValues, said: VisitEvent['type']): boolean {
  switch (said) {
    case 'article_view':
    case 'vote_reason':
      return sizeOf(values, article) > 0;
    case 'list_view':
      return sizeOf(values, list) > 0;
    case 'vote':
      return sizeOf(values, article) > 0 && [0, 1].includes(voteOf(values));
    case 'search':
      return sizeOf(values, value) === 0 || !Number.isNaN(wholeOf(values, value));
    case 'contact_view':
    case 'contact_click':
      return true;
  }
}

const voteOf = (values: LineValues): number =>
  sizeOf(values, value) === 1 ? wholeOf(values, value) : NaN;

interface EventFacts {
  readonly time: RowTime;
  readonly said: VisitEvent['type'];
  readonly typeCode: number;
}

function rowOf(
  values: LineValues,
  { time, said, typeCode }: EventFacts,
  { names, queries }: EventSettings,
): number[] {
  return [
    hashOf(values, session),
    time.ms,
    time.day,
    typeCode,
    codeOf(values, locale, names),
    said === 'contact_view'
      ? contactList(textOf(values, locale), names)
      : codeOf(values, list, names),
    codeOf(values, article, names),
    valueOf(values, said, names),
    hashOf(values, visitor),
    wordOf(values, ua, agentOf) === 1 ? 1 : 0,
    said === 'search' ? codeOf(values, query, queries) : noName,
  ];
}

/** A look at the contact page is one at the list of answers on it. */
const contactList = (said: string, names: NameCodes): number => names.ofText(`contact:${said}`);

/** What an event of a type says as its value, as `eventColumns` has it. */
function valueOf(values: LineValues, said: VisitEvent['type'], names: NameCodes): number {
  switch (said) {
    case 'vote':
      return voteOf(values);
    case 'search':
      return sizeOf(values, value) > 0 ? wholeOf(values, value) : noValue;
    case 'contact_click':
    case 'vote_reason':
      // A tap on nothing is one on something without a name.
      return has(values, value) ? codeOf(values, value, names) : names.ofText('');
    default:
      return noValue;
  }
}

/** An event that the schema has read, as a row of `eventColumns`. */
export function eventNumbers(
  { row: event, at }: Timed<VisitEvent>,
  { clock, names, queries }: EventSettings,
): number[] {
  const code = (text: string | undefined, codes = names) =>
    text === undefined ? noName : codes.ofText(text);
  return [
    hashOfText(event.session_id),
    at,
    clock.day(at),
    code(event.type),
    code(event.locale),
    event.type === 'contact_view' ? contactList(event.locale, names) : code(event.list_id),
    code(event.article_id),
    valueNumber(event, names),
    hashOfText(event.visitor_key),
    event.ua === 'bot' ? 1 : 0,
    event.type === 'search' ? code(event.query, queries) : noName,
  ];
}

function valueNumber({ type: said, value: text = '' }: VisitEvent, names: NameCodes): number {
  if (said === 'vote') return Number(text);
  if (said === 'search') return resultsOf(text);
  return said === 'contact_click' || said === 'vote_reason' ? names.ofText(String(text)) : noValue;
}

/** A number of results, if an event says one that may be: a table holds 32 bits. */
function resultsOf(value: string | number): number {
  const number = value === '' ? NaN : Number(value);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : noValue;
}
