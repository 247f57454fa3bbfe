import type { IngestMessages } from './ingest-messages.ts';

/** What taking in data of other systems says in English. */
export const ingestEn: IngestMessages = {
  empty: () => ['The file is empty.', 'Export it again.'],
  parquet: () => ['This is a Parquet file.', 'Export it as CSV or as JSON (NDJSON).'],
  otherForm: (source, isJson) => [
    isJson
      ? `This is JSON, but ${source} is read from a table (CSV).`
      : `This looks like a table (CSV), but ${source} is read from JSON.`,
    isJson
      ? 'Export it as CSV, or name another SOURCE.'
      : 'Export it as JSON, or take csv as SOURCE and name its columns with --map.',
  ],
  noHeader: (cells) => [
    `No row looks like a header (the first one: ${cells}).`,
    'Export it with a header row, or name its columns in a --map file: columns: {Their header: started_at}.',
  ],
  noField: (name, file, guess, all) => [
    `There is no column "${name}" in ${file}.`,
    guess === '' ? `The columns are: ${all}.` : `Did you mean "${guess}"?`,
  ],
  tooManyRejects: (rejected, records) =>
    `${rejected} of ${records} records cannot be used; at most 1 % may be. Nothing was written.`,
  moreRejects: (more) => `… and ${more} more`,
  rows: {
    json: () => [
      'This is not JSON.',
      'See whether the export was cut off, and whether there is one object a line.',
    ],
    quote: () => [
      'A quote " is never closed.',
      'A quote inside a value is written "". See also whether the export was cut off.',
    ],
    truncated: () => [
      'The gzip file is cut off here. Nothing was written.',
      'It may have been cut off while it was copied: fetch it again.',
    ],
    line: () => [
      'This is no line of an access log.',
      'Give the Combined Log Format, CloudFront, Cloudflare Logpush, or JSON of nginx.',
    ],
    missing: (field) => [
      `${field} is missing.`,
      `Name the column that holds ${field} under columns of a --map file.`,
    ],
    time: (field, value) => [
      `${field} "${value}" is not a time.`,
      'Export it as ISO 8601, as 2026/04/01 9:05, or as seconds since 1970.',
    ],
    era: (field, value) => [
      `${field} "${value}" is before the year 2000.`,
      'A clock was wrong: write the right time, or remove the row.',
    ],
    future: (field, value) => [
      `${field} "${value}" is in the future.`,
      'Write the right time, or remove the row. See also whether the clock of this machine is right.',
    ],
    number: (field, value) => [
      `${field} "${value}" is neither a number nor a duration.`,
      'Export it as 312, 5:12 or 5m 12s.',
    ],
    negative: (field, value) => [`${field} "${value}" is below 0.`, 'Write 0 or more, or nothing.'],
    huge: (field, value) => [
      `${field} "${value}" is too long (handling: 24 hours, waiting: 90 days at most).`,
      'Such records were never closed: write the right length, or nothing. A header may name its unit: "Talk time (min)".',
    ],
    channel: (_field, value) => [
      `Channel "${value}" is not known.`,
      `Write channels: {"${value}": phone} into a --map file; skip for what is no contact.`,
    ],
    duplicate: () => [
      'Another record with this id says something else.',
      'See whether the column of ids is the right one; if it is, remove one of the two.',
    ],
  },
  leftOut: {
    asset: 'images, scripts and the like',
    otherPage: 'pages that are no article, list, search or contact page of the help centre',
    method: 'requests other than GET',
    status: 'responses other than 200 and 304',
    outbound: 'calls and messages that you began',
    system: 'records that are no contact (automations, merges, batches)',
    totals: 'rows of totals and notes',
    repeated: 'repeated records',
    superseded: 'records with a newer version',
    joined: 'transfers, which belong to the same contact',
    otherEvent: 'events of kinds that are not used',
    comment: 'lines of comment',
  },
  fileRead: (file, records, encoding, rejected) =>
    `${file}: ${records} records (${encoding})${rejected > 0 ? `, ${rejected} of them not usable` : ''}`,
  reading: (file, records) => `${file}: ${records} records so far`,
  columns: (file) => `Columns (${file})`,
  column: (column, field) => `  ${column} ← ${field}`,
  derived: '(worked out of the record)',
  unread: (fields) => `  not read: ${fields}`,
  missing: (fields) => `  in no record (columns of --map): ${fields}`,
  readOnly: 'read to tell the reason, never written',
  channels: 'Channels',
  leftOutLine: (name, count) => `Left out: ${count} ${name}`,
  zoneless: (count, zone) =>
    `${count} times without an offset were taken in the time zone ${zone} (timeZone of site.yaml, or of defaults in a --map file).`,
  keyed: (count) =>
    `customer_key: ${count} contacts (HMAC-SHA-256 with KB_KEY_SECRET; the value itself is not kept)`,
  noSecret:
    'The environment variable KB_KEY_SECRET is not set: no customer_key was written, so contacts of one person are not tied together.',
  visitKey: (hasSecret) =>
    hasSecret
      ? 'Visits are named by HMAC-SHA-256 with KB_KEY_SECRET.'
      : 'The environment variable KB_KEY_SECRET is not set: visits are named with a key made from the files, which fits this run alone.',
  noUrl:
    'site.yaml has no url, so whether a visit came from this site was told by the path of its referrer alone.',
  reasons: (known, all) => `Contact reasons: known for ${known} of ${all} contacts.`,
  unmatched: (texts) =>
    `Words that name no reason (${texts} that stand at 5 contacts or more; add them to aliases in contact-reasons.yaml, or to reasons of a --map file)`,
  unmatchedLine: (contacts, text, nearest) =>
    `  ${contacts}  ${text}${nearest === '' ? '' : ` (nearest: ${nearest})`}`,
  unmatchedFile: (file) => `Wrote the list to ${file}.`,
  events: (type, count) => `  ${type}: ${count}`,
  bots: (count) => `Of declared robots: ${count} (written as ua: bot; they do not count)`,
  rejected: (count, file) =>
    `Wrote place and cause of ${count} records that cannot be used to ${file}.`,
  written: (count, file) => `Wrote ${count} to ${file}.`,
  dryRun: (count) => `A dry run: nothing was written (it would have been ${count}). The first 10:`,
  sources: (names) => `SOURCE is one of: ${names}`,
  unknownSource: (name, guess) =>
    `There is no SOURCE "${name}".${guess === '' ? '' : ` Did you mean "${guess}"?`}`,
  noSource: 'SOURCE is missing.',
  noFiles: 'FILE is missing.',
};
