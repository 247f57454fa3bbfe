import { visitEventSchema } from '../../model/visit-event.ts';
import { visitEventTypes } from '../../model/visit-event-types.ts';
import { instantSql, isLocalSql, plainJsonText, plainTime } from './plain-text.ts';

/** Events as lines say them, without what counting does not need. `channel` is the one that was clicked. */
export const eventTable = `
  CREATE TABLE event_line (
    session_id VARCHAR, ms DOUBLE, wall BOOLEAN, type VARCHAR, locale VARCHAR, list_id VARCHAR,
    article VARCHAR, vote INTEGER, results INTEGER, visitor VARCHAR, bot INTEGER,
    query VARCHAR, channel VARCHAR, line INTEGER, odd VARCHAR)`;

const fields = visitEventSchema.keyof().options;
const whole = String.raw`0|-?[1-9]\d{0,8}`;

/** The values that a field of a plain line may have, as they stand in JSON. */
const plainValues: Readonly<Partial<Record<(typeof fields)[number], string>>> = {
  ts: `"${plainTime}"`,
  type: `"(?:${visitEventTypes.join('|')})"`,
  position: String.raw`[1-9]\d{0,8}`,
  value: `(?:${whole}|"${plainJsonText}")`,
  ua: '"(?:human|bot)"',
};
const texts = fields.filter((field) => !(field in plainValues));
const plainField = [
  ...Object.entries(plainValues).map(([field, value]) => `"${field}": ?${value}`),
  `"(?:${texts.join('|')})": ?"${plainJsonText}"`,
].join('|');
const plainLine = String.raw`\{(?:${plainField})(?:, ?(?:${plainField}))*\}\r?`;

const structure = JSON.stringify(Object.fromEntries(fields.map((field) => [field, 'VARCHAR'])));
const saidFields = fields.map((field) => `(said.${field} IS NOT NULL)::INTEGER`).join(' + ');

/**
 * Inserts lines of NDJSON: a plain one as its event, any other as it is, with its number. A line is
 * plain if it has the shape above, no field twice, a day that exists, and what its type asks for.
 *
 * @param lines a query of rows (line, text)
 */
export const insertEvents = (lines: string): string => `
  INSERT INTO event_line
  WITH shaped AS (
    SELECT line, text, CASE WHEN regexp_full_match(text, '${plainLine}') THEN text END AS plain
    FROM (${lines})),
  parsed AS (
    SELECT line, text, len(json_keys(plain)) AS keys, from_json(plain, '${structure}') AS said
    FROM shaped),
  timed AS (SELECT *, ${isLocalSql('said.ts')} AS wall FROM parsed),
  event AS (
    SELECT *, ${instantSql('said.ts', 'wall')} AS ms,
      CASE WHEN said.type = 'search' AND said.value <> ''
        THEN regexp_full_match(said.value, '-?\\d{1,9}') ELSE true END AS counted,
      keys = ${saidFields} AS once
    FROM timed),
  judged AS (
    SELECT *, coalesce(
      once AND counted AND ms >= $earliest AND ms < $latest
      AND said.session_id <> '' AND said.locale IS NOT NULL
      AND CASE said.type
        WHEN 'article_view' THEN said.article_id <> ''
        WHEN 'list_view' THEN said.list_id <> ''
        WHEN 'vote_reason' THEN said.article_id <> ''
        WHEN 'vote' THEN said.article_id <> '' AND said.value IN ('0', '1')
        ELSE said.type IS NOT NULL END, false) AS good
    FROM event)
  SELECT said.session_id, ms, wall, said.type, said.locale, said.list_id,
    said.article_id,
    CASE WHEN good AND said.type = 'vote' THEN try_cast(said.value AS INTEGER) END,
    CASE WHEN good AND said.type = 'search' AND said.value <> ''
      THEN try_cast(said.value AS INTEGER) END,
    said.visitor_key,
    CASE WHEN said.ua = 'bot' THEN 1 ELSE 0 END,
    CASE WHEN said.type = 'search' THEN said.query END,
    CASE WHEN said.type = 'contact_click' THEN coalesce(said.value, '') END,
    CASE WHEN NOT good THEN line END,
    CASE WHEN NOT good THEN text END
  FROM judged`;
