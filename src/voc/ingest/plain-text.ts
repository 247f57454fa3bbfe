/**
 * What SQL takes for granted of a line that it reads by itself. Every pattern matches less than the
 * schemas accept, never more: a line that does not match goes to the schema, which alone judges it.
 */

/** A time in the years 2000 to 2099, to the second or finer; without an offset it is local time. */
export const plainTime = String.raw`20\d\d-[01]\d-[0-3]\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?`;

/** Whether a time in that form has no offset. */
export const isLocalSql = (time: string): string =>
  `NOT (ends_with(${time}, 'Z') OR contains(${time}, '+') OR ${time} LIKE '%T%-%')`;

/** The milliseconds since 1970 of a time in that form, NULL on a day that does not exist. */
export const instantSql = (time: string, isLocal: string): string =>
  `epoch_ms(try_cast(CASE WHEN ${isLocal} THEN ${time} || 'Z' ELSE ${time} END AS TIMESTAMPTZ))`;

/** Text of JSON without escapes, but for those of U+1000 to U+CFFF and U+E000 on, where no pairs are. */
export const plainJsonText = String.raw`(?:[^"\\\x00-\x1f]|\\u[1-9a-ce-fA-CE-F][0-9a-fA-F]{3})*`;

/** The lines of a block of bytes as rows (line, text); the first line has the number `$first`. */
export const blockLines = `
  SELECT CAST($first + unnest(range(len(texts))) AS INTEGER) AS line, unnest(texts) AS text
  FROM (SELECT string_split(decode($bytes), chr(10)) AS texts)`;
