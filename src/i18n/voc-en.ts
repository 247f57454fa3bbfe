import type { VocMessages } from './voc-messages.ts';

/** What reading contacts and events says in English. */
export const vocEn: VocMessages = {
  unreadable: (code) => [
    `cannot be read (${code}).`,
    'Check the path and the permission to read it.',
  ],
  empty: () => [
    'The file is empty.',
    'Give contacts as CSV with a header row, or events as NDJSON, one object a line.',
  ],
  utf16: (file) => [
    'The encoding is UTF-16, not UTF-8.',
    `Convert it to UTF-8: iconv -f UTF-16 -t UTF-8 ${file} > utf8.txt`,
  ],
  cp932: (file) => [
    'The encoding is not UTF-8; it looks like CP932 (Shift_JIS).',
    `Convert it to UTF-8: iconv -f CP932 -t UTF-8 ${file} > utf8.csv (in a spreadsheet: save as "CSV UTF-8")`,
  ],
  notUtf8: () => ['The text is not UTF-8 from here on.', 'Export the file again as UTF-8.'],
  workbook: () => [
    'This is a workbook (or a ZIP file), not text.',
    'Save it as "CSV UTF-8" and give that file.',
  ],
  cutOff: () => ['The gzip file is cut off or damaged here.', 'Copy or export it again, whole.'],
  parquet: () => [
    'This is a Parquet file, not text.',
    'Contacts and events may be Parquet: give them with --contacts and --events. Export anything else as text.',
  ],
  brokenParquet: (cause) => [
    `The Parquet file cannot be read: ${cause}`,
    'Write it again; it may have been cut off while it was copied.',
  ],
  longLine: (kilobytes) => [
    `One line is longer than ${kilobytes} kB.`,
    'Write one row a line (contacts as CSV, events as NDJSON).',
  ],
  missingColumn: (columns) => [
    `These columns are missing: ${columns}.`,
    `Add ${columns} to the header row.`,
  ],
  doubleColumn: (name) => [`Column "${name}" stands there twice.`, `Keep "${name}" only once.`],
  delimiter: () => [
    'The columns are not separated by commas.',
    'Export the file as CSV with commas.',
  ],
  unknownColumn: (name, nearest, all) => [
    `There is no column "${name}".`,
    nearest === '' ? `Remove it. The columns are: ${all}.` : `Did you mean "${nearest}"?`,
  ],
  personalColumn: (name) => [
    `Column "${name}" looks like personal data or free text. Names, phone numbers, mail addresses, addresses, agents and texts are never accepted.`,
    `Remove "${name}" before you give the file. To tie contacts of one person together, use customer_key, a keyed hash.`,
  ],
  tooManyRejects: (rejected, rows) =>
    `${rejected} of ${rows} rows cannot be used; at most 1 % may be. Nothing was ranked.`,
  moreRejects: (more) => `… and ${more} more`,
  rows: {
    json: (_field, value) => [
      `is not a JSON object: ${value}`,
      'Write one JSON object a line (no [ ] around them all, no line breaks inside).',
    ],
    quote: () => [
      'A quote " is left open, or stands inside a value.',
      'A row is one line: write no line break between quotes, and "" for a quote inside a value.',
    ],
    cells: (_field, value) => [
      `has ${value} cells, not as many as the header row.`,
      'Put values with commas in quotes, and write empty cells, too.',
    ],
    missing: (field) => [`${field} is missing.`, `Write ${field}.`],
    time: (field, value) => [
      `${field} "${value}" is not an ISO 8601 time.`,
      'Write it like 2026-10-31T09:30:00+09:00 (without an offset it is taken in timeZone of site.yaml).',
    ],
    era: (field, value) => [
      `${field} "${value}" is outside the years 2000 to 2099.`,
      'A clock was wrong: write the right time, or remove the row.',
    ],
    future: (field, value) => [
      `${field} "${value}" lies in the future.`,
      'A clock was wrong, or day and month are swapped: write the right time, or remove the row.',
    ],
    number: (field, value) => [
      `${field} "${value}" is not a number.`,
      'Write plain digits without unit or separators.',
    ],
    negative: (field, value) => [
      `${field} "${value}" is too small.`,
      `Write 0 or more for ${field} (1 or more for position).`,
    ],
    huge: (field, value) => [
      `${field} "${value}" is too great.`,
      'Write seconds, not milliseconds: handle_seconds is at most 86400 (a day), wait_seconds at most 2592000 (30 days).',
    ],
    choice: (field, value) => [
      `${field} "${value}" does not exist.`,
      'type is list_view, search, article_view, vote, contact_view or contact_click; ua is human or bot.',
    ],
    value: (field, value) => [
      `${field} cannot be "${value}".`,
      'Write text where text belongs, and 1 or 0 as the value of a vote.',
    ],
  },
};
