import { expect, test } from 'vitest';
import { contactRowSchema } from '../../../src/model/contact.ts';
import { contactHeader } from '../../../src/voc/ingest/contact-header.ts';
import { contactRow } from '../../../src/voc/ingest/contact-row.ts';
import { eventRow } from '../../../src/voc/ingest/event-row.ts';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { sampleData } from '../../../src/voc/sample/sample-data.ts';
import { smallCentre } from '../small-centre.ts';

const settings = { seed: 'test', lastDay: '2026-10-31', days: 30, problemsPerDay: 40 };
const sample = sampleData(smallCentre, settings);
const { contactsCsv, eventsNdjson } = sample;
const [head = '', ...contactLines] = contactsCsv.trimEnd().split('\n');
const events = eventsNdjson
  .trimEnd()
  .split('\n')
  .map((line) => eventRow(line));

test('the same seed gives the same sample, another seed another one', () => {
  expect(sampleData(smallCentre, settings)).toEqual(sample);
  expect(sampleData(smallCentre, { ...settings, seed: 'other' }).contactsCsv).not.toBe(contactsCsv);
});

test('every row is canonical and lies in the period, in order of time', () => {
  const columns = contactHeader(head, 'contacts.csv', vocMessagesOf('en'));
  const contacts = contactLines.map((line) => contactRow(line, columns));
  const rows = [...contacts, ...events].map((parsed) => ('row' in parsed ? parsed.row : undefined));
  expect(rows).not.toContain(undefined);
  const times = contacts.map((parsed) => ('row' in parsed ? parsed.row.started_at : ''));
  expect(times).toEqual(times.toSorted());
  expect(times[0]?.slice(0, 10)).toBe('2026-10-02');
  expect(times.at(-1)?.slice(0, 10)).toBe('2026-10-31');
});

test('it holds what a ranking has to cope with', () => {
  const types = new Set(events.map((parsed) => ('row' in parsed ? parsed.row.type : '')));
  expect([...types].toSorted()).toEqual([
    ...['article_view', 'contact_click', 'contact_view', 'list_view', 'search', 'vote'],
  ]);
  const some = (pattern: RegExp) => expect(eventsNdjson).toMatch(pattern);
  some(/"ua":"bot"/);
  some(/"type":"search".*"value":0/);
  some(/"visitor_key"/);
  some(/"locale":"en"/);
  expect(contactsCsv).toMatch(/,other,/);
  expect(contactsCsv).toMatch(/,k[0-9a-z]{4},/);
  expect(new Set(contactLines).size).toBeLessThan(contactLines.length);
});

test('the words of an article do not matter, so that editing one leaves the sample as it is', () => {
  const articles = smallCentre.articles.map((each) => ({
    ...each,
    data: { ...each.data, title: '別の題名', description: '別の説明' },
    body: '別の本文',
  }));
  expect(sampleData({ ...smallCentre, articles }, settings)).toEqual(sample);
});

test('its columns are canonical ones', () => {
  expect(head.split(',').every((column) => column in contactRowSchema.shape)).toBe(true);
});
