import type { ContactColumn } from './contact-header.ts';
import { longestHandleSeconds, longestWaitSeconds } from '../../model/contact.ts';
import { instantSql, isLocalSql, plainTime } from './plain-text.ts';

/** Contacts as lines say them; costs and times are whole thousandths, so that sums do not depend on row order. */
export const contactTable = `
  CREATE TABLE contact_line (
    id VARCHAR, ms DOUBLE, wall BOOLEAN, channel VARCHAR, reason VARCHAR,
    handle_ms DOUBLE, cost_milli DOUBLE, wait_ms DOUBLE,
    customer VARCHAR, session_id VARCHAR, article VARCHAR, line INTEGER, odd VARCHAR);
  CREATE TABLE spoken_code (code VARCHAR, article VARCHAR)`;

const amount = String.raw`(?:\d{1,9}(?:\.\d{1,3})?)?`;
const filledText = String.raw`[^",\x00-\x1f]+`;
const cellText = String.raw`[^",\x00-\x1f]*`;

/** The cells that a column of a plain line may have. */
const plainCells: Readonly<Record<ContactColumn, string>> = {
  contact_id: filledText,
  started_at: plainTime,
  channel: filledText,
  reason: cellText,
  handle_seconds: amount,
  cost: amount,
  wait_seconds: amount,
  customer_key: cellText,
  session_id: cellText,
  article_id: cellText,
  article_code: cellText,
  locale: cellText,
};

/**
 * Inserts lines of CSV: a plain one as its contact, any other as it is, with its number. A line is
 * plain if its cells have the shapes above, in quotes or not, on a day that exists.
 *
 * @param lines a query of rows (line, text)
 * @param columns in the order of the file
 */
export function insertContacts(lines: string, columns: readonly ContactColumn[]): string {
  const cells = columns.map((column) => `(?:${plainCells[column]}|"${plainCells[column]}")`);
  const cell = (column: ContactColumn) => {
    const index = columns.indexOf(column);
    return index < 0 ? 'CAST(NULL AS VARCHAR)' : `cells[${index + 1}]`;
  };
  const text = (column: ContactColumn) => `nullif(${cell(column)}, '')`;
  const thousandths = (column: ContactColumn) =>
    `round(try_cast(${text(column)} AS DOUBLE) * 1000)`;
  return `
    INSERT INTO contact_line
    WITH shaped AS (
      SELECT line, text, CASE
        WHEN NOT regexp_full_match(text, '${cells.join(',')}\\r?') THEN NULL
        WHEN ends_with(text, chr(13)) OR contains(text, '"')
          THEN replace(replace(text, chr(13), ''), '"', '')
        ELSE text END AS plain
      FROM (${lines})),
    split AS (SELECT line, text, string_split(plain, ',') AS cells FROM shaped),
    contact AS (
      SELECT line, text, ${cell('contact_id')} AS id,
        ${isLocalSql(cell('started_at'))} AS wall,
        ${instantSql(cell('started_at'), 'wall')} AS ms,
        ${cell('channel')} AS channel, ${cell('reason')} AS reason,
        ${thousandths('handle_seconds')} AS handle_ms, ${thousandths('cost')} AS cost_milli,
        ${thousandths('wait_seconds')} AS wait_ms,
        ${text('customer_key')} AS customer, ${text('session_id')} AS session_id,
        ${text('article_id')} AS article_id, ${cell('article_code')} AS code
      FROM split),
    judged AS (
      SELECT *, coalesce(ms >= $earliest AND ms < $latest
        AND coalesce(handle_ms, 0) <= ${longestHandleSeconds * 1000}
        AND coalesce(wait_ms, 0) <= ${longestWaitSeconds * 1000}, false) AS good
      FROM contact)
    SELECT id, ms, wall, channel, reason, handle_ms, cost_milli, wait_ms, customer, session_id,
      nullif(coalesce(article_id, spoken_code.article), ''),
      CASE WHEN NOT good THEN line END,
      CASE WHEN NOT good THEN text END
    FROM judged LEFT JOIN spoken_code ON spoken_code.code = judged.code`;
}
