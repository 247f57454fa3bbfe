import { visitEventSchema, type VisitEvent } from '../../model/visit-event.ts';
import { visitEventTypes } from '../../model/visit-event-types.ts';
import { noResults, noVote } from '../count/events.ts';
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
import { instantOf, saysOffset, type RowTimes } from './plain-time.ts';
import type { Timed } from './when.ts';

/** Events as numbers: names by their codes or hashes, and without what counting does not need. */
export const eventColumns = {
  session_id: 'DOUBLE',
  ms: 'DOUBLE',
  day: 'INTEGER',
  type: 'INTEGER',
  locale: 'INTEGER',
  list_id: 'INTEGER',
  article: 'INTEGER',
  vote: 'INTEGER',
  results: 'INTEGER',
  visitor: 'DOUBLE',
  bot: 'INTEGER',
  query: 'INTEGER',
  /** The channel that was tapped, or what was wrong after a No. */
  choice: 'INTEGER',
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
  const values = lineValues(fields.length);
  const typeCodes = visitEventTypes.map((said) => settings.names.ofText(said));
  const isObject = objectReader(fields, values);
  return (bytes, start, end) => {
    if (!isObject(bytes, start, end) || !isPlain(values)) return undefined;
    const ms = instantOf(values, ts, settings);
    const kind = wordOf(values, type, typeOf);
    const said = visitEventTypes[kind];
    if (Number.isNaN(ms) || said === undefined || !isWhole(values, said)) return undefined;
    const row = rowOf(values, { ms, said, typeCode: typeCodes[kind] ?? 0 }, settings);
    return { row, isLocal: !saysOffset(values, ts) };
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
  readonly ms: number;
  readonly said: VisitEvent['type'];
  readonly typeCode: number;
}

function rowOf(
  values: LineValues,
  { ms, said, typeCode }: EventFacts,
  { clock, names, queries }: EventSettings,
): number[] {
  return [
    hashOf(values, session),
    ms,
    clock.day(ms),
    typeCode,
    codeOf(values, locale, names),
    said === 'contact_view'
      ? contactList(textOf(values, locale), names)
      : codeOf(values, list, names),
    codeOf(values, article, names),
    said === 'vote' ? voteOf(values) : noVote,
    said === 'search' && sizeOf(values, value) > 0 ? wholeOf(values, value) : noResults,
    hashOf(values, visitor),
    wordOf(values, ua, agentOf) === 1 ? 1 : 0,
    said === 'search' ? codeOf(values, query, queries) : noName,
    saysChoice(said) ? choiceOf(values, names) : noName,
  ];
}

/** A look at the contact page is one at the list of answers on it. */
const contactList = (said: string, names: NameCodes): number => names.ofText(`contact:${said}`);

const saysChoice = (said: VisitEvent['type']): boolean =>
  said === 'contact_click' || said === 'vote_reason';

/** A tap on nothing is one on something without a name. */
const choiceOf = (values: LineValues, names: NameCodes): number =>
  has(values, value) ? codeOf(values, value, names) : names.ofText('');

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
    event.type === 'vote' ? Number(event.value) : noVote,
    event.type === 'search' ? resultsOf(event.value) : noResults,
    hashOfText(event.visitor_key),
    event.ua === 'bot' ? 1 : 0,
    event.type === 'search' ? code(event.query, queries) : noName,
    saysChoice(event.type) ? code(String(event.value ?? '')) : noName,
  ];
}

/** A number of results, if an event says one that may be: a table holds 32 bits. */
function resultsOf(value: VisitEvent['value']): number {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : noResults;
}
